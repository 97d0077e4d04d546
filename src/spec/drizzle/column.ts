// A Drizzle column to its line of CREATE TABLE.
import type { PgColumn } from "drizzle-orm/pg-core"
import { quoteIdent } from "../../sql/identifier.ts"
import { columnDefault } from "./default.ts"
import type { Expressions } from "./expression.ts"
import { literal } from "./literal.ts"
import { qualified, tablePath } from "./names.ts"
import type { DrizzleOrm } from "./orm.ts"
import { sequenceOptions } from "./sequence.ts"
import { columnType } from "./type.ts"

/**
 * Name, type, default, generation, NOT NULL and an own primary key; what needs other tables comes later.
 *
 * @example columnLine(orm, users.email, expressions) // "email varchar(255) NOT NULL"
 */
export function columnLine(orm: DrizzleOrm, column: PgColumn, expressions: Expressions): string {
  const value = columnDefault(orm, column, expressions)
  const parts = [
    quoteIdent(expressions.column(column)),
    columnType(orm, column),
    value === undefined ? "" : `DEFAULT ${value}`,
    generated(orm, column, expressions),
    identity(column, expressions),
    column.notNull ? "NOT NULL" : "",
    column.primary ? "PRIMARY KEY" : "",
  ]
  return parts.filter((it) => it !== "").join(" ")
}

function generated(orm: DrizzleOrm, column: PgColumn, expressions: Expressions): string {
  if (column.generated === undefined) return ""
  const given: unknown = column.generated.as
  const as: unknown = typeof given === "function" ? given() : given
  // A string is SQL: that is how the kit prints it.
  const text = orm.core.is(as, orm.core.SQL) ? expressions.text(as) : typeof as === "string" ? as : literal(as)
  return `GENERATED ALWAYS AS (${text}) STORED`
}

function identity(column: PgColumn, expressions: Expressions): string {
  const made = column.generatedIdentity
  if (made === undefined) return ""
  const [schema, table] = tablePath(column.table)
  const sequence = qualified(schema, made.sequenceName ?? `${table}_${expressions.column(column)}_seq`)
  const options = ["SEQUENCE NAME", sequence, sequenceOptions(made.sequenceOptions)].join(" ").trim()
  return `GENERATED ${made.type === "always" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY (${options})`
}
