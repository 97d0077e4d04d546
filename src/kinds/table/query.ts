// pg_class rows of ordinary, partitioned and foreign tables to table shapes.
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import {
  address,
  catalogs,
  type Decoded,
  describeId,
  envelopeOf,
  objectId,
  type Row,
  secretDiagnostics,
} from "../../model/index.ts"
import { readOptions, secretsOf } from "../../sql/generic-options.ts"
import { z } from "zod"
import type { TableShape } from "./shape.ts"

export function tableSql(): string {
  return `
SELECT c.oid, c.reltype AS type_oid, t.typarray AS array_oid, n.nspname AS schema, c.relname AS name,
  c.relpersistence::text AS persistence,
  CASE WHEN c.relkind = 'p' OR am.amname <> 'heap' THEN am.amname::text END AS access_method,
  ts.spcname::text AS tablespace,
  c.reloptions AS options, toast.reloptions AS toast_options,
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
  -- The key's columns, also those in expressions, cannot be dropped without the table (heap.c, StorePartitionKey).
  CASE WHEN c.relkind = 'p' THEN ARRAY(
    SELECT a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod) ||
      CASE WHEN a.attcollation <> 0 THEN ' ' || a.attcollation::pg_catalog.regcollation::text ELSE '' END
    FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = ${catalogs.pg_class} AND d.objid = c.oid AND d.objsubid = a.attnum
        AND d.refclassid = ${catalogs.pg_class} AND d.refobjid = c.oid AND d.refobjsubid = 0 AND d.deptype = 'i')
    ORDER BY a.attname COLLATE "C") END AS partition_types,
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS bound,
  CASE WHEN c.relispartition OR h.has_parents THEN (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_array(pn.nspname, p.relname) ORDER BY i.inhseqno)
    FROM pg_catalog.pg_inherits i
    JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
    JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
    WHERE i.inhrelid = c.oid) END AS parents,
  CASE WHEN c.reloftype <> 0 THEN pg_catalog.format_type(c.reloftype, NULL) END AS of_type,
  c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
  -- A foreign table has none.
  CASE WHEN c.relkind = 'f' THEN 'd' ELSE c.relreplident::text END AS replica_identity,
  CASE WHEN c.relreplident = 'i' THEN (
    SELECT ic.relname FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class ic ON ic.oid = x.indexrelid
    WHERE x.indrelid = c.oid AND x.indisreplident LIMIT 1)::text END AS identity_index,
  cl.relname::text AS cluster_on, coalesce(h.detaching, false) AS detaching,
  fs.srvname::text AS server, CASE WHEN ft.ftoptions IS NOT NULL THEN ${readOptions("ft.ftoptions")} END AS foreign_options,
  ${comment(catalogs.pg_class, "c.oid")},
  ${owner("c.relowner")},
  ${privileges("c.relacl", "r", "c.relowner")}
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
LEFT JOIN (
  SELECT i.inhrelid, true AS has_parents, pg_catalog.bool_or(i.inhdetachpending) AS detaching
  FROM pg_catalog.pg_inherits i GROUP BY i.inhrelid) h ON h.inhrelid = c.oid
LEFT JOIN (
  SELECT x.indrelid, ic.relname FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class ic ON ic.oid = x.indexrelid
  WHERE x.indisclustered) cl ON cl.indrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_table ft ON ft.ftrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_server fs ON fs.oid = ft.ftserver
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`
}

const paths = z.array(z.array(z.string())).nullable()

export function decodeTable(row: Row): Decoded<TableShape> {
  const path = [row.text("schema"), row.text("name")]
  const bound = row.textOrNull("bound")
  const parents = paths.parse(row.json("parents")) ?? []
  const server = row.textOrNull("server")
  const foreignOptions = row.textsOrNull("foreign_options") ?? []
  const toast = (row.textsOrNull("toast_options") ?? []).map((option) => `toast.${option}`)
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_class", row.int("oid")),
      address("pg_type", row.int("type_oid")),
      address("pg_type", row.int("array_oid")),
    ],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    diagnostics: [
      ...secretDiagnostics(objectId("table", path), secretsOf(foreignOptions)),
      ...(row.bool("detaching") ? [detachPending(path)] : []),
    ],
    shape: {
      persistence: row.text("persistence") === "u" ? "unlogged" : "permanent",
      accessMethod: row.textOrNull("access_method"),
      tablespace: row.textOrNull("tablespace"),
      options: [...(row.textsOrNull("options") ?? []), ...toast].sort(),
      partitionBy: row.textOrNull("partition_by"),
      partitionTypes: row.textsOrNull("partition_types") ?? [],
      partitionOf: bound === null ? null : { parent: parents[0] ?? [], bound },
      inherits: bound === null ? parents : [],
      ofType: row.textOrNull("of_type"),
      rowSecurity: row.bool("row_security"),
      forceRowSecurity: row.bool("force_row_security"),
      replicaIdentity: replicaIdentity(row),
      foreign: server === null ? null : { server, options: foreignOptions },
      clusterOn: row.textOrNull("cluster_on"),
    },
  }
}

/** DETACH PARTITION … CONCURRENTLY is two transactions; between them queries no longer see the partition. */
function detachPending(path: readonly string[]) {
  const object = describeId(objectId("table", path))
  return {
    code: "DETACH_PENDING",
    severity: "warning",
    object,
    message: `${object} is half detached: DETACH PARTITION … CONCURRENTLY did not finish, and its parent no longer shows its rows.`,
    hint: "Run ALTER TABLE … DETACH PARTITION … FINALIZE, then ATTACH PARTITION if it was not meant.",
  } as const
}

function replicaIdentity(row: Row): TableShape["replicaIdentity"] {
  switch (row.text("replica_identity")) {
    case "f":
      return "full"
    case "n":
      return "nothing"
    case "i": {
      // The index may be gone: PostgreSQL then behaves as with NOTHING (manual, ALTER TABLE, REPLICA IDENTITY).
      const index = row.textOrNull("identity_index")
      return index === null ? "nothing" : { index }
    }
    default:
      return "default"
  }
}
