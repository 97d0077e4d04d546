// What a column has to do with the same column of a parent table: who says what, and to whom it carries.
import {
  type Found,
  isPartition,
  keepsParents,
  type ObjectId,
  objectId,
  parentsOf,
  type View,
} from "../../model/index.ts"
import type { ColumnShape } from "./shape.ts"
import { tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

/** A child made with INHERITS has the column already; a partition that is there gets it when the parent does. */
export function comesFromParent(object: Column, view: View, past: View): boolean {
  if (object.shape.local) return false
  const table = view.get(tableOf(object))
  return past.has(tableOf(object)) ? keepsParents(past.get(tableOf(object)), table) : !isPartition(table)
}

/** A column that is inherited and not local goes when the parent's does; PostgreSQL refuses to drop it from the child. */
export function goesWithParent(object: Column, past: View, view: View): boolean {
  if (
    object.shape.inherited === 0 ||
    object.shape.local ||
    !keepsParents(past.get(tableOf(object)), view.get(tableOf(object)))
  )
    return false
  return !parentColumns(object, past).every((parent) => isDroppedAlone(parent, past, view))
}

/** The children that keep a column which the parent drops: DROP COLUMN would take it from them, with its values. */
export function keepers(object: Found, past: View, view: View): readonly Column[] {
  return childColumns(object, past).filter(
    (child) => view.has(child.id) && keepsParents(past.get(tableOf(child)), view.get(tableOf(child))),
  )
}

/** DROP COLUMN with ONLY makes the column the children's own. */
export function isDroppedAlone(object: Found, past: View, view: View): boolean {
  return !view.has(object.id) && keepers(object, past, view).length > 0
}

/** A statement on the parent's column reaches this one too. */
export function followsParent(object: Column, past: View, view: View): boolean {
  return object.shape.inherited > 0 && keepsParents(past.get(tableOf(object)), view.get(tableOf(object)))
}

/** True where CREATE TABLE … INHERITS makes it, or merges it with what the parents have. */
export function comesWithTable(object: Column, view: View, past: View): boolean {
  return object.shape.inherited > 0 && !past.has(tableOf(object)) && !isPartition(view.get(tableOf(object)))
}

/** The same column of the parents. */
export function parentColumns(object: Found, view: View): readonly Column[] {
  return parentsOf(view.get(tableOf(object)))
    .map((parent) => view.get(objectId("column", [...(view.get(parent)?.path ?? []), object.path[2] ?? ""])))
    .filter(isColumn)
}

/** The same column of all that the table comes from. */
export function ancestors(object: Found, view: View): readonly Column[] {
  return parentColumns(object, view).flatMap((parent) => [parent, ...ancestors(parent, view)])
}

/** The same column of all that comes from the table. */
export function childColumns(object: Found, view: View): readonly Column[] {
  return childTables(object, view)
    .map((child) => view.get(objectId("column", [...child.path, object.path[2] ?? ""])))
    .filter(isColumn)
    .flatMap((child) => [child, ...childColumns(child, view)])
}

/** Those of the children, as they will be, that a statement on this column reaches. */
export function followers(object: Found, past: View, view: View): readonly Column[] {
  return childColumns(object, view).filter((child) => past.has(child.id) && followsParent(child, past, view))
}

function childTables(object: Found, view: View): readonly Found[] {
  const table = tableOf(object)
  return view.dependentsOf(table).filter((child) => parentsOf(child).includes(table))
}

export function isColumn(object: Found | undefined): object is Column {
  return object?.kind === "column"
}

/** The column and those of the children that a statement on it reaches. */
export function withChildren(column: Column, past: View): readonly ObjectId[] {
  return [column.id, ...childColumns(column, past).map(({ id }) => id)]
}
