// A column's default, a value in the column's mode or an expression, to the text after DEFAULT.
import type { PgColumn } from "drizzle-orm/pg-core"
import type { Expressions } from "./expression.ts"
import { byteaText, jsonText, literal } from "./literal.ts"
import type { DrizzleOrm } from "./orm.ts"
import { type ArrayColumn, isArray } from "./type.ts"

/**
 * The default of the database; undefined where there is none. `$default` functions are the client's.
 *
 * @example columnDefault(orm, users.tags, expressions) // `'{"a","b"}'` for .default(["a", "b"])
 */
export function columnDefault(orm: DrizzleOrm, column: PgColumn, expressions: Expressions): string | undefined {
  const value: unknown = column.default
  if (value === undefined) return undefined
  if (orm.core.is(value, orm.core.SQL)) return `(${expressions.text(value)})`
  if (isArray(orm, column) && Array.isArray(value)) return literal(arrayText(orm, column, value))
  const mapped = columnValue(column, value)
  return orm.core.is(mapped, orm.core.SQL) ? `(${expressions.text(mapped)})` : literal(mapped)
}

/** What the column stores for the value: text where PostgreSQL reads text, else a plain value. */
function columnValue(column: PgColumn, value: unknown): unknown {
  if (value === null) return null
  if (isJson(column)) return jsonDefault(value)
  if (value instanceof Date) return dateText(column, value)
  // As the kit: a plain value stands as it is, whatever a custom type's toDriver makes of it.
  if (typeof value !== "object") return value
  if (value instanceof Uint8Array) return byteaText(value)
  // Points, lines, vectors, geometries and custom types know their own text.
  const mapped: unknown = column.mapToDriverValue(value)
  return Array.isArray(mapped) ? nestedArrayText(mapped.map((it) => elementText(String(it)))) : mapped
}

/** A string that is JSON already is taken as written, as the kit does; any other is a JSON string. */
function jsonDefault(value: unknown): string {
  if (typeof value !== "string") return jsonText(value)
  try {
    JSON.parse(value)
    return value
  } catch {
    return jsonText(value)
  }
}

function dateText(column: PgColumn, value: Date): string {
  const iso = value.toISOString()
  const type = column.getSQLType()
  if (type === "date") return iso.slice(0, 10)
  // Without a time zone the server would drop the Z in silence.
  return type.includes("with time zone") ? iso : iso.replace("T", " ").slice(0, 23)
}

/** The text form of an array (manual, 8.15.6): every element quoted, so that no word in it means NULL. */
function arrayText(orm: DrizzleOrm, column: ArrayColumn, values: readonly unknown[]): string {
  const { baseColumn } = column
  return nestedArrayText(
    values.map((value) => {
      if (value === null || value === undefined) return "NULL"
      if (isArray(orm, baseColumn) && Array.isArray(value)) return arrayText(orm, baseColumn, value)
      const mapped = columnValue(baseColumn, value)
      return typeof mapped === "string" ? elementText(mapped) : String(mapped)
    }),
  )
}

function nestedArrayText(elements: readonly string[]): string {
  return `{${elements.join(",")}}`
}

function elementText(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}

function isJson(column: PgColumn): boolean {
  return column.columnType === "PgJson" || column.columnType === "PgJsonb"
}
