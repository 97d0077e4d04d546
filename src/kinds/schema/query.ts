// pg_namespace rows to schemas.
import { address, catalogs, type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { standardComment } from "./public.ts"
import type { SchemaShape } from "./shape.ts"

export function schemaSql(): string {
  return `
SELECT n.oid, n.nspname::text AS name,
  ${comment(catalogs.pg_namespace, "n.oid")},
  ${owner("n.nspowner")},
  ${privileges("n.nspacl", "n", "n.nspowner")}
FROM pg_catalog.pg_namespace n
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_namespace, "n.oid")}
ORDER BY n.nspname COLLATE "C"`
}

export function decodeSchema(row: Row): Decoded<SchemaShape> {
  const path = [row.text("name")]
  const envelope = envelopeOf(row, { owner: true, comment: true, privileges: true })
  return {
    path,
    container: null,
    addresses: [address("pg_namespace", row.int("oid"))],
    ...envelope,
    comment: envelope.comment ?? standardComment(path),
    shape: {},
  }
}
