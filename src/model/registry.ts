// A list of kinds to the registry that the engines receive.
import { PgkitError } from "../errors/index.ts"
import type { AnyKind, Registry } from "./kind.ts"

/** @throws INTERNAL when two kinds share a name. */
export function registryOf(kinds: readonly AnyKind[]): Registry {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  if (byName.size !== kinds.length) throw new PgkitError("INTERNAL", "Two kinds share a name.")
  return {
    kinds,
    kind(name) {
      const kind = byName.get(name)
      if (kind === undefined) throw new PgkitError("INTERNAL", `No kind is called ${name}.`)
      return kind
    },
  }
}
