// The statements of a spec to the extensions that a scratch server must have before they run.
import type { SpecStatement } from "./statement.ts"

/**
 * The names that `CREATE EXTENSION` statements give, sorted, each once: PGlite loads extensions when it starts.
 *
 * @example specExtensions([{ sql: "CREATE EXTENSION IF NOT EXISTS citext" }]) // ["citext"]
 */
export function specExtensions(statements: readonly SpecStatement[]): string[] {
  const names = statements.flatMap(({ sql }) => {
    const name = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("(?:[^"]|"")+"|[\w$-]+)/i.exec(sql)?.[1]
    if (name === undefined) return []
    return [name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()]
  })
  return [...new Set(names)].sort()
}
