// A migration file to its segments: the longest runs of statements that can commit together.
import { PgkitError } from "../errors/index.ts"
import type { Statement } from "../sql/split.ts"
import { indexTarget } from "./concurrent-index.ts"
import type { MigrationFile, Segment } from "./model.ts"
import { classify } from "./statement-class.ts"

/**
 * The statements that the runner sends: those of the file without a BEGIN and COMMIT around all of them, which the
 * runner's own transaction stands for.
 *
 * @throws MIGRATION_DIR for any other transaction control, with its line: half a file would be committed without a
 * history row. Also for a concurrent index build without a name: what an interrupted one leaves could not be found.
 */
export function runnableStatements(file: MigrationFile): readonly Statement[] {
  const wrapped = isWrapped(file)
  const statements = wrapped ? file.statements.slice(1, -1) : file.statements
  for (const statement of statements) {
    const kind = classify(statement.sql)
    if (kind.kind === "control" || (wrapped && kind.kind === "alone")) throw refused(file, statement, wrapped)
    if (kind.kind === "alone" && kind.again === "index" && indexTarget(statement.sql) === undefined)
      throw unnamed(file, statement)
  }
  return statements
}

/**
 * Cuts at what cannot be in a transaction, and behind ALTER TYPE … ADD VALUE where a later statement names the new
 * value, which cannot be used before it is committed (55P04).
 *
 * @param learned indexes of statements that the server refused in a transaction block although their words look well.
 */
export function cut(file: MigrationFile, learned: ReadonlySet<number> = new Set()): Segment[] {
  const statements = runnableStatements(file)
  const begin = isWrapped(file) ? (file.statements[0]?.sql ?? "begin") : "begin"
  const segments: Segment[] = []
  let open: Statement[] = []
  let from = 0
  const close = (next: number): void => {
    if (open.length > 0) segments.push({ transaction: true, begin, from, statements: open })
    open = []
    from = next
  }
  for (const [index, statement] of statements.entries()) {
    const kind = classify(statement.sql)
    if (kind.kind === "alone" || learned.has(index)) {
      close(index)
      segments.push({ transaction: false, begin, from: index, statements: [statement] })
      from = index + 1
      continue
    }
    open.push(statement)
    const used = kind.kind === "add-value" && statements.slice(index + 1).some((it) => it.sql.includes(kind.label))
    if (file.directives.noTransaction || used) close(index + 1)
  }
  close(statements.length)
  return segments
}

/** Whether the file is one BEGIN … COMMIT. */
function isWrapped(file: MigrationFile): boolean {
  const control = (index: number): string | undefined => {
    const kind = classify(file.statements.at(index)?.sql ?? "")
    return kind.kind === "control" ? kind.word : undefined
  }
  return control(0) === "begin" && control(-1) === "commit" && !file.directives.noTransaction
}

function refused(file: MigrationFile, statement: Statement, wrapped: boolean): PgkitError {
  const words = statement.sql.slice(0, 60).replace(/\s+/g, " ")
  return new PgkitError("MIGRATION_DIR", `${file.file}:${String(statement.line)}: ${words} cannot stand here.`, {
    hint: wrapped
      ? "It cannot run in a transaction: take away the BEGIN and COMMIT around the file."
      : "The runner opens and ends the transactions: take it away, or wrap the whole file in one BEGIN and COMMIT.",
    place: { file: file.file, line: statement.line },
  })
}

function unnamed(file: MigrationFile, statement: Statement): PgkitError {
  const at = `${file.file}:${String(statement.line)}`
  return new PgkitError("MIGRATION_DIR", `${at}: a concurrent index build needs a name for its index.`, {
    hint: "Without one, what an interrupted build leaves cannot be found: CREATE INDEX CONCURRENTLY name ON …",
    place: { file: file.file, line: statement.line },
  })
}
