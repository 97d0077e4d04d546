// pg_conversion rows to conversions.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, owner, userSchema } from "../../sql/catalog.ts"
import type { ConversionShape } from "./shape.ts"

export function conversionSql(): string {
  return `
SELECT c.oid, n.nspname::text AS schema, c.conname::text AS name,
  pg_catalog.pg_encoding_to_char(c.conforencoding)::text AS "from",
  pg_catalog.pg_encoding_to_char(c.contoencoding)::text AS "to",
  ${functionName("c.conproc")} AS function, c.condefault AS "default",
  ${comment(catalogs.pg_conversion, "c.oid")},
  ${owner("c.conowner")}
FROM pg_catalog.pg_conversion c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_conversion, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.conname COLLATE "C"`
}

export function decodeConversion(row: Row): Decoded<ConversionShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_conversion", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: {
      from: row.text("from"),
      to: row.text("to"),
      function: row.text("function"),
      default: row.bool("default"),
    },
  }
}
