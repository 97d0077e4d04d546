// pg_statistic_ext rows to extended statistics.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { columnNames, comment, notOfExtension, owner, userSchema } from "../../sql/catalog.ts"
import type { StatisticsShape } from "./shape.ts"

/** stxstattarget is -1 for the default before 17, and NULL from then on. */
export function statisticsSql(): string {
  return `
SELECT s.oid, n.nspname::text AS schema, s.stxname::text AS name,
  rn.nspname::text AS relation_schema, r.relname::text AS relation, r.relkind::text AS relation_kind,
  s.stxkind::text[] AS kinds,
  ${columnNames("s.stxkeys::int2[]", "s.stxrelid")} AS columns,
  coalesce(pg_catalog.pg_get_statisticsobjdef_expressions(s.oid), '{}') AS expressions,
  nullif(s.stxstattarget::int4, -1) AS target,
  ${comment(catalogs.pg_statistic_ext, "s.oid")},
  ${owner("s.stxowner")}
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_catalog.pg_class r ON r.oid = s.stxrelid
JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE ${userSchema("n")} AND ${userSchema("rn")} AND ${notOfExtension(catalogs.pg_statistic_ext, "s.oid")}
  AND ${notOfExtension(catalogs.pg_class, "r.oid")}
ORDER BY n.nspname COLLATE "C", s.stxname COLLATE "C"`
}

export function decodeStatistics(row: Row): Decoded<StatisticsShape> {
  const path = [row.text("schema"), row.text("name")]
  const relation = [row.text("relation_schema"), row.text("relation")]
  return {
    path,
    container: objectId(relationKinds[row.text("relation_kind")] ?? "table", relation),
    // It may live in another schema than what it is about.
    alsoNeeds: [objectId("schema", path.slice(0, 1))],
    addresses: [address("pg_statistic_ext", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: {
      relation,
      kinds: kindNames.filter(([letter]) => row.texts("kinds").includes(letter)).map(([, name]) => name),
      columns: [...row.texts("columns")].sort(),
      expressions: row.texts("expressions"),
      target: row.intOrNull("target"),
    },
  }
}

const relationKinds: Readonly<Record<string, string>> = { m: "materialized_view", f: "foreign_table" }

/** pg_statistic_ext.stxkind; `e` stands for the expressions. */
const kindNames = [
  ["d", "ndistinct"],
  ["f", "dependencies"],
  ["m", "mcv"],
] as const
