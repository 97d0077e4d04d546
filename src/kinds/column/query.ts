// pg_attribute rows of tables to column shapes.
import { z } from "zod"
import { notOfExtension, privileges, userSchema } from "../../sql/catalog.ts"
import { chosenName } from "../../sql/chosen-name.ts"
import { readOptions } from "../../sql/generic-options.ts"
import { address, type Address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { ColumnShape, Identity } from "./shape.ts"

export function columnSql(serverVersion: number): string {
  // attstattarget became nullable in 17; pg_constraint lists NOT NULL since 18.
  const hasNotNull = serverVersion >= 180000
  return `
SELECT c.oid, a.attnum::int4 AS number, n.nspname AS schema, c.relname AS relation, a.attname AS name,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0
    THEN (SELECT pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname)
      FROM pg_catalog.pg_collation co JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
      WHERE co.oid = a.attcollation) END AS collation,
  a.attnotnull AS not_null,
  ${hasNotNull ? "nn.conname::text" : "NULL::text"} AS not_null_name,
  ${hasNotNull ? "coalesce(nn.connoinherit, false)" : "false"} AS not_null_no_inherit,
  ${hasNotNull ? "coalesce(nn.convalidated, true)" : "true"} AS not_null_valid,
  ${hasNotNull ? "coalesce(nn.conislocal, true)" : "true"} AS not_null_local,
  ${hasNotNull ? "coalesce(nn.coninhcount > 0, false)" : "false"} AS not_null_inherited,
  ${hasNotNull ? `(SELECT nd.description FROM pg_catalog.pg_description nd WHERE nd.classoid = ${catalogs.pg_constraint} AND nd.objoid = nn.oid)` : "NULL::text"} AS not_null_comment,
  nullif(a.attgenerated, '')::text AS generated,
  d.oid AS default_oid,
  CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS expression,
  CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
  nullif(a.attcompression, '')::text AS compression,
  nullif(a.attstattarget, -1)::int4 AS statistics,
  a.attoptions AS options,
  CASE WHEN a.attfdwoptions IS NOT NULL THEN ${readOptions("a.attfdwoptions")} END AS foreign_options,
  a.attislocal AS local, a.attinhcount::int4 AS inherited,
  -- A partition's column has its identity from the parent, and no sequence (17 and later).
  CASE WHEN i.oid IS NOT NULL THEN nullif(a.attidentity, '')::text END AS identity,
  i.oid AS sequence_oid, i.sequence,
  CASE WHEN ds.objoid IS NOT NULL THEN ds.description END AS comment,
  ${privileges("a.attacl", "c", "c.relowner")}
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON a.atthasdef AND a.attgenerated <> '' AND d.adrelid = a.attrelid AND d.adnum = a.attnum
${hasNotNull ? "LEFT JOIN pg_catalog.pg_constraint nn ON nn.contype = 'n' AND nn.conrelid = a.attrelid AND nn.conkey[1] = a.attnum" : ""}
LEFT JOIN pg_catalog.pg_description ds ON ds.classoid = ${catalogs.pg_class} AND ds.objoid = c.oid AND ds.objsubid = a.attnum
LEFT JOIN (
  SELECT dep.refobjid, dep.refobjsubid, s.oid, pg_catalog.json_build_object(
    'path', ARRAY[sn.nspname, s.relname]::text[], 'persistence', s.relpersistence, 'start', q.seqstart::text,
    'increment', q.seqincrement::text, 'min', q.seqmin::text, 'max', q.seqmax::text, 'cache', q.seqcache::text,
    'cycle', q.seqcycle) AS sequence
  FROM pg_catalog.pg_depend dep
  JOIN pg_catalog.pg_class s ON s.oid = dep.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
  WHERE dep.classid = ${catalogs.pg_class} AND dep.refclassid = ${catalogs.pg_class} AND dep.deptype = 'i'
) i ON a.attidentity <> '' AND i.refobjid = c.oid AND i.refobjsubid = a.attnum
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY c.oid, a.attnum`
}

const storages: Readonly<Record<string, string>> = { p: "PLAIN", m: "MAIN", e: "EXTERNAL", x: "EXTENDED" }
const compressions: Readonly<Record<string, string>> = { p: "pglz", l: "lz4" }

export function decodeColumn(row: Row): Decoded<ColumnShape> {
  const [schema, relation, name] = [row.text("schema"), row.text("relation"), row.text("name")]
  const generated = row.textOrNull("generated")
  const storage = row.textOrNull("storage")
  const compression = row.textOrNull("compression")
  return {
    path: [schema, relation, name],
    container: objectId("table", [schema, relation]),
    position: row.int("number"),
    addresses: addresses(row),
    ...envelopeOf(row, { comment: true, privileges: true }),
    shape: {
      type: row.text("type"),
      collation: row.textOrNull("collation"),
      notNull: row.bool("not_null") || row.textOrNull("not_null_name") !== null ? notNull(row, relation, name) : null,
      // A partition's identity is its parent's: it has no sequence of its own.
      identity:
        row.textOrNull("identity") === null || row.json("sequence") === null
          ? null
          : identity(row, [schema, relation, name]),
      generated: generated === null ? null : { expression: row.text("expression"), stored: generated === "s" },
      storage: storage === null ? null : (storages[storage] ?? storage),
      compression: compression === null ? null : (compressions[compression] ?? compression),
      statistics: row.intOrNull("statistics"),
      options: [...(row.textsOrNull("options") ?? [])].sort(),
      foreignOptions: row.textsOrNull("foreign_options") ?? [],
      local: row.bool("local"),
      inherited: row.int("inherited"),
    },
  }
}

/** A generated column answers to its expression, an identity column to its sequence. */
function addresses(row: Row): readonly Address[] {
  const own = address("pg_class", row.int("oid"), row.int("number"))
  const expression = row.intOrNull("default_oid")
  const sequence = row.intOrNull("sequence_oid")
  return [
    own,
    ...(expression === null ? [] : [address("pg_attrdef", expression)]),
    ...(sequence === null ? [] : [address("pg_class", sequence)]),
  ]
}

function notNull(row: Row, relation: string, column: string): NonNullable<ColumnShape["notNull"]> {
  const name = row.textOrNull("not_null_name")
  const comment = row.textOrNull("not_null_comment")
  return {
    name: name === null || name === chosenName(relation, column, "not_null") ? null : name,
    noInherit: row.bool("not_null_no_inherit"),
    valid: row.bool("not_null_valid"),
    local: row.bool("not_null_local"),
    inherited: row.bool("not_null_inherited"),
    ...(comment === null ? {} : { comment }),
  }
}

const sequence = z.strictObject({
  path: z.tuple([z.string(), z.string()]),
  persistence: z.string(),
  start: z.string(),
  increment: z.string(),
  min: z.string(),
  max: z.string(),
  cache: z.string(),
  cycle: z.boolean(),
})

function identity(row: Row, [schema, relation, column]: readonly [string, string, string]): Identity {
  const { path, persistence, ...options } = sequence.parse(row.json("sequence"))
  const chosen = path[0] === schema && path[1] === chosenName(relation, column, "seq")
  return {
    generation: row.text("identity") === "a" ? "ALWAYS" : "BY DEFAULT",
    sequence: chosen ? null : path,
    persistence: persistence === "u" ? "unlogged" : "permanent",
    ...options,
  }
}
