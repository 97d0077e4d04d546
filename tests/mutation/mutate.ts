// A column of a catalog and its type to SQL that gives another value: one that the catalog could hold.
import type { Executor } from "../../src/db/executor.ts"

/** A catalog's column and what it refers to. */
export interface CatalogColumn {
  readonly catalog: string
  readonly column: string
  readonly type: string
  /** The catalog that its OIDs are of. */
  readonly refers: string | null
}

/** All columns of the catalogs of one database's objects; those that every database shares are left out. */
export async function catalogColumns(db: Executor): Promise<readonly CatalogColumn[]> {
  const { rows } = await db.query(`
    SELECT c.relname::text AS catalog, a.attname::text AS column, a.atttypid::regtype::text AS type,
      (SELECT k.pktable::regclass::text FROM pg_get_catalog_foreign_keys() k
        WHERE k.fktable = c.oid AND k.fkcols = ARRAY[a.attname::text]) AS refers
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND NOT c.relisshared
    ORDER BY c.relname, a.attnum`)
  return rows.map((row) => ({
    catalog: String(row["catalog"]),
    column: String(row["column"]),
    type: String(row["type"]),
    refers: row["refers"] === null ? null : String(row["refers"]),
  }))
}

/** Values to try, one of which the snapshot has to show. None for types that nobody could change by hand. */
export function otherValues({ catalog, column, type, refers }: CatalogColumn): readonly string[] {
  const here = `x."${column}"`
  const another = `(SELECT o."${column}" FROM pg_catalog.${catalog} o
    WHERE o."${column}" IS NOT NULL AND o."${column}"::text IS DISTINCT FROM ${here}::text ORDER BY o."${column}"::text LIMIT 1)`
  if (refers !== null && !type.endsWith("[]") && !type.endsWith("vector")) {
    return ["DESC", "ASC", "DESC OFFSET 5", "ASC OFFSET 20"].map(
      (order) =>
        `(SELECT o.oid FROM ${refers} o WHERE o.oid <> ${here}::oid ORDER BY o.oid ${order.replace("OFFSET", "LIMIT 1 OFFSET")}${order.includes("OFFSET") ? "" : " LIMIT 1"})`,
    )
  }
  switch (type) {
    case "boolean":
      return [`NOT ${here}`]
    case "smallint":
    case "integer":
    case "bigint":
    case "real":
      return [`${here} + 1`, `coalesce(${here}, 0) + 3`]
    case '"char"':
      return [another, ...["D", "a", "n", "s", "t", "z"].map((letter) => `'${letter}'`)]
    case "name":
      return [`(${here} || '_mutant')::name`]
    case "text":
      return [`coalesce(${here}, '') || '_mutant'`, `replace(${here}, 'english', 'mutant')`]
    case "oid":
      return [`(${here}::bigint + 1)::oid`]
    case "text[]":
      return [`coalesce(${here}, '{}') || 'mutant=1'::text`, `array['mutant'] || ${here}[2:]`, `array['n', 'mutant']`]
    case "aclitem[]":
      return [`coalesce(${here}, '{}') || makeaclitem('mutant_writer'::regrole, 'postgres'::regrole, 'SELECT', false)`]
    case "int2vector":
    case "oidvector":
      return [
        another,
        `regexp_replace(${here}::text, '^\\d+', ((regexp_match(${here}::text, '^\\d+'))[1]::int + 1)::text)::${type}`,
      ]
    case "smallint[]":
    case "oid[]":
    case "real[]":
      return [another, `coalesce(${here}, '{}') || '{1}'`]
    case "pg_node_tree":
      return [another, `NULL`]
    case "timestamp with time zone":
      return [`${here} + interval '1 day'`]
    default:
      return []
  }
}
