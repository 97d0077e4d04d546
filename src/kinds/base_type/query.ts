// pg_type rows of base types and shells to their shape.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, owner, privileges, userSchema } from "../../sql/catalog.ts"
import { type BaseTypeShape, baseTypeShape } from "./shape.ts"

export function baseTypeSql(): string {
  return `
SELECT t.oid, t.typarray AS array_oid, n.nspname::text AS schema, t.typname::text AS name,
  t.typisdefined AS defined,
  ${functionName("t.typinput")} AS input, ${functionName("t.typoutput")} AS output,
  ${functionName("t.typreceive")} AS receive, ${functionName("t.typsend")} AS send,
  ${functionName("t.typmodin")} AS typmod_in, ${functionName("t.typmodout")} AS typmod_out,
  ${functionName("t.typanalyze")} AS analyze, ${functionName("t.typsubscript")} AS subscript,
  t.typlen::int4 AS length, t.typbyval AS by_value, t.typalign::text AS alignment, t.typstorage::text AS storage,
  t.typcategory::text AS category, t.typispreferred AS preferred, t.typdefault AS "default",
  CASE WHEN t.typelem <> 0 THEN pg_catalog.format_type(t.typelem, NULL) END AS element,
  t.typdelim::text AS delimiter, t.typcollation <> 0 AS collatable,
  ${comment(catalogs.pg_type, "t.oid")},
  ${owner("t.typowner")},
  ${privileges("t.typacl", "T", "t.typowner")}
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
-- Array types come with their elements.
WHERE t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
  AND ${userSchema("n")} AND ${notOfExtension(catalogs.pg_type, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
}

const alignments: Readonly<Record<string, string>> = { c: "char", s: "int2", i: "int4", d: "double" }
const storages: Readonly<Record<string, string>> = { p: "plain", e: "external", x: "extended", m: "main" }

export function decodeBaseType(row: Row): Decoded<BaseTypeShape> {
  const path = [row.text("schema"), row.text("name")]
  const defined = row.bool("defined")
  // A shell has the functions shell_in and shell_out, which nobody can ask for.
  const ofDefined = (column: string) => (defined ? row.textOrNull(column) : null)
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_type", row.int("oid")), address("pg_type", row.int("array_oid"))],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: baseTypeShape.parse({
      defined,
      input: ofDefined("input"),
      output: ofDefined("output"),
      receive: ofDefined("receive"),
      send: ofDefined("send"),
      typmodIn: ofDefined("typmod_in"),
      typmodOut: ofDefined("typmod_out"),
      analyze: ofDefined("analyze"),
      subscript: ofDefined("subscript"),
      length: row.int("length"),
      byValue: row.bool("by_value"),
      alignment: alignments[row.text("alignment")],
      storage: storages[row.text("storage")],
      category: row.text("category"),
      preferred: row.bool("preferred"),
      default: row.textOrNull("default"),
      element: row.textOrNull("element"),
      delimiter: row.text("delimiter"),
      collatable: row.bool("collatable"),
    }),
  }
}
