// pg_type and pg_range rows to range types.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import type { RangeShape } from "./shape.ts"

export function rangeSql(): string {
  return `
SELECT t.oid, t.typarray AS array_oid, m.oid AS multirange_oid, m.typarray AS multirange_array_oid,
  n.nspname::text AS schema, t.typname::text AS name,
  pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
  CASE WHEN NOT o.opcdefault THEN
    CASE WHEN opn.nspname = 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(opn.nspname) || '.' END
    || pg_catalog.quote_ident(o.opcname) END AS opclass,
  CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::pg_catalog.regcollation::text END AS collation,
  nullif(r.rngcanonical::text, '-') AS canonical,
  nullif(r.rngsubdiff::text, '-') AS subtype_diff,
  ARRAY[mn.nspname::text, m.typname::text] AS multirange,
  ARRAY(
    SELECT d.objid::text FROM pg_catalog.pg_depend d
    WHERE d.refclassid = ${catalogs.pg_type} AND d.refobjid IN (t.oid, m.oid)
      AND d.classid = ${catalogs.pg_proc} AND d.deptype = 'i') AS constructors,
  ${comment(catalogs.pg_type, "t.oid")},
  ${owner("t.typowner")},
  ${privileges("t.typacl", "T", "t.typowner")}
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace opn ON opn.oid = o.opcnamespace
JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid
JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
}

export function decodeRange(row: Row): Decoded<RangeShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      ...["oid", "array_oid", "multirange_oid", "multirange_array_oid"].map((column) =>
        address("pg_type", row.int(column)),
      ),
      ...row.texts("constructors").map((oid) => address("pg_proc", Number(oid))),
    ],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      subtype: row.text("subtype"),
      opclass: row.textOrNull("opclass"),
      collation: row.textOrNull("collation"),
      canonical: row.textOrNull("canonical"),
      subtypeDiff: row.textOrNull("subtype_diff"),
      multirange: row.texts("multirange"),
    },
  }
}
