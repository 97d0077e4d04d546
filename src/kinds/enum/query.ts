// pg_type and pg_enum rows to enums.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import type { EnumShape } from "./shape.ts"

export function enumSql(): string {
  return `
SELECT t.oid, t.typarray AS array_oid, n.nspname::text AS schema, t.typname::text AS name,
  coalesce(l.labels, '{}') AS labels,
  ${comment(catalogs.pg_type, "t.oid")},
  ${owner("t.typowner")},
  ${privileges("t.typacl", "T", "t.typowner")}
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN (
  SELECT e.enumtypid, pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
  FROM pg_catalog.pg_enum e GROUP BY e.enumtypid) l ON l.enumtypid = t.oid
WHERE t.typtype = 'e' AND ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
}

export function decodeEnum(row: Row): Decoded<EnumShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_type", row.int("oid")), address("pg_type", row.int("array_oid"))],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: { labels: row.texts("labels") },
  }
}
