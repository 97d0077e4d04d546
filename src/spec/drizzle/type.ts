// A Drizzle column to the SQL type that it is declared with.
import type { PgColumn, PgEnum } from "drizzle-orm/pg-core"
import { quoteIdent } from "../../sql/identifier.ts"
import { qualified } from "./names.ts"
import type { DrizzleOrm } from "./orm.ts"

/**
 * The type of a column, with the schema of an enum and the dimensions of an array.
 *
 * @example columnType(orm, users.roles) // "public.role[]"
 */
export function columnType(orm: DrizzleOrm, column: PgColumn): string {
  if (isArray(orm, column)) {
    const size = typeof column.size === "number" ? String(column.size) : ""
    return `${columnType(orm, column.baseColumn)}[${size}]`
  }
  const made = enumOf(orm, column)
  if (made !== undefined) return qualified(made.schema, made.enumName)
  const type = column.getSQLType()
  return orm.core.is(column, orm.pg.PgCustomColumn) ? customType(type) : type
}

/** A column of an array type. */
export interface ArrayColumn extends PgColumn {
  readonly baseColumn: PgColumn
  readonly size: number | undefined
}

export function isArray(orm: DrizzleOrm, column: PgColumn): column is ArrayColumn {
  return orm.core.is(column, orm.pg.PgArray)
}

function enumOf(orm: DrizzleOrm, column: PgColumn): PgEnum<[string, ...string[]]> | undefined {
  if (orm.core.is(column, orm.pg.PgEnumColumn) || orm.core.is(column, orm.pg.PgEnumObjectColumn)) {
    const made: unknown = column.enum
    return orm.pg.isPgEnum(made) ? made : undefined
  }
  return undefined
}

/** A custom type is SQL text, which folds to lower case. The kit quotes it, so a mixed-case word is meant as written. */
function customType(type: string): string {
  return /^\w+$/.test(type) && /[a-z]/.test(type) && /[A-Z]/.test(type) ? quoteIdent(type) : type
}
