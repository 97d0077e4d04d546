// pg_sequence rows of identity columns to what their columns do not say of them: owner, comment and privileges.
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { IdentitySequenceShape } from "./shape.ts"

export function identitySequenceSql(): string {
  return `
SELECT tn.nspname::text AS schema, t.relname::text AS relation, a.attname::text AS column, a.attnum::int4 AS number,
  ARRAY[n.nspname, c.relname]::text[] AS sequence,
  ${comment(catalogs.pg_class, "c.oid")},
  ${owner("c.relowner")},
  ${privileges("c.relacl", "s", "c.relowner")}
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_depend d ON d.classid = ${catalogs.pg_class} AND d.objid = c.oid AND d.objsubid = 0
  AND d.refclassid = ${catalogs.pg_class} AND d.refobjsubid > 0 AND d.deptype = 'i'
JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
WHERE t.relpersistence <> 't' AND ${userSchema("tn")} AND ${notOfExtension(catalogs.pg_class, "t.oid")}
ORDER BY tn.nspname COLLATE "C", t.relname COLLATE "C", a.attnum`
}

export function decodeIdentitySequence(row: Row): Decoded<IdentitySequenceShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("column")]
  return {
    path,
    container: objectId("table", path.slice(0, 2)),
    position: row.int("number"),
    // To pg_depend it is its column.
    addresses: [],
    alsoNeeds: [objectId("column", path)],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: { sequence: row.texts("sequence") },
  }
}
