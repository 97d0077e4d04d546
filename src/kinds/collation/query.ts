// pg_collation rows to collations.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, userSchema } from "../../sql/catalog.ts"
import type { CollationShape } from "./shape.ts"

/**
 * The version of the library that sorts (collversion) belongs to the server, not to the schema. Those of another
 * encoding than the database's cannot be used in it.
 */
export function collationSql(serverVersion: number): string {
  return `
SELECT c.oid, n.nspname::text AS schema, c.collname::text AS name,
  c.collprovider::text AS provider,
  c.${serverVersion >= 170000 ? "colllocale" : "colliculocale"}::text AS locale,
  c.collcollate::text AS collate, c.collctype::text AS ctype,
  c.collisdeterministic AS deterministic,
  ${serverVersion >= 160000 ? "c.collicurules::text" : "NULL::text"} AS rules,
  ${comment(catalogs.pg_collation, "c.oid")},
  ${owner("c.collowner")}
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_collation, "c.oid")}
  AND c.collencoding IN (-1, (
    SELECT d.encoding FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
ORDER BY n.nspname COLLATE "C", c.collname COLLATE "C"`
}

export function decodeCollation(row: Row): Decoded<CollationShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_collation", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: {
      provider: providers[row.text("provider")] ?? "libc",
      locale: row.textOrNull("locale"),
      collate: row.textOrNull("collate"),
      ctype: row.textOrNull("ctype"),
      deterministic: row.bool("deterministic"),
      rules: row.textOrNull("rules"),
    },
  }
}

/** pg_collation.collprovider. */
const providers: Readonly<Record<string, CollationShape["provider"]>> = { c: "libc", i: "icu", b: "builtin" }
