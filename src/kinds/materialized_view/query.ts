// pg_class rows of materialized views to their shapes.
import { comment, notOfExtension, owner, privileges, tiedExtensions, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { MaterializedViewShape } from "./shape.ts"

export function materializedViewSql(): string {
  return `
SELECT c.oid, c.reltype AS type_oid, t.typarray AS array_oid, r.oid AS rule_oid, n.nspname AS schema, c.relname AS name,
  pg_catalog.pg_get_viewdef(c.oid) AS definition,
  c.relispopulated AS populated,
  c.reloptions AS options, toast.reloptions AS toast_options,
  nullif(am.amname, 'heap')::text AS access_method,
  ts.spcname::text AS tablespace,
  (SELECT ic.relname FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class ic ON ic.oid = x.indexrelid
    WHERE x.indrelid = c.oid AND x.indisclustered)::text AS cluster_on,
  ${tiedExtensions(catalogs.pg_class, "c.oid")} AS extensions,
  ${comment(catalogs.pg_class, "c.oid")},
  ${owner("c.relowner")},
  ${privileges("c.relacl", "r", "c.relowner")}
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
WHERE c.relkind = 'm' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`
}

export function decodeMaterializedView(row: Row): Decoded<MaterializedViewShape> {
  const path = [row.text("schema"), row.text("name")]
  const toast = (row.textsOrNull("toast_options") ?? []).map((option) => `toast.${option}`)
  const extensions = row.texts("extensions")
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_class", row.int("oid")),
      address("pg_type", row.int("type_oid")),
      address("pg_type", row.int("array_oid")),
      address("pg_rewrite", row.int("rule_oid")),
    ],
    alsoNeeds: extensions.map((name) => objectId("extension", [name])),
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      definition: row.text("definition").replace(/;$/, ""),
      populated: row.bool("populated"),
      options: [...(row.textsOrNull("options") ?? []), ...toast].sort(),
      accessMethod: row.textOrNull("access_method"),
      tablespace: row.textOrNull("tablespace"),
      clusterOn: row.textOrNull("cluster_on"),
      extensions,
    },
  }
}
