// pg_policy rows to policy shapes.
import { comment, notOfExtension, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { PolicyShape } from "./shape.ts"

export function policySql(): string {
  return `
SELECT p.oid, n.nspname AS schema, c.relname AS relation, p.polname AS name,
  p.polcmd::text AS command, p.polpermissive AS permissive,
  ARRAY(SELECT CASE u.role WHEN 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(u.role)::text END AS role
    FROM pg_catalog.unnest(p.polroles) u(role)) AS roles,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
  pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
  ${comment(catalogs.pg_policy, "p.oid")}
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_policy, "p.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", p.polname COLLATE "C"`
}

export function decodePolicy(row: Row): Decoded<PolicyShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  return {
    path,
    container: objectId("table", path.slice(0, 2)),
    addresses: [address("pg_policy", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: {
      command: commands[row.text("command")] ?? "ALL",
      permissive: row.bool("permissive"),
      roles: [...row.texts("roles")].sort(),
      using: row.textOrNull("using"),
      withCheck: row.textOrNull("with_check"),
    },
  }
}

/** pg_policy.polcmd. */
const commands: Readonly<Record<string, PolicyShape["command"]>> = {
  "*": "ALL",
  r: "SELECT",
  a: "INSERT",
  w: "UPDATE",
  d: "DELETE",
}
