// pg_language rows to procedural languages.
import { address, catalogs, type Decoded, envelopeOf, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, owner, privileges } from "../../sql/catalog.ts"
import type { LanguageShape } from "./shape.ts"

/** Most languages come with an extension; these are the others. */
export function languageSql(): string {
  return `
SELECT l.oid, l.lanname::text AS name, l.lanpltrusted AS trusted,
  ${functionName("l.lanplcallfoid")} AS handler, ${functionName("l.laninline")} AS inline,
  ${functionName("l.lanvalidator")} AS validator,
  ${comment(catalogs.pg_language, "l.oid")},
  ${owner("l.lanowner")},
  ${privileges("l.lanacl", "l", "l.lanowner")}
FROM pg_catalog.pg_language l
WHERE l.lanispl AND ${notOfExtension(catalogs.pg_language, "l.oid")}
ORDER BY l.lanname COLLATE "C"`
}

export function decodeLanguage(row: Row): Decoded<LanguageShape> {
  return {
    path: [row.text("name")],
    container: null,
    addresses: [address("pg_language", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      trusted: row.bool("trusted"),
      handler: row.text("handler"),
      inline: row.textOrNull("inline"),
      validator: row.textOrNull("validator"),
    },
  }
}
