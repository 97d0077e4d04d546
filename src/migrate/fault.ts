// What a driver throws to what it means for the runner: try again, a lost connection, or a failed statement with its place.
import { PgkitError } from "../errors/index.ts"
import { placeAt, type Statement } from "../sql/split.ts"
import type { MigrationFile } from "./model.ts"

/** The server's SQLSTATE, where the error is the server's. */
export function sqlState(error: unknown): string | undefined {
  const code = property(error, "code")
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && property(error, "severity") !== undefined
    ? code
    : undefined
}

/** Lock timeout, deadlock, serialization failure: the same work may succeed in a moment. */
export function isRetryable(error: unknown): boolean {
  return ["55P03", "40P01", "40001"].includes(sqlState(error) ?? "")
}

/**
 * The session is gone, and whether a COMMIT on its way was done is not known: no answer of the server, or one of
 * class 08, an administrator's shutdown or crash (57P01…), or an idle timeout (25P03, 57P05).
 */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof PgkitError || error instanceof TypeError) return false
  const state = sqlState(error)
  return (
    state === undefined ||
    state.startsWith("08") ||
    ["57P01", "57P02", "57P03", "57P04", "57P05", "25P03"].includes(state)
  )
}

/** The server's refusal of this statement inside a transaction block, or of a COMMIT inside a procedure called in one. */
export function needsNoTransaction(error: unknown, statement: Statement): boolean {
  const state = sqlState(error)
  // SET TRANSACTION in the wrong place is 25001 too, and alone it would do nothing.
  return (state === "25001" && !/^\s*set\b/i.test(statement.sql)) || state === "2D000"
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * MIGRATION_FAILED with the place that the server points to, its message, detail, hint and SQLSTATE; LOCK_TIMEOUT
 * where a table stayed busy.
 */
export function statementFailed(file: MigrationFile, statement: Statement, error: unknown, tries: number): PgkitError {
  if (error instanceof PgkitError) return error
  const place = { file: file.file, ...errorPlace(file.text, statement, error) }
  const state = sqlState(error)
  const at = `${place.file}:${String(place.line)}:${String(place.column)}`
  const details = {
    migration: file.name,
    statement: statement.sql,
    ...(state === undefined ? {} : { sqlstate: state }),
    ...strings(error, ["detail", "where", "schema", "table", "column", "constraint", "dataType"]),
  }
  if (state === "55P03") {
    return new PgkitError("LOCK_TIMEOUT", `${at}: ${messageOf(error)}, ${String(tries)} times.`, {
      hint: "A transaction holds the table. End it or come back later; pg_stat_activity and pg_blocking_pids() name it.",
      cause: error,
      place,
      details,
    })
  }
  const detail = property(error, "detail")
  const hint = hints[state ?? ""] ?? property(error, "hint")
  return new PgkitError(
    "MIGRATION_FAILED",
    `${at}: ${messageOf(error)}${typeof detail === "string" ? `\n${detail}` : ""}`,
    {
      ...(typeof hint === "string" ? { hint } : {}),
      cause: error,
      place,
      details,
    },
  )
}

/** Runs `work`; what the driver throws beside a statement of a file becomes CONNECT_FAILED or QUERY_FAILED. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PgkitError) throw error
    const state = sqlState(error)
    // Not an answer of the server and not a broken connection: a defect, to be seen as it is.
    if (state === undefined && (error instanceof TypeError || error instanceof RangeError)) throw error
    if (isConnectionLost(error)) {
      throw new PgkitError("CONNECT_FAILED", `The connection was lost: ${messageOf(error)}`, {
        hint: "Run the command again.",
        cause: error,
      })
    }
    const hint =
      state === "42501"
        ? "The role needs the right to create, read and write the history's schema and table."
        : undefined
    const details = state === undefined ? {} : { sqlstate: state }
    throw new PgkitError("QUERY_FAILED", messageOf(error), {
      ...(hint === undefined ? {} : { hint }),
      cause: error,
      details,
    })
  }
}

const hints: Readonly<Record<string, string>> = {
  "55P04": "A new enum value cannot be used in the transaction that adds it: move its use into the next migration.",
  "25001": "Put -- pgkit: no-transaction at the head of the file.",
}

/** The server's position is 1-based and in characters of the statement; without one, the statement's own place. */
function errorPlace(text: string, statement: Statement, error: unknown): { line: number; column: number } {
  const position = Number(property(error, "position") ?? 0)
  const before = [...statement.sql].slice(0, Math.max(0, position - 1)).join("")
  return placeAt(text, statement.offset + before.length)
}

function strings(error: unknown, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of names) {
    const value = property(error, name)
    if (typeof value === "string") found[name] = value
  }
  return found
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
}
