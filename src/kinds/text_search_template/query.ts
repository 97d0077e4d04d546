// pg_ts_template rows to text search templates.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, userSchema } from "../../sql/catalog.ts"
import type { TemplateShape } from "./shape.ts"

export function templateSql(): string {
  return `
SELECT t.oid, n.nspname::text AS schema, t.tmplname::text AS name,
  ${functionName("t.tmplinit")} AS init, ${functionName("t.tmpllexize")} AS lexize,
  ${comment(catalogs.pg_ts_template, "t.oid")}
FROM pg_catalog.pg_ts_template t
JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_ts_template, "t.oid")}
ORDER BY n.nspname COLLATE "C", t.tmplname COLLATE "C"`
}

export function decodeTemplate(row: Row): Decoded<TemplateShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_ts_template", row.int("oid"))],
    ...envelopeOf(row, { comment: true }),
    shape: { init: row.textOrNull("init"), lexize: row.text("lexize") },
  }
}
