// One migration file to its effects and its history row, again and again until both are there or it has failed for sure.
import { PgkitError } from "../errors/index.ts"
import { runAlone } from "./alone.ts"
import { backoff, cancelled, stopIfCancelled } from "./clock.ts"
import { compareHistory } from "./compare.ts"
import { cut, runnableStatements } from "./cut.ts"
import { isConnectionLost, isRetryable, messageOf, needsNoTransaction, statementFailed } from "./fault.ts"
import { statementsChecksum } from "./history.ts"
import { holdsLock } from "./lock.ts"
import type { AppliedMigration, HistoryRow, MigrationFile, MigrationFolder, Segment } from "./model.ts"
import { rollback, type Run } from "./run.ts"
import { poolerRefused, resetSession, timeLimits } from "./session.ts"
import { runStatement, StatementFault, type Work } from "./work.ts"

/** A file to be applied, with the row that an interrupted run left of it. */
export interface PendingMigration {
  readonly file: MigrationFile
  readonly row?: HistoryRow | undefined
}

/**
 * Applies a pending or partly applied file. Its row is written in the transaction that it reports; a file that cannot
 * be one transaction keeps its progress, and goes on where it stopped.
 *
 * @throws MIGRATION_FAILED, LOCK_TIMEOUT, HISTORY_EDITED, HISTORY_DIRTY, CANCELLED
 */
export async function applyMigration(
  run: Run,
  folder: MigrationFolder,
  { file, row: known }: PendingMigration,
): Promise<AppliedMigration> {
  const { clock } = run
  const started = clock.now()
  const work: Work = { run, folder, file, statements: runnableStatements(file), learned: new Set() }
  let resumedAt: number | undefined
  for (let attempt = 1; ; attempt++) {
    stopIfCancelled(run.signal)
    try {
      const row = attempt === 1 && work.learned.size === 0 ? known : await historyRow(work)
      if (row?.finished !== true) resumedAt = (await applyOnce(work, row)) ?? resumedAt
      run.onEvent?.({ type: "applied", name: file.name, ms: clock.now() - started })
      const resumed = resumedAt === undefined ? {} : { resumedAt }
      return {
        name: file.name,
        statements: work.statements.length,
        ms: clock.now() - started,
        attempts: attempt,
        ...resumed,
      }
    } catch (fault) {
      if (run.signal?.aborted === true) throw cancelled()
      const error = fault instanceof StatementFault ? fault.cause : fault
      if (fault instanceof StatementFault && learns(work, fault)) {
        attempt--
        continue
      }
      const lost = isConnectionLost(error)
      if (attempt < run.attempts && (isRetryable(error) || (lost && run.canReconnect))) {
        const ms = backoff(attempt, clock.random())
        run.onEvent?.({ type: "retry", name: file.name, attempt, ms, error: messageOf(error) })
        await clock.sleep(ms, run.signal)
        if (lost) await run.reconnect()
        continue
      }
      if (lost) throw connectionLost(file, error)
      throw fault instanceof StatementFault ? statementFailed(file, fault.statement, error, attempt) : fault
    }
  }
}

/** The row of this file as it stands now: after a lost answer, the only truth about what was committed. */
async function historyRow({ run, folder, file }: Work): Promise<HistoryRow | undefined> {
  const entries = compareHistory(folder, await run.history.rows(run.connection))
  return entries.find((it) => it.file === file)?.row
}

/** Whether the fault says that this statement cannot be in a transaction block, which is then tried without. */
function learns(work: Work, fault: StatementFault): boolean {
  if (work.learned.has(fault.index) || !needsNoTransaction(fault.cause, fault.statement)) return false
  work.learned.add(fault.index)
  return true
}

