// The row of pg_database that is the current one to a database.
import { type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { owner, privileges } from "../../sql/catalog.ts"
import type { DatabaseShape } from "./shape.ts"

export function databaseSql(): string {
  return `
SELECT d.datconnlimit::int4 AS connection_limit,
  COALESCE((
    SELECT pg_catalog.array_agg(c.setting ORDER BY c.setting COLLATE "C")
    FROM pg_catalog.pg_db_role_setting s, pg_catalog.unnest(s.setconfig) c (setting)
    WHERE s.setdatabase = d.oid AND s.setrole = 0), '{}') AS settings,
  pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
  ${owner("d.datdba")},
  ${privileges("d.datacl", "d", "d.datdba")}
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()`
}

/** Its name differs from one environment to the next, and says nothing. */
export function decodeDatabase(row: Row): Decoded<DatabaseShape> {
  return {
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    path: ["current"],
    container: null,
    addresses: [],
    shape: { connectionLimit: row.int("connection_limit"), settings: row.texts("settings") },
  }
}
