// pg_rewrite rows to rule shapes.
import { comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { RuleShape } from "./shape.ts"

/** Without `_RETURN`: that rule is the view itself. */
export function ruleSql(): string {
  return `
SELECT r.oid, n.nspname AS schema, c.relname AS relation, c.relkind::text AS relation_kind, r.rulename AS name,
  pg_catalog.substr(pg_catalog.pg_get_ruledef(r.oid),
    pg_catalog.length('CREATE RULE ' || pg_catalog.quote_ident(r.rulename) || ' AS') + 1) AS definition,
  r.ev_enabled::text AS enabled,
  ${comment(catalogs.pg_rewrite, "r.oid")}
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
  AND ${notOfExtension(catalogs.pg_rewrite, "r.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", r.rulename COLLATE "C"`
}

export function decodeRule(row: Row): Decoded<RuleShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  return {
    path,
    container: objectId(relationKinds[row.text("relation_kind")] ?? "table", path.slice(0, 2)),
    addresses: [address("pg_rewrite", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: {
      definition: row.text("definition").trim().replace(/;$/, ""),
      enabled: enabledStates[row.text("enabled")] ?? "origin",
    },
  }
}

/** The kind of id that a relation of this relkind has. */
const relationKinds: Readonly<Record<string, string>> = { v: "view", m: "materialized_view" }

/** pg_rewrite.ev_enabled. */
const enabledStates: Readonly<Record<string, RuleShape["enabled"]>> = {
  O: "origin",
  D: "disabled",
  R: "replica",
  A: "always",
}
