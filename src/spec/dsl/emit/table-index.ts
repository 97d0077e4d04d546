// An index of a spec to CREATE INDEX.
import { quoteIdent } from "../../../sql/identifier.ts"
import { type Name, pathOf } from "../name.ts"
import { isSql } from "../sql.ts"
import type { IndexElement, IndexSpec } from "../table-index.ts"
import { columnsSql, nameSql, withSql, words } from "./clauses.ts"

/**
 * `name` undefined leaves it to PostgreSQL.
 *
 * @example createIndexSql("orders_open_idx", "shop.orders", index("created_at", { where: sql`NOT paid` }))
 */
export function createIndexSql(name: string | undefined, table: Name, spec: IndexSpec): string {
  return words(
    `CREATE ${spec.unique === true ? "UNIQUE " : ""}INDEX`,
    name === undefined ? "" : quoteIdent(name),
    `ON ${nameSql(table)}`,
    spec.using === undefined ? "" : `USING ${quoteIdent(spec.using)}`,
    `(${spec.columns.map(elementSql).join(", ")})`,
    spec.include === undefined ? "" : `INCLUDE (${columnsSql(spec.include)})`,
    spec.nullsNotDistinct === true ? "NULLS NOT DISTINCT" : "",
    withSql(spec.with),
    spec.tablespace === undefined ? "" : `TABLESPACE ${quoteIdent(spec.tablespace)}`,
    spec.where === undefined ? "" : `WHERE ${spec.where.sql}`,
  )
}

/** The statistics targets of expressions, which CREATE INDEX cannot set. */
export function indexSettings(table: readonly string[], name: string, spec: IndexSpec): readonly string[] {
  return spec.columns.flatMap((element, place) =>
    typeof element === "string" || isSql(element) || element.statistics === undefined
      ? []
      : [
          `ALTER INDEX ${nameSql(indexPath(table, name))} ALTER COLUMN ${String(place + 1)} SET STATISTICS ${String(element.statistics)}`,
        ],
  )
}

/** An index lives in the schema of its table. */
export function indexPath(table: Name, name: string): readonly string[] {
  return [...pathOf(table).slice(0, -1), name]
}

function elementSql(element: IndexElement): string {
  if (typeof element === "string") return quoteIdent(element)
  if (isSql(element)) return `(${element.sql})`
  return words(
    "column" in element ? quoteIdent(element.column) : `(${element.expression.sql})`,
    element.collate === undefined ? "" : `COLLATE ${nameSql(element.collate)}`,
    element.opclass ?? "",
    element.order === undefined ? "" : element.order.toUpperCase(),
    element.nulls === undefined ? "" : `NULLS ${element.nulls.toUpperCase()}`,
  )
}
