// Asks the server which catalogs it has, with which columns, and what their OIDs refer to.
import type { Executor } from "../../../src/db/executor.ts"
import { skippedCatalogs } from "./columns.ts"

export interface CatalogColumn {
  readonly name: string
  readonly type: string
}

/** `columns` of the catalog hold a key of `target`; the last one is a list where `list` is set. */
export interface CatalogReference {
  readonly columns: readonly string[]
  readonly target: string
  readonly list: boolean
}

export interface Catalog {
  readonly name: string
  readonly columns: readonly CatalogColumn[]
  readonly references: readonly CatalogReference[]
}

/** Every catalog that holds schema, as this server's version has it. */
export async function describeCatalogs(executor: Executor): Promise<readonly Catalog[]> {
  const { rows } = await executor.query(`
    SELECT c.relname::text AS name,
           (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', a.attname, 'type',
                     pg_catalog.format_type(a.atttypid, NULL)) ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
           (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('columns', f.fkcols, 'target',
                     (SELECT k.relname FROM pg_catalog.pg_class k WHERE k.oid = f.pktable), 'list', f.is_array))
              FROM pg_catalog.pg_get_catalog_foreign_keys() f
             WHERE f.fktable = c.oid) AS "references"
      FROM pg_catalog.pg_class c
     WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind = 'r' AND c.oid < 16384
     ORDER BY 1`)
  return rows
    .map((row) => ({
      name: String(row["name"]),
      columns: row["columns"] as readonly CatalogColumn[],
      references: (row["references"] ?? []) as readonly CatalogReference[],
    }))
    .filter(({ name }) => !skippedCatalogs.has(name))
}