/** One pass over the file. Returns where it was taken up, if not at the start. */
async function applyOnce(work: Work, row: HistoryRow | undefined): Promise<number | undefined> {
  const { run, file, statements } = work
  const { connection } = run
  const done = row?.statementsDone ?? 0
  const resumed = done > 0 || row?.inFlight !== undefined
  if (done > 0 && row?.doneChecksum !== statementsChecksum(statements, done)) throw editedHalfway(file, done)
  await resetSession(connection, run.session, timeLimits(file.directives, run.limits))
  run.onEvent?.({ type: "file", name: file.name, statements: statements.length, from: done })
  // Only a statement outside of a transaction is ever in flight, also where its words do not tell.
  if (row?.inFlight !== undefined) work.learned.add(row.inFlight)
  const segments = cut(file, work.learned)
  const [only] = segments
  if (!resumed && segments.length <= 1 && only?.transaction !== false) {
    const segment = only ?? { transaction: true, begin: "begin", from: 0, statements: [] }
    const startedAt = new Date(run.clock.now())
    await inTransaction(work, segment, 0, () => run.history.record(connection, file, statements.length, startedAt))
    return undefined
  }
  try {
    await run.history.begin(connection, file, statements.length)
    await applySegments(work, segments, done, row?.inFlight)
  } catch (fault) {
    await recordFailure(work, fault)
    throw fault
  }
  return resumed ? done : undefined
}

async function applySegments(
  work: Work,
  segments: readonly Segment[],
  done: number,
  inFlight: number | undefined,
): Promise<void> {
  const { run, file, statements } = work
  const total = statements.length
  if (done >= total) await run.atomically(() => run.history.finish(run.connection, file, total))
  for (const segment of segments) {
    const end = segment.from + segment.statements.length
    if (end <= done) continue
    const report = (): Promise<void> =>
      end === total
        ? run.history.finish(run.connection, file, total)
        : run.history.progress(run.connection, file, end, statementsChecksum(statements, end))
    if (segment.transaction && inFlight !== segment.from) await inTransaction(work, segment, done, report)
    else {
      await runAlone(work, segment, inFlight === segment.from)
      await resetSession(run.connection, run.session, timeLimits(file.directives, run.limits))
      await run.atomically(report)
    }
  }
}

/** A segment's statements and the row that reports them: all of it, or nothing. */
async function inTransaction(work: Work, segment: Segment, done: number, report: () => Promise<void>): Promise<void> {
  const { run } = work
  const { connection } = run
  let at = segment.from
  const fault = (cause: unknown): unknown => {
    const statement = segment.statements[Math.min(at, segment.from + segment.statements.length - 1) - segment.from]
    return statement === undefined || cause instanceof PgkitError ? cause : new StatementFault(statement, at, cause)
  }
  try {
    await connection.query(segment.begin)
    if (!(await holdsLock(connection, run.key))) throw poolerRefused()
    for (const statement of segment.statements) {
      stopIfCancelled(run.signal)
      if (at >= done) await runStatement(work, statement, at)
      at++
    }
    // The file may have taken another role or path, which the history's table need not be open to.
    await connection.query("reset session authorization")
    await connection.query("select pg_catalog.set_config('role', $1, true)", [run.session.role])
    await report()
    await connection.query("commit")
  } catch (cause) {
    await rollback(connection, cause)
    throw fault(cause)
  }
}

/** Says in the history what failed, where the server has answered and the outcome is known. */
async function recordFailure({ run, file }: Work, fault: unknown): Promise<void> {
  if (!(fault instanceof StatementFault) || isConnectionLost(fault.cause)) return
  try {
    await run.history.failed(run.connection, file, fault.message)
  } catch {
    // The failure itself is what the caller has to hear.
  }
}

function editedHalfway(file: MigrationFile, done: number): PgkitError {
  return new PgkitError(
    "HISTORY_EDITED",
    `${file.file} was edited among its first ${String(done)} statements, which an earlier run has done.`,
    {
      hint: "Restore them: only what comes after may be changed to mend a failure.",
      place: { file: file.file },
    },
  )
}

function connectionLost(file: MigrationFile, cause: unknown): PgkitError {
  return new PgkitError(
    "CONNECT_FAILED",
    `The connection was lost while ${file.name} was applied: ${messageOf(cause)}`,
    {
      hint: "Run pgkit migrate again: the history says what was committed, and it goes on from there.",
      cause,
    },
  )
}
