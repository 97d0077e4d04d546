// pg_opclass rows, and those of pg_amop and pg_amproc that belong to them, to operator classes.
import { z } from "zod"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, operatorPath, owner, userSchema } from "../../sql/catalog.ts"
import { classShape, type ClassShape } from "./shape.ts"

/** Only members without which an index of the class would not work depend on it; the others are its family's. */
export function classSql(): string {
  return `
SELECT c.oid, n.nspname::text AS schema, c.opcname::text AS name, am.amname::text AS method,
  pg_catalog.format_type(c.opcintype, NULL) AS type,
  ARRAY[fn.nspname::text, f.opfname::text] AS family,
  c.opcdefault AS "default",
  CASE WHEN c.opckeytype <> 0 THEN pg_catalog.format_type(c.opckeytype, NULL) END AS storage,
  o.members AS operators, o.oids AS operator_oids, p.members AS functions, p.oids AS function_oids,
  ${comment(catalogs.pg_opclass, "c.oid")},
  ${owner("c.opcowner")}
FROM pg_catalog.pg_opclass c
JOIN pg_catalog.pg_namespace n ON n.oid = c.opcnamespace
JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
LEFT JOIN LATERAL (
  SELECT pg_catalog.json_agg(m.oid::int8) AS oids, pg_catalog.json_agg(pg_catalog.json_build_object(
    'number', m.amopstrategy,
    'left', pg_catalog.format_type(m.amoplefttype, NULL), 'right', pg_catalog.format_type(m.amoprighttype, NULL),
    'operator', ${operatorPath("m.amopopr")},
    'orderBy', (SELECT ARRAY[sn.nspname::text, s.opfname::text] FROM pg_catalog.pg_opfamily s
      JOIN pg_catalog.pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = m.amopsortfamily))
    ORDER BY m.amopstrategy, m.oid) AS members
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_amop m ON m.oid = d.objid
  WHERE d.refclassid = ${catalogs.pg_opclass} AND d.refobjid = c.oid AND d.classid = ${catalogs.pg_amop}) o ON true
LEFT JOIN LATERAL (
  SELECT pg_catalog.json_agg(m.oid::int8) AS oids, pg_catalog.json_agg(pg_catalog.json_build_object(
    'number', m.amprocnum,
    'left', pg_catalog.format_type(m.amproclefttype, NULL), 'right', pg_catalog.format_type(m.amprocrighttype, NULL),
    'function', m.amproc::pg_catalog.oid::pg_catalog.regprocedure::text)
    ORDER BY m.amprocnum, m.oid) AS members
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_amproc m ON m.oid = d.objid
  WHERE d.refclassid = ${catalogs.pg_opclass} AND d.refobjid = c.oid AND d.classid = ${catalogs.pg_amproc}) p ON true
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_opclass, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.opcname COLLATE "C", am.amname COLLATE "C"`
}

const oids = z.array(z.number()).nullable()

export function decodeClass(row: Row): Decoded<ClassShape> {
  const path = [row.text("schema"), row.text("name")]
  const method = row.text("method")
  return {
    path,
    args: method,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_opclass", row.int("oid")),
      ...(oids.parse(row.json("operator_oids")) ?? []).map((oid) => address("pg_amop", oid)),
      ...(oids.parse(row.json("function_oids")) ?? []).map((oid) => address("pg_amproc", oid)),
    ],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: classShape.parse({
      method,
      type: row.text("type"),
      family: row.texts("family"),
      default: row.bool("default"),
      storage: row.textOrNull("storage"),
      operators: row.json("operators") ?? [],
      functions: row.json("functions") ?? [],
    }),
  }
}
