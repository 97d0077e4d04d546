// pg_index rows that no constraint stands for to index shapes.
import { z } from "zod"
import { comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, describeId, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { type IndexShape, indexColumnShape } from "./shape.ts"

/**
 * Columns of all indexes in one pass; the arrays of pg_index run in parallel (indoption, indclass, indcollation: key
 * columns only). OFFSET 0 makes the columns' names look-ups by key: a join would hash all of pg_attribute.
 */
const columnSql = `
  SELECT i.indexrelid,
    pg_catalog.json_agg(pg_catalog.json_build_object(
      'column', a.attname,
      'expression', CASE WHEN k.number = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k.place::int4, false) END,
      'operatorClass', CASE WHEN NOT oc.opcdefault THEN
        CASE WHEN ocn.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(ocn.nspname) || '.' ELSE '' END || pg_catalog.quote_ident(oc.opcname) END,
      'operatorClassOptions', coalesce(ia.attoptions, '{}'),
      'collation', CASE WHEN co.oid IS NOT NULL THEN pg_catalog.quote_ident(con.nspname) || '.' || pg_catalog.quote_ident(co.collname) END,
      'order', CASE WHEN i.indoption[k.place - 1] & 1 = 1 THEN 'desc' ELSE 'asc' END,
      'nulls', CASE WHEN i.indoption[k.place - 1] & 2 = 2 THEN 'first' ELSE 'last' END
    ) ORDER BY k.place) FILTER (WHERE k.place <= i.indnkeyatts) AS columns,
    pg_catalog.array_agg(a.attname::text ORDER BY k.place) FILTER (WHERE k.place > i.indnkeyatts) AS include,
    -- The words of pg_get_indexdef, which is slow, where they are nothing but columns.
    CASE WHEN pg_catalog.bool_and(a.attname IS NOT NULL AND (k.place > i.indnkeyatts OR (
        oc.opcdefault AND co.oid IS NULL AND ia.attoptions IS NULL
        -- text_ops serves varchar as its own.
        AND (oc.opcintype = a.atttypid OR (oc.opcintype = 25 AND a.atttypid = 1043))))) THEN
      '(' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || CASE i.indoption[k.place - 1] & 3
          WHEN 0 THEN '' WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' ELSE ' DESC' END, ', ' ORDER BY k.place)
        FILTER (WHERE k.place <= i.indnkeyatts) || ')' ||
      coalesce(' INCLUDE (' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY k.place)
        FILTER (WHERE k.place > i.indnkeyatts) || ')', '') END AS plain,
    pg_catalog.json_agg(pg_catalog.json_build_object('place', k.place, 'target', ia.attstattarget) ORDER BY k.place)
      FILTER (WHERE ia.attstattarget >= 0) AS statistics
  FROM own i
  CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY k(number, place)
  LEFT JOIN (
    SELECT t.attrelid, t.attnum, t.attoptions, t.attstattarget FROM pg_catalog.pg_attribute t
    WHERE t.attnum > 0 AND (t.attoptions IS NOT NULL OR t.attstattarget >= 0)
  ) ia ON ia.attrelid = i.indexrelid AND ia.attnum = k.place
  LEFT JOIN LATERAL (
    SELECT t.attname, t.atttypid, t.attcollation FROM pg_catalog.pg_attribute t
    WHERE t.attrelid = i.indrelid AND t.attnum = k.number OFFSET 0
  ) a ON k.number <> 0
  LEFT JOIN pg_catalog.pg_opclass oc ON k.place <= i.indnkeyatts AND oc.oid = i.indclass[k.place - 1]
  LEFT JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
  LEFT JOIN pg_catalog.pg_collation co ON k.place <= i.indnkeyatts AND co.oid = i.indcollation[k.place - 1]
    AND co.oid IS DISTINCT FROM a.attcollation
  LEFT JOIN pg_catalog.pg_namespace con ON con.oid = co.collnamespace
  GROUP BY i.indexrelid`

export function indexSql(): string {
  return `
WITH own AS MATERIALIZED (
  SELECT i.*, c.relname AS relation, c.relkind AS relation_kind, n.nspname AS schema
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't' AND ${userSchema("n")}
    AND ${notOfExtension(catalogs.pg_class, "c.oid")}
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x'))
)
SELECT x.oid, i.schema::text AS schema, i.relation::text AS relation, x.relname::text AS name,
  i.relation_kind::text AS relation_kind,
  i.indisunique AS unique, am.amname::text AS method, k.columns, k.include, k.statistics,
  i.indnullsnotdistinct AS nulls_not_distinct,
  CASE WHEN i.indpred IS NOT NULL THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid, false) END AS predicate,
  CASE WHEN k.plain IS NOT NULL THEN
    'USING ' || pg_catalog.quote_ident(am.amname) || ' ' || k.plain ||
    CASE WHEN i.indnullsnotdistinct THEN ' NULLS NOT DISTINCT' ELSE '' END
  ELSE pg_catalog.substr(pg_catalog.pg_get_indexdef(x.oid), pg_catalog.length(
    'CREATE ' || CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || pg_catalog.quote_ident(x.relname) || ' ON ' ||
    CASE WHEN x.relkind = 'I' THEN 'ONLY ' ELSE '' END ||
    pg_catalog.quote_ident(i.schema) || '.' || pg_catalog.quote_ident(i.relation)) + 2) END AS definition,
  x.reloptions AS options, ts.spcname::text AS tablespace, i.indisvalid AS valid, x.relkind = 'I' AS partitioned,
  CASE WHEN p.oid IS NOT NULL THEN ARRAY[pn.nspname, pt.relname, p.relname]::text[] END AS partition_of,
  tied.extensions,
  CASE WHEN x.relkind = 'I' AND NOT i.indisvalid THEN ARRAY(
    SELECT pg_catalog.quote_ident(ln.nspname) || '.' || pg_catalog.quote_ident(lt.relname)
    FROM pg_catalog.pg_inherits lh
    JOIN pg_catalog.pg_class lt ON lt.oid = lh.inhrelid
    JOIN pg_catalog.pg_namespace ln ON ln.oid = lt.relnamespace
    WHERE lh.inhparent = i.indrelid AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_inherits ah JOIN pg_catalog.pg_index ai ON ai.indexrelid = ah.inhrelid
      WHERE ah.inhparent = x.oid AND ai.indrelid = lh.inhrelid)
    ORDER BY ln.nspname COLLATE "C", lt.relname COLLATE "C") END AS lacking,
  ${comment(catalogs.pg_class, "x.oid")}
FROM own i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_am am ON am.oid = x.relam
JOIN (${columnSql}
) k ON k.indexrelid = i.indexrelid
LEFT JOIN (
  SELECT d.objid, pg_catalog.array_agg(e.extname::text ORDER BY e.extname COLLATE "C") AS extensions
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
  WHERE d.classid = ${catalogs.pg_class} AND d.refclassid = ${catalogs.pg_extension} AND d.deptype = 'x'
  GROUP BY d.objid
) tied ON tied.objid = x.oid
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = x.reltablespace
LEFT JOIN pg_catalog.pg_inherits h ON x.relispartition AND h.inhrelid = x.oid
LEFT JOIN pg_catalog.pg_index pi ON pi.indexrelid = h.inhparent
LEFT JOIN pg_catalog.pg_class p ON p.oid = pi.indexrelid
LEFT JOIN pg_catalog.pg_class pt ON pt.oid = pi.indrelid
LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = pt.relnamespace
ORDER BY i.schema COLLATE "C", i.relation COLLATE "C", x.relname COLLATE "C"`
}

const columnList = z.array(indexColumnShape)
const statisticList = z.array(z.strictObject({ place: z.number(), target: z.number() })).nullable()

export function decodeIndex(row: Row): Decoded<IndexShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  const options = row.textsOrNull("options") ?? []
  const predicate = row.textOrNull("predicate")
  const valid = row.bool("valid")
  const extensions = row.textsOrNull("extensions") ?? []
  return {
    path,
    container: objectId(row.text("relation_kind") === "m" ? "materialized_view" : "table", path.slice(0, 2)),
    addresses: [address("pg_class", row.int("oid"))],
    alsoNeeds: extensions.map((name) => objectId("extension", [name])),
    ...envelopeOf(row, { comment: true }),
    shape: {
      unique: row.bool("unique"),
      method: row.text("method"),
      columns: columnList.parse(row.json("columns")),
      include: row.textsOrNull("include") ?? [],
      nullsNotDistinct: row.bool("nulls_not_distinct"),
      predicate,
      definition: definition(row.text("definition"), options, predicate),
      options: [...options].sort(),
      tablespace: row.textOrNull("tablespace"),
      statistics: statisticList.parse(row.json("statistics")) ?? [],
      valid,
      lacking: row.textsOrNull("lacking") ?? [],
      partitionOf: row.textsOrNull("partition_of"),
      extensions,
    },
    diagnostics: valid ? [] : [invalid(path, row.bool("partitioned"))],
  }
}

/** pg_get_indexdef ends with the storage parameters and the predicate. */
function definition(text: string, options: readonly string[], predicate: string | null): string {
  const where = predicate === null ? "" : ` WHERE ${predicate}`
  const head = text.endsWith(where) ? text.slice(0, text.length - where.length) : text
  const parameters = head.lastIndexOf(" WITH (")
  return options.length === 0 || parameters === -1 ? head : head.slice(0, parameters)
}

function invalid(path: readonly string[], partitioned: boolean) {
  const object = describeId(objectId("index", path))
  return {
    code: "INDEX_INVALID",
    severity: "warning",
    object,
    message: partitioned
      ? `${object} is not valid: some partition has no index attached to it.`
      : `${object} is not valid: its build did not finish, and queries do not use it.`,
    hint: partitioned
      ? "Make the missing index and attach it with ALTER INDEX … ATTACH PARTITION."
      : "Run REINDEX INDEX CONCURRENTLY, or drop it.",
  } as const
}
