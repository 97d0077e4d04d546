// pg_attribute rows of views and materialized views to view column shapes.
import { comment, notOfExtension, privileges, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { ViewColumnShape } from "./shape.ts"

export function viewColumnSql(): string {
  return `
SELECT c.oid, a.attnum::int4 AS number, c.relkind::text AS relation_kind,
  n.nspname AS schema, c.relname AS relation, a.attname AS name,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN a.attcollation <> t.typcollation THEN (
    SELECT pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname)
    FROM pg_catalog.pg_collation co JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
    WHERE co.oid = a.attcollation) END AS collation,
  d.oid AS default_oid, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default,
  -- Not set is -1 up to 16, NULL from 17 on.
  nullif(a.attstattarget::int4, -1) AS statistics,
  CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
  nullif(a.attcompression::text, '') AS compression,
  a.attoptions AS options,
  ${comment(catalogs.pg_class, "c.oid", "a.attnum")},
  ${privileges("a.attacl", "c", "c.relowner")}
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum`
}

export function decodeViewColumn(row: Row): Decoded<ViewColumnShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  const number = row.int("number")
  const defaultOid = row.intOrNull("default_oid")
  return {
    path,
    container: objectId(row.text("relation_kind") === "v" ? "view" : "materialized_view", path.slice(0, 2)),
    position: number,
    addresses: [
      address("pg_class", row.int("oid"), number),
      ...(defaultOid === null ? [] : [address("pg_attrdef", defaultOid)]),
    ],
    ...envelopeOf(row, { comment: true, privileges: true }),
    shape: {
      type: row.text("type"),
      collation: row.textOrNull("collation"),
      default: row.textOrNull("default"),
      statistics: row.intOrNull("statistics"),
      storage: storageNames.get(row.textOrNull("storage") ?? "") ?? null,
      compression: compressionNames.get(row.textOrNull("compression") ?? "") ?? null,
      options: [...(row.textsOrNull("options") ?? [])].sort(),
    },
  }
}

/** pg_attribute.attstorage. */
const storageNames: ReadonlyMap<string, string> = new Map([
  ["p", "PLAIN"],
  ["e", "EXTERNAL"],
  ["x", "EXTENDED"],
  ["m", "MAIN"],
])

/** pg_attribute.attcompression. */
const compressionNames: ReadonlyMap<string, string> = new Map([
  ["p", "pglz"],
  ["l", "lz4"],
])
