// pg_transform rows to transforms.
import { address, catalogs, type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { comment, notOfExtension } from "../../sql/catalog.ts"
import type { TransformShape } from "./shape.ts"

/** A transform has no schema and may be for one of PostgreSQL's own types. */
export function transformSql(): string {
  return `
SELECT x.oid, n.nspname::text AS schema, t.typname::text AS name,
  pg_catalog.format_type(x.trftype, NULL) AS type, l.lanname::text AS language,
  CASE WHEN x.trffromsql <> 0 THEN x.trffromsql::pg_catalog.oid::pg_catalog.regprocedure::text END AS from_sql,
  CASE WHEN x.trftosql <> 0 THEN x.trftosql::pg_catalog.oid::pg_catalog.regprocedure::text END AS to_sql,
  ${comment(catalogs.pg_transform, "x.oid")}
FROM pg_catalog.pg_transform x
JOIN pg_catalog.pg_type t ON t.oid = x.trftype
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_language l ON l.oid = x.trflang
WHERE ${notOfExtension(catalogs.pg_transform, "x.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C", l.lanname COLLATE "C"`
}

/** `transform:public.pair(plpython3u)`. */
export function decodeTransform(row: Row): Decoded<TransformShape> {
  const language = row.text("language")
  return {
    path: [row.text("schema"), row.text("name")],
    args: language,
    container: null,
    addresses: [address("pg_transform", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: {
      type: row.text("type"),
      language,
      fromSql: row.textOrNull("from_sql"),
      toSql: row.textOrNull("to_sql"),
    },
  }
}
