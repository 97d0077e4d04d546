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
  if (object.shape.inherited === 0 || object.shape.local) return false
  return keepsParents(past.get(tableOf(object)), view.get(tableOf(object)))
}

/** A statement on the parent's column reaches this one too. */
export function followsParent(object: Column, past: View, view: View): boolean {
  return object.shape.inherited > 0 && keepsParents(past.get(tableOf(object)), view.get(tableOf(object)))
}

/** SET and DROP NOT NULL recurse, so a child says nothing where its parent says the same. */
export function parentsChangeAlike(now: Column, past: View, view: View): boolean {
  const nullable = (column: Found | undefined) =>
    column === undefined || !("notNull" in column.shape) ? undefined : column.shape.notNull === null
  return parentsOf(view.get(tableOf(now))).some((parent) => {
    const id = objectId("column", [...(view.get(parent)?.path ?? []), now.path[2] ?? ""])
    const [before, after] = [nullable(past.get(id)), nullable(view.get(id))]
    return before !== after && after === (now.shape.notNull === null)
  })
}

/** The columns, at every height, that the column comes from. */
export function parentColumns(column: Found, view: View): readonly ObjectId[] {
  return parentsOf(view.get(tableOf(column)))
    .map((parent) => view.get(objectId("column", [...(view.get(parent)?.path ?? []), column.path[2] ?? ""])))
    .flatMap((parent) => (parent === undefined ? [] : [parent.id, ...parentColumns(parent, view)]))
}

/** The column and those of the children that a statement on it reaches. */
export function withChildren(column: Column, past: View): readonly ObjectId[] {
  const children = (table: ObjectId): readonly ObjectId[] =>
    past
      .dependentsOf(table)
      .filter((child) => parentsOf(child).includes(table))
      .flatMap((child) => [objectId("column", [...child.path, column.path[2] ?? ""]), ...children(child.id)])
  return [column.id, ...children(tableOf(column))]
}
