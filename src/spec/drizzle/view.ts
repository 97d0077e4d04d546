// Drizzle views, plain and materialized, to CREATE VIEW.
import type { SQL } from "drizzle-orm"
import type { PgMaterializedView, PgView } from "drizzle-orm/pg-core"
import { quoteIdent } from "../../sql/identifier.ts"
import type { SpecStatement } from "../statement.ts"
import type { Expressions } from "./expression.ts"
import { qualified } from "./names.ts"
import type { DrizzleOrm } from "./orm.ts"

/** The statement of a view; undefined for one that exists elsewhere. */
export function createView(orm: DrizzleOrm, view: PgView, expressions: Expressions): SpecStatement | undefined {
  const config = orm.pg.getViewConfig(view)
  const query: SQL | undefined = config.query
  if (query === undefined) return undefined
  const name = qualified(config.schema, config.name)
  return {
    sql: `CREATE VIEW ${name}${options(config.with)} AS\n${expressions.text(query)}`,
    object: `view ${name}`,
  }
}

/** The same for a materialized view. It is created with its rows unless the schema says not to. */
export function createMaterializedView(
  orm: DrizzleOrm,
  view: PgMaterializedView,
  expressions: Expressions,
): SpecStatement | undefined {
  const config = orm.pg.getMaterializedViewConfig(view)
  const query: SQL | undefined = config.query
  if (query === undefined) return undefined
  const name = qualified(config.schema, config.name)
  const using = config.using === undefined ? "" : ` USING ${quoteIdent(config.using)}`
  const tablespace = config.tablespace === undefined ? "" : ` TABLESPACE ${quoteIdent(config.tablespace)}`
  const end = config.withNoData === true ? "\nWITH NO DATA" : ""
  return {
    sql: `CREATE MATERIALIZED VIEW ${name}${using}${options(config.with)}${tablespace} AS\n${expressions.text(query)}${end}`,
    object: `materialized view ${name}`,
  }
}

/** `securityInvoker: true` is the option `security_invoker = true`. */
function options(given: Readonly<Record<string, unknown>> | undefined): string {
  const parts = Object.entries(given ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key.replaceAll(/[A-Z]/g, (it) => `_${it.toLowerCase()}`)} = ${String(value)}`)
  return parts.length === 0 ? "" : ` WITH (${parts.join(", ")})`
}
