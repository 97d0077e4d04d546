// A unique index that becomes the key of the same name: ADD CONSTRAINT … USING INDEX takes it over, and nothing is built.
import { isPartition, parentsOf } from "./inheritance.ts"
import { type ObjectId, objectId } from "./id.ts"
import type { Found } from "./object.ts"
import { isPartitioned } from "./partition-keys.ts"
import type { View } from "./view.ts"

/**
 * True where the index of `past` stays as it is and the key of `view` is made of it. Both kinds ask: the index, which
 * then does not drop it, and the constraint. PostgreSQL takes a valid btree index of columns alone, in default order,
 * without a predicate (manual, ALTER TABLE, ADD table_constraint_using_index), of a table that is not partitioned.
 */
export function isAdopted(path: readonly string[], past: View, view: View): boolean {
  const [index, key] = [past.get(objectId("index", path)), view.get(objectId("constraint", path))]
  if (index === undefined || key === undefined) return false
  if (past.has(key.id) || view.has(index.id) || past.dependentsOf(index.id).length > 0) return false
  return sameIndex(index, key) && staysWhole(objectId("table", path.slice(0, 2)), index, past, view)
}

/** All that the index is, the key's own index is to be. */
function sameIndex(index: Found, key: Found): boolean {
  const [has, wants] = [new Map<string, unknown>(Object.entries(index.shape)), new Map(Object.entries(key.shape))]
  return (
    has.get("unique") === true &&
    has.get("valid") === true &&
    has.get("predicate") === null &&
    same(has.get("extensions"), []) &&
    same(has.get("options"), wants.get("options")) &&
    same(has.get("tablespace"), wants.get("tablespace")) &&
    same(index.comment, wants.get("indexComment")) &&
    has.get("definition") === definitionOf(String(wants.get("definition")))
  )
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** `UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b)` to `USING btree (a) INCLUDE (b) NULLS NOT DISTINCT`. */
function definitionOf(key: string): string | undefined {
  const [, distinct, columns] = /^(?:PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (\(.*)$/s.exec(key) ?? []
  return columns === undefined ? undefined : `USING btree ${columns}${distinct ?? ""}`
}

/** Neither the table nor a column of the index is made anew, which would take the index along. */
function staysWhole(table: ObjectId, index: Found, past: View, view: View): boolean {
  const tables = [past.get(table), view.get(table)]
  if (tables.some((found) => found === undefined || isPartitioned(found) || isPartition(found))) return false
  if (tables.some((found) => found !== undefined && parentsOf(found).length > 0)) return false
  return index.dependsOn
    .filter((id) => id !== table)
    .every((id) => {
      const [before, after] = [past.get(id), view.get(id)]
      return (
        before !== undefined &&
        after !== undefined &&
        before.dependsOn.length === 0 &&
        after.dependsOn.length === 0 &&
        same(before.shape, after.shape)
      )
    })
}
