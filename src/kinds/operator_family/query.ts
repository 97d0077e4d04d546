// pg_opfamily rows, and those of pg_amop and pg_amproc that hang loose in them, to operator families.
import { z } from "zod"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, operatorPath, owner, userSchema } from "../../sql/catalog.ts"
import { familyShape, type FamilyShape } from "./shape.ts"

/**
 * Members that belong to a class depend on it in pg_depend; what an index can do without depends on the family, also
 * where CREATE OPERATOR CLASS names it (amadjustmembers in src/include/access/amapi.h). A family of PostgreSQL's own
 * is an object only where users have added to it.
 */
export function familySql(): string {
  return `
WITH operators AS MATERIALIZED (
  SELECT m.amopfamily AS family, m.oid, pg_catalog.json_build_object(
    'number', m.amopstrategy,
    'left', pg_catalog.format_type(m.amoplefttype, NULL), 'right', pg_catalog.format_type(m.amoprighttype, NULL),
    'operator', ${operatorPath("m.amopopr")},
    'orderBy', (SELECT ARRAY[sn.nspname::text, s.opfname::text] FROM pg_catalog.pg_opfamily s
      JOIN pg_catalog.pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = m.amopsortfamily)) AS member
  FROM pg_catalog.pg_amop m
  WHERE ${loose(catalogs.pg_amop)} AND ${notOfExtension(catalogs.pg_operator, "m.amopopr")}
), functions AS MATERIALIZED (
  SELECT m.amprocfamily AS family, m.oid, pg_catalog.json_build_object(
    'number', m.amprocnum,
    'left', pg_catalog.format_type(m.amproclefttype, NULL), 'right', pg_catalog.format_type(m.amprocrighttype, NULL),
    'function', m.amproc::pg_catalog.oid::pg_catalog.regprocedure::text) AS member
  FROM pg_catalog.pg_amproc m
  WHERE ${loose(catalogs.pg_amproc)} AND ${notOfExtension(catalogs.pg_proc, "m.amproc")}
)
SELECT f.oid, n.nspname::text AS schema, f.opfname::text AS name, am.amname::text AS method,
  (SELECT pg_catalog.json_agg(m.member) FROM operators m WHERE m.family = f.oid) AS operators,
  (SELECT pg_catalog.json_agg(m.member) FROM functions m WHERE m.family = f.oid) AS functions,
  (SELECT pg_catalog.json_agg(m.oid::int8) FROM operators m WHERE m.family = f.oid) AS operator_oids,
  (SELECT pg_catalog.json_agg(m.oid::int8) FROM functions m WHERE m.family = f.oid) AS function_oids,
  ${comment(catalogs.pg_opfamily, "f.oid")},
  ${owner("f.opfowner")}
FROM pg_catalog.pg_opfamily f
JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
WHERE ${notOfExtension(catalogs.pg_opfamily, "f.oid")} AND (${userSchema("n")}
  OR f.oid IN (SELECT m.family FROM operators m UNION ALL SELECT m.family FROM functions m))
ORDER BY n.nspname COLLATE "C", f.opfname COLLATE "C", am.amname COLLATE "C"`
}

function loose(catalog: number): string {
  return `m.oid >= 16384 AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = ${catalog} AND d.objid = m.oid AND d.refclassid = ${catalogs.pg_opclass})`
}

const oids = z.array(z.number()).nullable()

export function decodeFamily(row: Row): Decoded<FamilyShape> {
  const path = [row.text("schema"), row.text("name")]
  const standard = path[0] === "pg_catalog"
  const method = row.text("method")
  const { operators, functions } = familyShape.parse({
    method,
    operators: row.json("operators") ?? [],
    functions: row.json("functions") ?? [],
  })
  return {
    path,
    args: method,
    container: standard ? null : objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_opfamily", row.int("oid")),
      ...(oids.parse(row.json("operator_oids")) ?? []).map((oid) => address("pg_amop", oid)),
      ...(oids.parse(row.json("function_oids")) ?? []).map((oid) => address("pg_amproc", oid)),
    ],
    ...envelopeOf(row, { owner: !standard, comment: true }),
    ...(standard ? { comment: null } : {}),
    shape: { method, operators: operators.toSorted(byNumber), functions: functions.toSorted(byNumber) },
  }
}

interface Member {
  readonly number: number
  readonly left: string
  readonly right: string
}

function byNumber(a: Member, b: Member): number {
  const [left, right] = [`${a.left} ${a.right}`, `${b.left} ${b.right}`]
  return a.number - b.number || (left < right ? -1 : left > right ? 1 : 0)
}
