// Two lists of attributes to ALTER TYPE clauses, where ALTER TYPE can lead from one to the other.
import { quoteIdent } from "../../sql/identifier.ts"
import { type Attribute } from "./shape.ts"

export interface AttributeChange {
  readonly do: "rename" | "drop" | "add" | "retype"
  readonly name: string
  /** What stands behind `ALTER TYPE …`. */
  readonly clause: string
}

/**
 * Renames, then drops, then additions (always at the end), then new types of attributes that stay. Undefined where the
 * order of attributes cannot be reached: there is no ADD ATTRIBUTE … BEFORE.
 */
export function attributeChanges(
  from: readonly Attribute[],
  to: readonly Attribute[],
  renamed: (attribute: string) => string | undefined,
): readonly AttributeChange[] | undefined {
  const wanted = new Map(to.map((attribute) => [attribute.name, attribute]))
  const now = from.map((old) => {
    const name = wanted.has(old.name) ? undefined : renamed(old.name)
    return { old, name: name !== undefined && wanted.has(name) ? name : old.name }
  })
  const kept = now.filter(({ name }) => wanted.has(name))
  if (!kept.every(({ name }, index) => to[index]?.name === name)) return undefined
  return [
    ...kept.flatMap(({ old, name }) =>
      old.name === name ? [] : [change("rename", name, `RENAME ATTRIBUTE ${quoteIdent(old.name)} TO ${quoteIdent(name)}`)],
    ),
    ...now.flatMap(({ name }) => (wanted.has(name) ? [] : [change("drop", name, `DROP ATTRIBUTE ${quoteIdent(name)}`)])),
    ...to.slice(kept.length).map((added) => change("add", added.name, `ADD ATTRIBUTE ${attributeSql(added)}`)),
    ...kept.flatMap(({ old, name }) => {
      const next = wanted.get(name)
      if (next === undefined || (next.type === old.type && next.collation === old.collation)) return []
      return [change("retype", name, retypeClause(next))]
    }),
  ]
}

function change(action: AttributeChange["do"], name: string, clause: string): AttributeChange {
  return { do: action, name, clause }
}

export function retypeClause({ name, type, collation }: Attribute): string {
  return `ALTER ATTRIBUTE ${quoteIdent(name)} TYPE ${type}${collation === null ? "" : ` COLLATE ${collation}`}`
}

/** `street text COLLATE "C"`. */
export function attributeSql({ name, type, collation }: Attribute): string {
  return `${quoteIdent(name)} ${type}${collation === null ? "" : ` COLLATE ${collation}`}`
}
