// pg_constraint rows of tables, but for foreign keys and NOT NULL, to constraint shapes.
import { z } from "zod"
import { columnNames, comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import { bareDefinition } from "../../sql/constraint.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { ConstraintShape } from "./shape.ts"

export function constraintSql(serverVersion: number): string {
  return `
SELECT con.oid, con.conindid AS index_oid, n.nspname::text AS schema, c.relname::text AS relation, con.conname::text AS name,
  con.contype::text AS type,
  pg_catalog.pg_get_constraintdef(con.oid) AS definition,
  ${columnNames("con.conkey", "con.conrelid")} AS columns,
  CASE WHEN con.contype = 'x' THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid) END AS predicate,
  con.condeferrable AS deferrable, con.condeferred AS initially_deferred,
  con.convalidated AND coalesce(i.indisvalid OR ic.relkind <> 'I', true) AS validated,
  ${serverVersion >= 180000 ? "con.conenforced" : "true"} AS enforced,
  con.contype = 'c' AND con.coninhcount > 0 AS inherited,
  con.contype <> 'c' OR con.conislocal AS local,
  CASE WHEN con.contype = 'c' AND con.coninhcount > 0 THEN (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_array(pn.nspname, p.relname, con.conname) ORDER BY h.inhseqno)
    FROM pg_catalog.pg_inherits h
    JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
    JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
    JOIN pg_catalog.pg_constraint pc ON pc.conrelid = p.oid AND pc.contypid = 0 AND pc.conname = con.conname
    WHERE h.inhrelid = con.conrelid AND pc.contype = 'c' AND NOT pc.connoinherit) END AS parents,
  CASE WHEN parent.oid IS NOT NULL THEN ARRAY[parentn.nspname, parentc.relname, parent.conname]::text[]
    -- The index of a constraint may be attached to a plain unique index.
    WHEN ic.relispartition THEN (
      SELECT ARRAY[pin.nspname, pit.relname, pix.relname]::text[]
      FROM pg_catalog.pg_inherits h
      JOIN pg_catalog.pg_class pix ON pix.oid = h.inhparent
      JOIN pg_catalog.pg_index pi ON pi.indexrelid = h.inhparent
      JOIN pg_catalog.pg_class pit ON pit.oid = pi.indrelid
      JOIN pg_catalog.pg_namespace pin ON pin.oid = pit.relnamespace
      WHERE h.inhrelid = ic.oid) END AS partition_of,
  ic.reloptions AS options, ts.spcname::text AS tablespace,
  ${comment(catalogs.pg_constraint, "con.oid")},
  (SELECT d.description FROM pg_catalog.pg_description d
    WHERE con.conindid <> 0 AND d.classoid = ${catalogs.pg_class} AND d.objoid = con.conindid AND d.objsubid = 0) AS index_comment
FROM pg_catalog.pg_constraint con
JOIN pg_catalog.pg_class c ON c.oid = con.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_index i ON con.conindid <> 0 AND i.indexrelid = con.conindid
LEFT JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = ic.reltablespace
LEFT JOIN pg_catalog.pg_constraint parent ON con.conparentid <> 0 AND parent.oid = con.conparentid
LEFT JOIN pg_catalog.pg_class parentc ON parentc.oid = parent.conrelid
LEFT JOIN pg_catalog.pg_namespace parentn ON parentn.oid = parentc.relnamespace
WHERE con.contype IN ('p', 'u', 'c', 'x') AND c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", con.conname COLLATE "C"`
}

const types: Readonly<Record<string, ConstraintShape["type"]>> = {
  p: "primary key",
  u: "unique",
  c: "check",
  x: "exclude",
}
const paths = z.array(z.array(z.string())).nullable()

export function decodeConstraint(row: Row): Decoded<ConstraintShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  const index = row.int("index_oid")
  const enforced = row.bool("enforced")
  const flags = {
    deferrable: row.bool("deferrable"),
    initiallyDeferred: row.bool("initially_deferred"),
    validated: row.bool("validated") && enforced,
    enforced,
  }
  const type = types[row.text("type")] ?? "check"
  const options = row.textsOrNull("options") ?? []
  const predicate = row.textOrNull("predicate")
  const bare = bareDefinition(row.text("definition"), flags)
  return {
    path,
    container: objectId("table", path.slice(0, 2)),
    addresses: [address("pg_constraint", row.int("oid")), ...(index === 0 ? [] : [address("pg_class", index)])],
    // pg_depend does not tie an inherited check to its parent's.
    alsoNeeds: (paths.parse(row.json("parents")) ?? []).map((parent) => objectId("constraint", parent)),
    ...envelopeOf(row, { comment: true }),
    shape: {
      type,
      definition: type === "exclude" ? exclusion(bare, options, predicate) : bare,
      // An exclusion constraint has a 0 for an expression.
      columns: row.texts("columns"),
      predicate,
      ...flags,
      inherited: row.bool("inherited"),
      local: row.bool("local"),
      partitionOf: row.textsOrNull("partition_of"),
      options: [...options].sort(),
      tablespace: row.textOrNull("tablespace"),
      indexComment: row.textOrNull("index_comment"),
    },
  }
}

/**
 * The elements alone. For an exclusion constraint, and for no other, pg_get_constraintdef also prints the storage
 * parameters and the predicate; a tablespace has to stand between them.
 */
function exclusion(definition: string, options: readonly string[], predicate: string | null): string {
  const where = predicate === null ? "" : ` WHERE (${predicate})`
  const elements = definition.endsWith(where) ? definition.slice(0, definition.length - where.length) : definition
  const parameters = elements.lastIndexOf(" WITH (")
  return options.length === 0 || parameters === -1 ? elements : elements.slice(0, parameters)
}
