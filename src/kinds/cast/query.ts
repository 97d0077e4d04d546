// pg_cast rows to casts.
import { address, catalogs, type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { comment, notOfExtension } from "../../sql/catalog.ts"
import type { CastShape } from "./shape.ts"

/**
 * A cast has no schema and may be between PostgreSQL's own types; those of initdb have OIDs below 16384. Those from a
 * range to its multirange come with the type.
 */
export function castSql(): string {
  return `
SELECT c.oid, sn.nspname::text AS schema, s.typname::text AS name,
  pg_catalog.format_type(c.castsource, NULL) AS source, pg_catalog.format_type(c.casttarget, NULL) AS target,
  c.castmethod::text AS method,
  CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::text END AS function,
  c.castcontext::text AS context,
  ${comment(catalogs.pg_cast, "c.oid")}
FROM pg_catalog.pg_cast c
JOIN pg_catalog.pg_type s ON s.oid = c.castsource
JOIN pg_catalog.pg_namespace sn ON sn.oid = s.typnamespace
WHERE c.oid >= 16384 AND ${notOfExtension(catalogs.pg_cast, "c.oid")}
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.classid = ${catalogs.pg_cast} AND i.objid = c.oid AND i.deptype = 'i')
ORDER BY sn.nspname COLLATE "C", s.typname COLLATE "C", target`
}

/** `cast:public.pair(text)`. */
export function decodeCast(row: Row): Decoded<CastShape> {
  const target = row.text("target")
  return {
    path: [row.text("schema"), row.text("name")],
    args: target,
    container: null,
    addresses: [address("pg_cast", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: {
      source: row.text("source"),
      target,
      method: methods[row.text("method")] ?? "function",
      function: row.textOrNull("function"),
      context: contexts[row.text("context")] ?? "explicit",
    },
  }
}

/** pg_cast.castmethod. */
const methods: Readonly<Record<string, CastShape["method"]>> = { f: "function", i: "inout", b: "binary" }

/** pg_cast.castcontext. */
const contexts: Readonly<Record<string, CastShape["context"]>> = { e: "explicit", a: "assignment", i: "implicit" }
