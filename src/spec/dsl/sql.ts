// A template to a piece of SQL text; what stands in ${…} is quoted as a value.
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { dedent } from "./dedent.ts"
import { type Name, pathOf } from "./name.ts"

/** SQL that PostgreSQL reads as it stands: an expression, a query, a function's body. Plain data. */
export interface Sql {
  readonly sql: string
}

/** What has a form as an SQL constant. */
export type Constant = string | number | bigint | boolean | null

/** What may stand in `${…}` of a template: constants, SQL, and lists of them. */
export type SqlValue = Constant | Sql | readonly (Constant | Sql)[]

/**
 * SQL text. Backslashes stand for themselves (`\d` is `\d`), and the indentation that all lines share is taken off, so
 * that a function's body can be indented with the code around it. In `${…}`, text becomes a string constant; SQL is put
 * in as it is.
 *
 * @example sql`lower(email)` // { sql: "lower(email)" }
 * @example sql`status <> ${"it's over"}` // { sql: "status <> 'it''s over'" }
 */
export const sql: SqlTag = Object.assign(tag, { raw, ident: identSql })

export interface SqlTag {
  (strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql
  /** The text exactly as it is written: a template of which no indentation is taken, or a string. */
  raw(text: string | TemplateStringsArray, ...values: readonly SqlValue[]): Sql
  /** A name as an identifier, quoted where it needs to be: `sql.ident("shop.Orders")` is `shop."Orders"`. */
  ident(name: Name): Sql
}

/** Stands for a value while indentation is counted; SQL text cannot hold it. */
const hole = "\0"

function tag(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return filled(dedent(unescaped(strings).join(hole)), values)
}

function raw(text: string | TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return typeof text === "string" ? { sql: text } : filled(unescaped(text).join(hole), values)
}

function identSql(name: Name): Sql {
  return { sql: quotePath(pathOf(name)) }
}

/** In a template a backslash stands before a backtick and before `${`, and means nothing else here. */
export function unescaped(strings: { readonly raw: readonly string[] } | readonly string[]): readonly string[] {
  return ("raw" in strings ? strings.raw : strings).map((part) =>
    part.replaceAll("\\`", "`").replaceAll("\\${", "${").replaceAll("$\\{", "${"),
  )
}

function filled(text: string, values: readonly SqlValue[]): Sql {
  let at = 0
  return { sql: text.replaceAll(hole, () => valueSql(values[at++] ?? null)) }
}

function valueSql(value: SqlValue): string {
  if (Array.isArray(value)) return value.map((item: Constant | Sql) => valueSql(item)).join(", ")
  return isSql(value) ? value.sql : constantSql(isConstant(value) ? value : null)
}

/** A constant as SQL: `'it''s'`, `42`, `true`, `NULL`. */
export function constantSql(value: Constant): string {
  if (value === null) return "NULL"
  return typeof value === "string" ? quoteLiteral(value) : String(value)
}

export function isSql(value: unknown): value is Sql {
  return typeof value === "object" && value !== null && "sql" in value && typeof value.sql === "string"
}

function isConstant(value: unknown): value is Constant {
  return value === null || ["string", "number", "bigint", "boolean"].includes(typeof value)
}
