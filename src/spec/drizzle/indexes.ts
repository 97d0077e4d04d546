// A Drizzle index to CREATE INDEX.
import type { Index } from "drizzle-orm/pg-core"
import { PgkitError } from "../../errors/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import type { SpecStatement } from "../statement.ts"
import type { Expressions } from "./expression.ts"
import { literal } from "./literal.ts"
import { indexName, qualified } from "./names.ts"
import type { DrizzleOrm } from "./orm.ts"

type Part = Index["config"]["columns"][number]

/**
 * An index of a table. `concurrently` is how to build it, not what it is, so it is left out.
 *
 * @throws SPEC_FAILED for an index on an expression that has no name: there is nothing to make one of.
 */
export function createIndex(
  orm: DrizzleOrm,
  index: Index,
  [schema, table]: readonly [schema: string, table: string],
  expressions: Expressions,
): SpecStatement {
  const { config } = index
  const name = config.name ?? implicitName(orm, config.columns, table, expressions)
  const parts = config.columns.map((it) => partText(orm, it, expressions))
  const parameters = Object.entries(config.with ?? {}).map(([key, value]) => `${key} = ${literal(value)}`)
  const sql = [
    `CREATE ${config.unique ? "UNIQUE " : ""}INDEX ${quoteIdent(name)} ON ${qualified(schema, table)}`,
    `  USING ${quoteIdent(config.method ?? "btree")} (${parts.join(", ")})`,
    ...(parameters.length > 0 ? [`  WITH (${parameters.join(", ")})`] : []),
    ...(config.where === undefined ? [] : [`  WHERE ${expressions.text(config.where)}`]),
  ]
  return { sql: sql.join("\n"), object: `index ${qualified(schema, name)}` }
}

function implicitName(orm: DrizzleOrm, parts: readonly Part[], table: string, expressions: Expressions): string {
  const columns = parts.map((it) => {
    if (orm.core.is(it, orm.pg.IndexedColumn)) return expressions.column(it)
    throw new PgkitError("SPEC_FAILED", `Table ${quoteIdent(table)} has an index on an expression without a name.`, {
      hint: 'Name it: index("users_lower_email").on(…).',
    })
  })
  return indexName(table, columns)
}

/** Drizzle's defaults are `asc` and `nulls last`, also beside `desc`, where PostgreSQL's own would be NULLS FIRST. */
function partText(orm: DrizzleOrm, part: Part, expressions: Expressions): string {
  if (orm.core.is(part, orm.core.SQL)) return expressions.indexText(part)
  if (!orm.core.is(part, orm.pg.IndexedColumn)) {
    throw new PgkitError("SPEC_FAILED", "An index names something that is neither a column nor sql`…`.")
  }
  const { order, nulls, opClass } = part.indexConfig
  const descending = order === "desc"
  const words = [
    quoteIdent(expressions.column(part)),
    opClass ?? "",
    descending ? "DESC" : "",
    descending ? `NULLS ${(nulls ?? "first").toUpperCase()}` : nulls === "first" ? "NULLS FIRST" : "",
  ]
  return words.filter((it) => it !== "").join(" ")
}
