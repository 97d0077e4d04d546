// The comments at the head of a migration file to what they ask of the runner.
import { PgkitError } from "../errors/index.ts"
import type { Directives } from "./model.ts"

/**
 * Reads `-- pgkit: …` lines above the first statement. `-- pgkit: ignore …` belongs to the linter and is passed over.
 *
 * @throws MIGRATION_DIR for a word that is not known: a misspelt `no-transaction` must not be silence.
 * @example readDirectives("-- pgkit: lock_timeout=2s\nselect 1", "a.sql") // { noTransaction: false, lockTimeout: "2s" }
 */
export function readDirectives(text: string, file: string): Directives {
  let directives: Directives = { noTransaction: false }
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === "") continue
    if (!line.trimStart().startsWith("--")) break
    const asked = /^\s*--\s*pgkit:\s*(.*?)\s*$/.exec(line)?.[1]
    if (asked === undefined || /^ignore\b/.test(asked)) continue
    directives = { ...directives, ...readDirective(asked, file, index + 1) }
  }
  return directives
}

function readDirective(asked: string, file: string, line: number): Partial<Directives> {
  if (asked === "no-transaction") return { noTransaction: true }
  const [, name, value] = /^(lock_timeout|statement_timeout)\s*=\s*(\d+\s*(?:us|ms|s|min|h|d)?)$/.exec(asked) ?? []
  if (name === "lock_timeout" && value !== undefined) return { lockTimeout: value }
  if (name === "statement_timeout" && value !== undefined) return { statementTimeout: value }
  throw new PgkitError("MIGRATION_DIR", `${file}:${String(line)}: "-- pgkit: ${asked}" is not understood.`, {
    hint: "There are no-transaction, lock_timeout=5s and statement_timeout=1min.",
    place: { file, line },
  })
}
