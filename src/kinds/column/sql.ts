// The beginnings of statements about a column.
import { type Found, nameOf, type ObjectId, objectId } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"

export function tableOf(column: Found): ObjectId {
  return column.container ?? objectId("table", column.path.slice(0, 2))
}

export function nameOfColumn(column: Found): string {
  return quoteIdent(nameOf(column))
}

export function alterTable(column: Found): string {
  return `ALTER TABLE ${quotePath(column.path.slice(0, 2))}`
}

/** For settings that every child and partition has of its own. */
export function alterColumnOnly(column: Found): string {
  return `ALTER TABLE ONLY ${quotePath(column.path.slice(0, 2))} ALTER COLUMN ${nameOfColumn(column)}`
}

export function alterColumn(column: Found): string {
  return `${alterTable(column)} ALTER COLUMN ${nameOfColumn(column)}`
}
