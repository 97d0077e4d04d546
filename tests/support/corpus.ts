// Reads the cases of corpus/<kind>/<case>/.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export interface CorpusCase {
  /** `policy/remove-using`. */
  readonly name: string
  readonly folder: string
  readonly from: string
  readonly to: string
  /** Rows put into `from`; each must be there afterwards. */
  readonly seed: string | undefined
  readonly meta: CaseMeta
}

export interface CaseMeta {
  /** The least major version that knows the syntax. */
  readonly since?: number
  /** `table:public.a -> table:public.b`, taken as renames in the forward direction. */
  readonly renames?: readonly string[]
  /** As in pgkit.config.ts; the case's roles begin with `case_` and come and go with it. */
  readonly manage?: readonly string[]
  /** Texts that the forward plan must, and must not, hold. */
  readonly require?: readonly string[]
  readonly forbid?: readonly string[]
  /** True where definitions reach their fixed point only when created a second time (`varchar IN (…)`). */
  readonly settles?: boolean
  /** Why there is no way back. */
  readonly oneWay?: string
}

const root = join(import.meta.dirname, "../../corpus")

export function corpusCases(): readonly CorpusCase[] {
  return folders(root).flatMap((kind) =>
    folders(join(root, kind)).map((name) => readCase(`${kind}/${name}`, join(root, kind, name))),
  )
}

function readCase(name: string, folder: string): CorpusCase {
  const optional = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : undefined
  const meta: CaseMeta = JSON.parse(optional("meta.json") ?? "{}")
  return {
    name,
    folder,
    from: readFileSync(join(folder, "from.sql"), "utf8"),
    to: readFileSync(join(folder, "to.sql"), "utf8"),
    seed: optional("seed.sql"),
    meta,
  }
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}
