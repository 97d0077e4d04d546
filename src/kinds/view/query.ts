// pg_class rows of views to view shapes.
import { comment, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { ViewShape } from "./shape.ts"

export function viewSql(): string {
  return `
SELECT c.oid, c.reltype AS type_oid, t.typarray AS array_oid, r.oid AS rule_oid, n.nspname AS schema, c.relname AS name,
  pg_catalog.pg_get_viewdef(c.oid) AS definition,
  c.reloptions AS options,
  ${comment(catalogs.pg_class, "c.oid")},
  ${owner("c.relowner")},
  ${privileges("c.relacl", "r", "c.relowner")}
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
WHERE c.relkind = 'v' AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`
}

export function decodeView(row: Row): Decoded<ViewShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [
      address("pg_class", row.int("oid")),
      address("pg_type", row.int("type_oid")),
      address("pg_type", row.int("array_oid")),
      address("pg_rewrite", row.int("rule_oid")),
    ],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      definition: row.text("definition").replace(/;$/, ""),
      options: [...(row.textsOrNull("options") ?? [])].sort(),
    },
  }
}
