// One statement that cannot be in a transaction to its effect, once, also when an earlier run was cut off in it.
import { PgkitError } from "../errors/index.ts"
import type { Statement } from "../sql/split.ts"
import { stopIfCancelled } from "./clock.ts"
import { clearInvalidIndex } from "./concurrent-index.ts"
import { isConnectionLost, sqlState } from "./fault.ts"
import type { MigrationFile, Segment } from "./model.ts"
import { classify } from "./statement-class.ts"
import { runStatement, StatementFault, type Work } from "./work.ts"

/**
 * Before the statement, the history says that it is in flight. When it already did, the last run was cut off there, and
 * what became of it is found out first: by the catalog, by the error of a second run, or by asking.
 *
 * @throws HISTORY_DIRTY where only a person can tell; StatementFault.
 */
export async function runAlone(work: Work, segment: Segment, wasInFlight: boolean): Promise<void> {
  const { run, file } = work
  const { connection } = run
  const [statement] = segment.statements
  if (statement === undefined) return
  stopIfCancelled(run.signal)
  const kind = classify(statement.sql)
  const again = kind.kind === "alone" ? kind.again : "ask"
  try {
    if (wasInFlight && again === "ask") throw unknownOutcome(file, statement)
    // A concurrent build waits for every older transaction, in a lock that stands in nobody's way.
    const patient = /\bconcurrently\b/i.test(statement.sql) && file.directives.lockTimeout === undefined
    if (patient) await connection.query("select pg_catalog.set_config('lock_timeout', '0', false)")
    if (again === "index" && (await clearInvalidIndex(connection, statement)) === "valid" && wasInFlight) return
    if (!wasInFlight) await run.history.inFlight(connection, file, segment.from)
    await runStatement(work, statement, segment.from)
  } catch (cause) {
    const state = sqlState(cause) ?? ""
    const cameThrough = again === "detach" ? ["42P01"] : Array.isArray(again) ? again : []
    if (wasInFlight && cameThrough.includes(state)) return
    if (again === "detach" && state === "55000") return finalizeDetach(work, statement, segment.from, cause)
    if (again === "index" && !isConnectionLost(cause) && run.signal?.aborted !== true) await sweepIndex(work, statement)
    throw cause instanceof PgkitError ? cause : new StatementFault(statement, segment.from, cause)
  }
}

/** An interrupted DETACH … CONCURRENTLY leaves the partition pending, and only FINALIZE takes it further. */
async function finalizeDetach(work: Work, statement: Statement, index: number, cause: unknown): Promise<void> {
  try {
    await work.run.connection.query(statement.sql.replace(/concurrently$/i, "finalize"))
  } catch {
    throw new StatementFault(statement, index, cause)
  }
}

/** The failed build's index is taken away at once, if that can be; the next try looks again. */
async function sweepIndex({ run }: Work, statement: Statement): Promise<void> {
  try {
    await run.connection.query("select pg_catalog.set_config('lock_timeout', $1, false)", [run.limits.lockTimeout])
    await clearInvalidIndex(run.connection, statement)
  } catch {
    // The failure of the build is what matters.
  }
}

function unknownOutcome(file: MigrationFile, statement: Statement): PgkitError {
  const at = `${file.file}:${String(statement.line)}`
  return new PgkitError(
    "HISTORY_DIRTY",
    `${at}: this statement was running when the last run was cut off, and may have come through.`,
    {
      hint: "Look in the database, then say pgkit migrate repair --statement done, or --statement again.",
      place: { file: file.file, line: statement.line },
    },
  )
}
