// pg_constraint rows of foreign keys to their shapes.
import { z } from "zod"
import { columnNames, comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import { bareDefinition } from "../../sql/constraint.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { ForeignKeyShape } from "./shape.ts"

const oids = z.array(z.number()).nullable()

export function foreignKeySql(serverVersion: number): string {
  const since18 = serverVersion >= 180000
  return `
SELECT con.oid, n.nspname::text AS schema, c.relname::text AS relation, con.conname::text AS name,
  pg_catalog.pg_get_constraintdef(con.oid) AS definition,
  ${columnNames("con.conkey", "con.conrelid")} AS columns,
  ARRAY[fn.nspname, f.relname]::text[] AS referenced,
  ${columnNames("con.confkey", "con.confrelid")} AS referenced_columns,
  con.confmatchtype::text AS match, con.confupdtype::text AS on_update, con.confdeltype::text AS on_delete,
  ${columnNames("con.confdelsetcols", "con.conrelid")} AS on_delete_columns,
  ${since18 ? "con.conperiod" : "false"} AS period,
  con.condeferrable AS deferrable, con.condeferred AS initially_deferred,
  con.convalidated AS validated, ${since18 ? "con.conenforced" : "true"} AS enforced,
  CASE WHEN parent.oid IS NOT NULL THEN ARRAY[parentn.nspname, parentc.relname, parent.conname]::text[] END AS partition_of,
  -- What it has for the partitions of the referenced table: they cannot be dropped before it.
  (WITH RECURSIVE part AS (
    SELECT p.oid FROM pg_catalog.pg_constraint p WHERE p.conparentid = con.oid AND p.conrelid = con.conrelid
    UNION ALL
    SELECT p.oid FROM part JOIN pg_catalog.pg_constraint p ON p.conparentid = part.oid AND p.conrelid = con.conrelid
  ) SELECT pg_catalog.json_agg(part.oid::int8 ORDER BY part.oid) FROM part WHERE f.relkind = 'p') AS parts,
  ${comment(catalogs.pg_constraint, "con.oid")}
FROM pg_catalog.pg_constraint con
JOIN pg_catalog.pg_class c ON c.oid = con.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class f ON f.oid = con.confrelid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_catalog.pg_constraint parent ON con.conparentid <> 0 AND parent.oid = con.conparentid
LEFT JOIN pg_catalog.pg_class parentc ON parentc.oid = parent.conrelid
LEFT JOIN pg_catalog.pg_namespace parentn ON parentn.oid = parentc.relnamespace
-- A foreign key to a partitioned table has a row for each of its partitions too: those are PostgreSQL's own affair.
WHERE con.contype = 'f' AND parent.conrelid IS DISTINCT FROM con.conrelid
  AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", con.conname COLLATE "C"`
}

const actions: Readonly<Record<string, ForeignKeyShape["onDelete"]>> = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
}

export function decodeForeignKey(row: Row): Decoded<ForeignKeyShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  const enforced = row.bool("enforced")
  const flags = {
    deferrable: row.bool("deferrable"),
    initiallyDeferred: row.bool("initially_deferred"),
    validated: row.bool("validated") && enforced,
    enforced,
  }
  return {
    path,
    container: objectId("table", path.slice(0, 2)),
    addresses: [row.int("oid"), ...(oids.parse(row.json("parts")) ?? [])].map((oid) => address("pg_constraint", oid)),
    ...envelopeOf(row, { comment: true }),
    shape: {
      definition: bareDefinition(row.text("definition"), flags),
      columns: row.texts("columns"),
      references: row.texts("referenced"),
      referencedColumns: row.texts("referenced_columns"),
      match: row.text("match") === "f" ? "full" : "simple",
      onUpdate: actions[row.text("on_update")] ?? "no action",
      onDelete: actions[row.text("on_delete")] ?? "no action",
      onDeleteColumns: row.texts("on_delete_columns"),
      period: row.bool("period"),
      ...flags,
      partitionOf: row.textsOrNull("partition_of"),
    },
  }
}
