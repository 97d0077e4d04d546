// ACLs of extension members that are not what the extension's script left, to privileges.
import { catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { deviations } from "../../sql/catalog.ts"
import type { MemberPrivilegesShape } from "./shape.ts"

interface Source {
  readonly catalog: keyof typeof catalogs
  readonly acl: string
  readonly owner: string
  /** The letter of acldefault(). */
  readonly letter: string
  /** The word behind GRANT … ON. */
  readonly word: string
  readonly where: string
}

const sources: readonly Source[] = [
  {
    catalog: "pg_class",
    acl: "o.relacl",
    owner: "o.relowner",
    letter: "CASE o.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\"",
    word: "CASE o.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END",
    where: "o.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')",
  },
  {
    catalog: "pg_proc",
    acl: "o.proacl",
    owner: "o.proowner",
    letter: "'f'",
    word: "CASE o.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END",
    where: "true",
  },
  {
    catalog: "pg_type",
    acl: "o.typacl",
    owner: "o.typowner",
    letter: "'T'",
    word: "'TYPE'",
    // Array types and row types have no privileges of their own.
    where: "o.typrelid = 0 AND NOT (o.typelem <> 0 AND o.typsubscript = 'pg_catalog.array_subscript_handler'::regproc)",
  },
  { catalog: "pg_namespace", acl: "o.nspacl", owner: "o.nspowner", letter: "'n'", word: "'SCHEMA'", where: "true" },
  { catalog: "pg_language", acl: "o.lanacl", owner: "o.lanowner", letter: "'l'", word: "'LANGUAGE'", where: "true" },
  {
    catalog: "pg_foreign_data_wrapper",
    acl: "o.fdwacl",
    owner: "o.fdwowner",
    letter: "'F'",
    word: "'FOREIGN DATA WRAPPER'",
    where: "true",
  },
]

/** What stood when CREATE EXTENSION was done is in pg_init_privs, where the script granted or revoked anything. */
export function memberPrivilegesSql(): string {
  const parts = sources.map(({ catalog, acl, owner, letter, word, where }) => {
    const standard = `pg_catalog.acldefault(${letter}, ${owner})`
    return `
SELECT x.extname::text AS extension, ${word} AS word,
  (pg_catalog.pg_identify_object(${catalogs[catalog]}::oid, o.oid, 0)).identity AS name,
  ${deviations(`COALESCE(${acl}, ${standard})`, `COALESCE(i.initprivs, ${standard})`, owner)}
FROM pg_catalog.pg_depend d
JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
JOIN pg_catalog.${catalog} o ON o.oid = d.objid
LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = ${catalogs[catalog]} AND i.objoid = o.oid AND i.objsubid = 0
WHERE d.classid = ${catalogs[catalog]} AND d.refclassid = ${catalogs.pg_extension} AND d.deptype = 'e' AND ${where}
  AND (${acl} IS NOT NULL OR i.initprivs IS NOT NULL)`
  })
  return `SELECT m.* FROM (${parts.join("\nUNION ALL")}\n) m
WHERE m.privileges IS NOT NULL
ORDER BY m.word, m.name COLLATE "C"`
}

export function decodeMemberPrivileges(row: Row): Decoded<MemberPrivilegesShape> {
  const [word, name] = [row.text("word"), row.text("name")]
  return {
    ...envelopeOf(row, { privileges: true }),
    path: [word.toLowerCase().replaceAll(" ", "_"), name],
    container: objectId("extension", [row.text("extension")]),
    addresses: [],
    shape: { target: `${word} ${name}` },
  }
}
