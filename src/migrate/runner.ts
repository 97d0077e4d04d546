// A migrations folder and a database to a database in which every migration of the folder is applied once.
import type { Executor } from "../db/executor.ts"
import { applyMigration, type PendingMigration } from "./apply.ts"
import { compareHistory, historyProblems, type MigrationStatus, refuseProblems } from "./compare.ts"
import { cut } from "./cut.ts"
import { readMigrations, upTo } from "./files.ts"
import { historyOf } from "./histories.ts"
import type { AppliedMigration, MigrateOptions, MigrateResult, MigrationFile, MigrationFolder } from "./model.ts"
import { Run } from "./run.ts"
import { explained } from "./fault.ts"

/**
 * Applies what is pending, in order, under a lock, each file with its history row in one transaction as far as
 * PostgreSQL lets it. Forward only. A second run does nothing; a run after a crash goes on where that one stopped.
 *
 * `connection` is one dedicated session with nothing open on it, for instance a `pg` Client, never a pool. Its
 * settings are put back at the end. An interrupted `pg` Client emits `error`: give it a listener.
 *
 * @throws HISTORY_* when the folder and the history disagree, MIGRATION_FAILED with the file, line and column of a
 * failing statement, LOCK_TIMEOUT, POOLER_REFUSED, CANCELLED, MIGRATION_DIR.
 * @example const { applied } = await migrate(client, { dir: "migrations" })
 */
export function migrate(connection: Executor, options: MigrateOptions): Promise<MigrateResult> {
  return explained(() => applyPending(connection, options))
}

async function applyPending(connection: Executor, options: MigrateOptions): Promise<MigrateResult> {
  const folder = readMigrations(options.dir, options.format)
  const history = historyOf(folder.format, options.history)
  const files = upTo(folder, options.to)
  if (options.dryRun === true) {
    const entries = compareHistory(folder, await history.rows(connection))
    refuseProblems(blocking(entries, options))
    return result(folder, entries, [], pendingOf(entries, files))
  }
  const stop = cancelOn(options)
  const run = await Run.open(connection, history, options)
  try {
    const entries = compareHistory(folder, await history.rows(run.connection))
    refuseProblems(blocking(entries, options))
    await run.atomically(() => history.ensure(run.connection, entries))
    const pending = pendingOf(entries, files)
    // Every file is looked at before the first is run: a BEGIN in the last one stops them all.
    for (const { file } of pending) cut(file)
    const applied: AppliedMigration[] = []
    for (const next of pending) applied.push(await applyMigration(run, folder, next))
    return result(folder, entries, applied, [])
  } finally {
    stop()
    await run.close()
  }
}

/** The problems that stop a run: a partly applied file is not one, the run goes on with it. */
function blocking(entries: readonly MigrationStatus[], options: MigrateOptions): ReturnType<typeof historyProblems> {
  return historyProblems(
    entries.filter(
      (it) =>
        !(it.state === "partial" && it.file !== undefined) &&
        !(it.state === "out-of-order" && options.allowOutOfOrder === true),
    ),
  )
}

function pendingOf(entries: readonly MigrationStatus[], files: readonly MigrationFile[]): PendingMigration[] {
  const wanted = new Set(files)
  return entries.flatMap(({ state, file, row }) =>
    file !== undefined && wanted.has(file) && ["pending", "partial", "out-of-order"].includes(state)
      ? [{ file, row }]
      : [],
  )
}

function result(
  folder: MigrationFolder,
  entries: readonly MigrationStatus[],
  applied: readonly AppliedMigration[],
  planned: readonly PendingMigration[],
): MigrateResult {
  const done = new Set(applied.map((it) => it.name))
  return {
    format: folder.format,
    applied,
    before: entries.filter((it) => it.state === "applied").length,
    pending: entries.filter((it) => it.state !== "applied" && !done.has(it.name)).map((it) => it.name),
    planned: planned.map(({ file }) => ({ name: file.name, file: file.file, segments: cut(file) })),
  }
}

/** When the signal fires, what runs on the server is cancelled, if the caller can. */
function cancelOn({ signal, cancel }: MigrateOptions): () => void {
  if (signal === undefined || cancel === undefined) return () => undefined
  // A failed cancel leaves the run to stop behind its statement.
  const onAbort = (): void => void cancel().catch(() => undefined)
  signal.addEventListener("abort", onAbort, { once: true })
  return () => signal.removeEventListener("abort", onAbort)
}
