// Drizzle's sql`…` chunks to SQL text with every value in place: DDL has no parameters.
import type { SQL } from "drizzle-orm"
import { PgkitError } from "../../errors/index.ts"
import { literal } from "./literal.ts"
import type { DrizzleOrm } from "./orm.ts"

/** How the columns that have no name of their own are named. */
export type Casing = "snake_case" | "camelCase"

/** Turns expressions of one schema into text. */
export interface Expressions {
  /** The text; columns are qualified by their table. */
  text(expression: SQL): string
  /** The same with bare columns, as an index wants them. */
  indexText(expression: SQL): string
  /** The name that a column has in the database. */
  column(column: { readonly name: string | undefined; readonly keyAsName?: boolean }): string
}

/**
 * @throws SPEC_FAILED, from `text` and `indexText`, for a placeholder or a function in an expression.
 * @example expressions.text(gt(users.age, 18)) // "users"."age" > 18
 */
export function expressionsOf(orm: DrizzleOrm, casing: Casing | undefined): Expressions {
  class InliningDialect extends orm.pg.PgDialect {
    override escapeName(name: string): string {
      return `"${name.replaceAll('"', '""')}"`
    }
    override escapeParam(_position: number, value?: unknown): string {
      if (orm.core.is(value, orm.core.Placeholder) || isPlaceholderParam(orm, value)) throw placeholder()
      return literal(value)
    }
    override escapeString(text: string): string {
      return literal(text)
    }
  }
  const dialect = new InliningDialect(casing === undefined ? undefined : { casing })
  const convert =
    casing === "snake_case" ? orm.casing.toSnakeCase : casing === "camelCase" ? orm.casing.toCamelCase : undefined
  // A view's query asks for inlining by Drizzle itself, which knows no bigint: the copy asks for ours.
  const fresh = (expression: SQL) => orm.core.sql.fromList(expression.queryChunks)
  return {
    text: (expression) => closed(dialect.sqlToQuery(fresh(expression)).sql),
    indexText: (expression) => closed(dialect.sqlToQuery(fresh(expression), "indexes").sql),
    column: ({ name, keyAsName }) => (keyAsName === true && convert !== undefined ? convert(name ?? "") : (name ?? "")),
  }
}

/** What follows a line comment would belong to it. */
function closed(sql: string): string {
  return sql.includes("--") ? `${sql}\n` : sql
}

function isPlaceholderParam(orm: DrizzleOrm, value: unknown): boolean {
  return orm.core.is(value, orm.core.Param) && orm.core.is(value.value, orm.core.Placeholder)
}

function placeholder(): PgkitError {
  return new PgkitError("SPEC_FAILED", "A placeholder cannot stand in a definition.", {
    hint: "Write the value itself.",
  })
}
