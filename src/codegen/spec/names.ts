// Paths and types of a snapshot to how a spec of one schema writes them.
import { type Found, nameOf } from "../../model/index.ts"
import { nameOfPath } from "../../spec/dsl/name.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { nextToken } from "../../sql/lexer.ts"
import { type Code, text } from "./code.ts"
import type { Scene } from "./scene.ts"

/** Without the schema where it is the one that is written. */
export function nameCode({ schema }: Scene, path: readonly string[]): Code {
  return text(nameOfPath(path.length > 1 && path[0] === schema ? path.slice(1) : path))
}

/** A name in SQL, `pg_catalog."C"`, as a spec writes it; undefined for what is more than a name. */
export function nameOfSql(scene: Scene, sql: string): Code | undefined {
  const path = pathOfSql(sql)
  if (path === undefined) return undefined
  return path[0] === "pg_catalog" && path.length === 2 ? text(nameOfPath(path.slice(1))) : nameCode(scene, path)
}

export function pathOfSql(sql: string): readonly string[] | undefined {
  const path: string[] = []
  for (const part of sql.matchAll(/"((?:[^"]|"")*)"|([^".]+)|\./g)) {
    if (part[1] !== undefined) path.push(part[1].replaceAll('""', '"'))
    else if (part[2] !== undefined) path.push(part[2])
  }
  return path.length > 0 && path.map(quoteIdent).join(".") === sql ? path : undefined
}

/** The type without the schema where it is the one that is written and no type of PostgreSQL has the name. */
export function typeText({ schema }: Scene, type: string): string {
  const prefix = `${quoteIdent(schema)}.`
  if (!type.startsWith(prefix)) return type
  const rest = type.slice(prefix.length)
  const end = nextToken(rest, 0).end
  const bare = rest.slice(0, end).replaceAll('"', "")
  return builtIn.has(bare) || bare.startsWith("pg_") || bare.startsWith("_") ? type : rest
}

/** What pg_catalog has, which is looked at first. Not written bare, whatever it means. */
const builtIn: ReadonlySet<string> = new Set(
  `aclitem any anyarray anycompatible anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea
  char cid cidr circle cstring date datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector
  index_am_handler inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval
  json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid
  oidvector path point polygon record refcursor regclass regcollation regconfig regdictionary regnamespace regoper
  regoperator regproc regprocedure regrole regtype table_am_handler text tid time timestamp timestamptz timetz trigger
  tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar
  void xid xid8 xml integer bigint smallint boolean real decimal character int dec float`.split(/\s+/),
)

/** `fillfactor=70` and the like to an object. */
export function parameters(options: readonly string[]): Code | undefined {
  if (options.length === 0) return undefined
  return {
    entries: options.map((option) => {
      const at = option.indexOf("=")
      return [option.slice(0, at), parameterValue(option.slice(at + 1))] as const
    }),
  }
}

function parameterValue(value: string): Code {
  if (value === "true" || value === "false") return value
  return /^-?\d+(\.\d+)?$/.test(value) && String(Number(value)) === value ? value : text(value)
}

export function list(names: readonly string[]): Code {
  return { items: names.map(text) }
}

/** Whether a constraint is named as its table, and what PostgreSQL adds. Long names are cut, and then written. */
export function isNamedByChoice(object: Found, suffix: string): boolean {
  const chosen = `${object.path[1] ?? ""}${suffix}`
  return nameOf(object) === chosen && Buffer.byteLength(chosen) <= 63
}
