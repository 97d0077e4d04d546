// pg_ts_dict rows to text search dictionaries.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, userSchema } from "../../sql/catalog.ts"
import type { DictionaryShape } from "./shape.ts"

export function dictionarySql(): string {
  return `
SELECT x.oid, n.nspname::text AS schema, x.dictname::text AS name,
  pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) AS template,
  coalesce(x.dictinitoption, '') AS options,
  ${comment(catalogs.pg_ts_dict, "x.oid")},
  ${owner("x.dictowner")}
FROM pg_catalog.pg_ts_dict x
JOIN pg_catalog.pg_namespace n ON n.oid = x.dictnamespace
JOIN pg_catalog.pg_ts_template t ON t.oid = x.dicttemplate
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_ts_dict, "x.oid")}
ORDER BY n.nspname COLLATE "C", x.dictname COLLATE "C"`
}

export function decodeDictionary(row: Row): Decoded<DictionaryShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_ts_dict", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: { template: row.text("template"), options: dictionaryOptions(row.text("options")) },
  }
}

/**
 * pg_ts_dict.dictinitoption to its options: names quoted as identifiers, values as strings or bare numbers
 * (serialize_deflist in src/backend/commands/tsearchcmds.c).
 *
 * @example dictionaryOptions("language = 'english', accept = 'f'")
 */
export function dictionaryOptions(text: string): DictionaryShape["options"] {
  const found = text.matchAll(/("(?:[^"]|"")*"|[^\s"=,]+) = ( ?E?'(?:[^'\\]|''|\\.)*'|[^\s',]+)/gs)
  return [...found].map(([, name = "", value = ""]) => ({ name, value: value.trim() }))
}
