// pg_type rows of domains to domains.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { callsVolatile, comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { standardNotNullName } from "./not-null.ts"
import type { DomainShape } from "./shape.ts"

export function domainSql(serverVersion: number): string {
  const named = serverVersion >= 170000
  return `
SELECT t.oid, t.typarray AS array_oid, n.nspname::text AS schema, t.typname::text AS name,
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type,
  CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::pg_catalog.regcollation::text END AS collation,
  pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS "default",
  coalesce(${callsVolatile("t.typdefaultbin")}, false) AS volatile_default,
  t.typnotnull AS not_null,
  ${named ? "nn.conname::text" : "NULL::text"} AS not_null_name,
  ${named ? "coalesce(nn.oid, 0::oid)" : "0::oid"} AS not_null_oid,
  ${comment(catalogs.pg_type, "t.oid")},
  ${owner("t.typowner")},
  ${privileges("t.typacl", "T", "t.typowner")}
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype${
    named ? "\nLEFT JOIN pg_catalog.pg_constraint nn ON nn.contypid = t.oid AND nn.contype = 'n'" : ""
  }
WHERE t.typtype = 'd' AND ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
}

export function decodeDomain(row: Row): Decoded<DomainShape> {
  const path = [row.text("schema"), row.text("name")]
  const notNullName = row.textOrNull("not_null_name")
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_type", row.int("oid")),
      address("pg_type", row.int("array_oid")),
      address("pg_constraint", row.int("not_null_oid")),
    ],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      type: row.text("type"),
      collation: row.textOrNull("collation"),
      default: row.textOrNull("default"),
      volatileDefault: row.bool("volatile_default"),
      notNull: row.bool("not_null"),
      notNullName: notNullName === standardNotNullName(path) ? null : notNullName,
    },
  }
}
