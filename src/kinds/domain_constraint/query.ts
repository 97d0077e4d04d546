// pg_constraint rows of domains to their checks.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import type { DomainConstraintShape } from "./shape.ts"

export function domainConstraintSql(): string {
  return `
SELECT c.oid, n.nspname::text AS schema, t.typname::text AS domain, c.conname::text AS name,
  pg_catalog.pg_get_expr(c.conbin, 0) AS expression, c.convalidated AS validated,
  ${comment(catalogs.pg_constraint, "c.oid")}
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_type t ON t.oid = c.contypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE c.contype = 'c' AND c.contypid <> 0 AND ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C", c.conname COLLATE "C"`
}

export function decodeDomainConstraint(row: Row): Decoded<DomainConstraintShape> {
  const path = [row.text("schema"), row.text("domain"), row.text("name")]
  return {
    path,
    container: objectId("domain", path.slice(0, 2)),
    addresses: [address("pg_constraint", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: { expression: row.text("expression"), validated: row.bool("validated") },
  }
}
