// pg_type, pg_class and pg_attribute rows to composite types.
import { z } from "zod"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import type { CompositeShape } from "./shape.ts"

export function compositeSql(): string {
  return `
SELECT t.oid, t.typarray AS array_oid, c.oid AS relation_oid, n.nspname::text AS schema, t.typname::text AS name,
  a.attributes,
  ${comment(catalogs.pg_type, "t.oid")},
  ${owner("t.typowner")},
  ${privileges("t.typacl", "T", "t.typowner")}
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN LATERAL (
  SELECT pg_catalog.json_agg(pg_catalog.json_build_array(
    x.attnum, x.attname, pg_catalog.format_type(x.atttypid, x.atttypmod),
    CASE WHEN x.attcollation <> xt.typcollation THEN x.attcollation::pg_catalog.regcollation::text END,
    d.description) ORDER BY x.attnum) AS attributes
  FROM pg_catalog.pg_attribute x
  JOIN pg_catalog.pg_type xt ON xt.oid = x.atttypid
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = ${catalogs.pg_class} AND d.objoid = x.attrelid AND d.objsubid = x.attnum
  WHERE x.attrelid = c.oid AND x.attnum > 0 AND NOT x.attisdropped) a ON true
WHERE c.relkind = 'c' AND ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
}

const attributeRows = z.array(
  z.tuple([z.number(), z.string(), z.string(), z.string().nullable(), z.string().nullable()]),
)

export function decodeComposite(row: Row): Decoded<CompositeShape> {
  const path = [row.text("schema"), row.text("name")]
  const attributes = attributeRows.parse(row.json("attributes") ?? [])
  const relation = row.int("relation_oid")
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    // pg_depend knows an attribute as a column of the type's relation.
    addresses: [
      address("pg_type", row.int("oid")),
      address("pg_type", row.int("array_oid")),
      address("pg_class", relation),
    ],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      attributes: attributes.map(([, name, type, collation, text]) => ({ name, type, collation, comment: text })),
    },
  }
}
