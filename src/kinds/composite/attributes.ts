// Two lists of attributes to ALTER TYPE clauses, where these lead from one to the other.
import { quoteIdent } from "../../sql/identifier.ts"
import type { Attribute } from "./shape.ts"

export interface AttributeChange {
  readonly do: "drop" | "add" | "retype"
  readonly name: string
  /** What stands behind `ALTER TYPE …`. */
  readonly clause: string
}

/**
 * Drops, then additions (always at the end), then new types of attributes that stay. Undefined where the order of
 * attributes cannot be reached: there is no ADD ATTRIBUTE … BEFORE.
 */
export function attributeChanges(
  from: readonly Attribute[],
  to: readonly Attribute[],
): readonly AttributeChange[] | undefined {
  const wanted = new Map(to.map((attribute) => [attribute.name, attribute]))
  const kept = from.filter(({ name }) => wanted.has(name))
  if (!kept.every(({ name }, index) => to[index]?.name === name)) return undefined
  return [
    ...from.flatMap(({ name }) =>
      wanted.has(name) ? [] : [change("drop", name, `DROP ATTRIBUTE ${quoteIdent(name)}`)],
    ),
    ...to.slice(kept.length).map((added) => change("add", added.name, `ADD ATTRIBUTE ${attributeSql(added)}`)),
    ...kept.flatMap((old) => {
      const next = wanted.get(old.name)
      if (next === undefined || (next.type === old.type && next.collation === old.collation)) return []
      return [change("retype", old.name, retypeClause(next))]
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
