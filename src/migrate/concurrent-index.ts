// CREATE INDEX CONCURRENTLY to what an interrupted build left of it: nothing, a valid index, or an invalid one.
import type { Executor } from "../db/executor.ts"
import { nextToken } from "../sql/lexer.ts"
import type { Statement } from "../sql/split.ts"

export type IndexState = "absent" | "valid" | "invalid"

/**
 * Drops the index that this statement is to build, when it is there and invalid: an interrupted build leaves one, over
 * which IF NOT EXISTS would succeed (runner-faults 2).
 *
 * @returns what there was.
 */
export async function clearInvalidIndex(connection: Executor, statement: Statement): Promise<IndexState> {
  const target = indexTarget(statement.sql)
  if (target === undefined) return "absent"
  const { rows } = await connection.query(
    `select pg_catalog.format('%I.%I', n.nspname, c.relname) as name, x.indisvalid as valid
       from pg_catalog.pg_class t
       join pg_catalog.pg_namespace n on n.oid = t.relnamespace
       join pg_catalog.pg_class c on c.relnamespace = t.relnamespace
        and c.relname = (pg_catalog.parse_ident($2))[1]::name
       join pg_catalog.pg_index x on x.indexrelid = c.oid and x.indrelid = t.oid
      where t.oid = pg_catalog.to_regclass($1)`,
    [target.table, target.index],
  )
  const [row] = rows
  if (row === undefined) return "absent"
  if (row.valid === true) return "valid"
  await connection.query(`drop index concurrently if exists ${String(row.name)}`)
  return "invalid"
}

/**
 * The names as written: CREATE [UNIQUE] INDEX CONCURRENTLY [IF NOT EXISTS] index ON [ONLY] table. Undefined for an
 * index without a name.
 */
export function indexTarget(sql: string): { index: string; table: string } | undefined {
  const words: string[] = []
  for (let at = 0; words.length < 16;) {
    const token = nextToken(sql, at)
    if (token.kind === "end") break
    words.push(sql.slice(token.start, token.end))
    at = token.end
  }
  const keyword = (index: number): string => (words[index] ?? "").toLowerCase()
  let at = words.findIndex((_, index) => keyword(index) === "concurrently") + 1
  if (keyword(at) === "if") at += 3
  const index = words[at]
  if (index === undefined || keyword(at) === "on" || keyword(at + 1) !== "on") return undefined
  at += keyword(at + 2) === "only" ? 3 : 2
  const table = words[at + 1] === "." ? words.slice(at, at + 3).join("") : words[at]
  return table === undefined ? undefined : { index, table }
}
