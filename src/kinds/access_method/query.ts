// pg_am rows to access methods.
import { address, catalogs, type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension } from "../../sql/catalog.ts"
import type { AccessMethodShape } from "./shape.ts"

/** PostgreSQL's own have OIDs below 16384 (src/include/access/transam.h, FirstNormalObjectId). */
export function accessMethodSql(): string {
  return `
SELECT a.oid, a.amname::text AS name, a.amtype = 't' AS for_tables, ${functionName("a.amhandler")} AS handler,
  ${comment(catalogs.pg_am, "a.oid")}
FROM pg_catalog.pg_am a
WHERE a.oid >= 16384 AND ${notOfExtension(catalogs.pg_am, "a.oid")}
ORDER BY a.amname COLLATE "C"`
}

export function decodeAccessMethod(row: Row): Decoded<AccessMethodShape> {
  return {
    path: [row.text("name")],
    container: null,
    addresses: [address("pg_am", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: { type: row.bool("for_tables") ? "table" : "index", handler: row.text("handler") },
  }
}
