// The name of a type to one that nobody has, for the time that it is put aside.
import { type Found, objectId, type Registry, type Snapshot } from "../model/index.ts"
import { clipName } from "../sql/clip.ts"
import { quotePath } from "../sql/identifier.ts"

/** Gives `<name>__old`, or with a number behind it where something in either snapshot, or put aside before, is called so. */
export function asideNames(from: Snapshot, to: Snapshot, registry: Registry): (object: Found) => string {
  let taken: Set<string> | undefined
  return (object) => {
    taken ??= slotsIn([...from.objects, ...to.objects], registry)
    const name = object.path.at(-1) ?? ""
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? "__old" : `__old${count}`
      const aside = `${clipName(name, 63 - suffix.length)}${suffix}`
      const slots = slotsOf(object.kind, [...object.path.slice(0, -1), aside])
      if (slots.some((slot) => taken?.has(slot) === true)) continue
      for (const slot of slots) taken.add(slot)
      return aside
    }
  }
}

/** A composite type is a type and a relation. */
function slotsOf(kind: string, path: readonly string[]): readonly string[] {
  return [objectId(kind, path), `type:${quotePath(path)}`, `relation:${quotePath(path)}`]
}

function slotsIn(objects: readonly Found[], registry: Registry): Set<string> {
  return new Set(objects.flatMap((object) => [object.id, ...(registry.kind(object.kind).slots?.(object) ?? [])]))
}
