// pg_roles rows to roles: the view shows no password.
import { type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import type { RoleShape } from "./shape.ts"

/** Without PostgreSQL's own and the one that initdb made, whose OID is 10 (src/include/catalog/pg_authid.dat). */
export function roleSql(): string {
  return `
SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolinherit AS inherit, r.rolcreaterole AS create_role,
  r.rolcreatedb AS create_db, r.rolcanlogin AS login, r.rolreplication AS replication, r.rolbypassrls AS bypass_rls,
  r.rolconnlimit::int4 AS connection_limit,
  CASE WHEN pg_catalog.isfinite(r.rolvaliduntil) THEN (r.rolvaliduntil AT TIME ZONE 'UTC')::text END AS valid_until,
  COALESCE((
    SELECT pg_catalog.array_agg(c.setting ORDER BY c.setting COLLATE "C")
    FROM pg_catalog.pg_db_role_setting s, pg_catalog.unnest(s.setconfig) c (setting)
    WHERE s.setrole = r.oid AND s.setdatabase = 0), '{}') AS settings,
  pg_catalog.shobj_description(r.oid, 'pg_authid') AS comment
FROM pg_catalog.pg_roles r
WHERE r.rolname !~ '^pg_' AND r.oid <> 10
ORDER BY r.rolname COLLATE "C"`
}

export function decodeRole(row: Row): Decoded<RoleShape> {
  return {
    ...envelopeOf(row, { comment: true }),
    path: [row.text("name")],
    container: null,
    addresses: [],
    shape: {
      superuser: row.bool("superuser"),
      inherit: row.bool("inherit"),
      createRole: row.bool("create_role"),
      createDb: row.bool("create_db"),
      login: row.bool("login"),
      replication: row.bool("replication"),
      bypassRls: row.bool("bypass_rls"),
      connectionLimit: row.int("connection_limit"),
      validUntil: row.textOrNull("valid_until"),
      settings: row.texts("settings"),
    },
  }
}
