// Columns of typed tables, which are what their type's attributes are; only what the table adds is the table's to say.
import type { Found, Step, View } from "../../model/index.ts"
import { notNullClause } from "./not-null.ts"
import type { ColumnShape } from "./shape.ts"
import { alterTable, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

/** The item of CREATE TABLE … OF for what the table adds: there is no other reason to name a column. */
export function typedColumn(object: Column, view: View, past: View): readonly Step[] {
  const { notNull } = object.shape
  if (notNull === null || !notNull.valid) return []
  const name = nameOfColumn(object)
  const clause = notNullClause(object, view, past)
  return [
    {
      sql: `${alterTable(object)} ADD ${clause.replace("NOT NULL", `NOT NULL ${name}`)}`,
      needs: [tableOf(object)],
      fold: {
        into: tableOf(object),
        as: "item",
        text: `${name} WITH OPTIONS ${clause}`,
        order: object.position,
      },
    },
  ]
}

export function isTyped(table: Found | undefined): boolean {
  return typeOf(table) !== undefined
}

/** ALTER TYPE … CASCADE changes the columns of a table that stays of its type (manual, ALTER TYPE, CASCADE). */
export function followsType(object: Column, past: View, view: View): boolean {
  const type = typeOf(view.get(tableOf(object)))
  return type !== undefined && type === typeOf(past.get(tableOf(object)))
}

function typeOf(table: Found | undefined): string | undefined {
  return table !== undefined && "ofType" in table.shape && typeof table.shape.ofType === "string"
    ? table.shape.ofType
    : undefined
}
