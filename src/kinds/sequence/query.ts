// pg_sequence rows, but for those of identity columns, to sequence shapes.
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { type SequenceShape, sequenceShape } from "./shape.ts"

export function sequenceSql(): string {
  return `
SELECT c.oid, n.nspname::text AS schema, c.relname::text AS name, c.relpersistence::text AS persistence,
  pg_catalog.format_type(s.seqtypid, NULL) AS data_type,
  s.seqstart::text AS start, s.seqincrement::text AS increment, s.seqmin::text AS min, s.seqmax::text AS max,
  s.seqcache::text AS cache, s.seqcycle AS cycle,
  CASE WHEN a.attnum IS NOT NULL THEN ARRAY[tn.nspname, t.relname, a.attname]::text[] END AS owned_by,
  ${comment(catalogs.pg_class, "c.oid")},
  ${owner("c.relowner")},
  ${privileges("c.relacl", "s", "c.relowner")}
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend d ON d.classid = ${catalogs.pg_class} AND d.objid = c.oid AND d.objsubid = 0
  AND d.refclassid = ${catalogs.pg_class} AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
WHERE d.deptype IS DISTINCT FROM 'i' AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`
}

export function decodeSequence(row: Row): Decoded<SequenceShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_class", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      dataType: sequenceShape.shape.dataType.parse(row.text("data_type")),
      start: row.text("start"),
      increment: row.text("increment"),
      min: row.text("min"),
      max: row.text("max"),
      cache: row.text("cache"),
      cycle: row.bool("cycle"),
      persistence: row.text("persistence") === "u" ? "unlogged" : "permanent",
      ownedBy: row.textsOrNull("owned_by"),
    },
  }
}
