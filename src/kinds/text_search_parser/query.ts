// pg_ts_parser rows to text search parsers.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, userSchema } from "../../sql/catalog.ts"
import type { ParserShape } from "./shape.ts"

export function parserSql(): string {
  return `
SELECT p.oid, n.nspname::text AS schema, p.prsname::text AS name,
  ${functionName("p.prsstart")} AS start, ${functionName("p.prstoken")} AS token, ${functionName("p.prsend")} AS "end",
  ${functionName("p.prsheadline")} AS headline, ${functionName("p.prslextype")} AS types,
  ${comment(catalogs.pg_ts_parser, "p.oid")}
FROM pg_catalog.pg_ts_parser p
JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_ts_parser, "p.oid")}
ORDER BY n.nspname COLLATE "C", p.prsname COLLATE "C"`
}

export function decodeParser(row: Row): Decoded<ParserShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_ts_parser", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: {
      start: row.text("start"),
      token: row.text("token"),
      end: row.text("end"),
      headline: row.textOrNull("headline"),
      types: row.text("types"),
    },
  }
}
