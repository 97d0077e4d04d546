// A database that already has a folder's schema to a history that says so, without running anything.
import type { Executor } from "../db/executor.ts"
import { compareHistory, historyProblems, refuseProblems } from "./compare.ts"
import { readMigrations, upTo } from "./files.ts"
import { historyOf } from "./histories.ts"
import type { MigrateOptions, MigrationFile } from "./model.ts"
import { Run } from "./run.ts"
import { resetSession } from "./session.ts"
import { explained } from "./fault.ts"

export interface BaselineOptions extends MigrateOptions {
  /**
   * Called under the lock, before anything is written, with the files that are to count as applied: throws when the
   * database is not what they make.
   */
  readonly prove?: (files: readonly MigrationFile[]) => Promise<void>
}

/**
 * Marks every pending file, up to `to`, as applied. With `dryRun` it only says which.
 *
 * @throws HISTORY_* when the folder and the history disagree, whatever `prove` throws.
 * @example await baseline(client, { dir: "migrations", to: "0007_orders" })
 */
export function baseline(
  connection: Executor,
  options: BaselineOptions,
): Promise<{ readonly marked: readonly string[] }> {
  return explained(() => markApplied(connection, options))
}

async function markApplied(
  connection: Executor,
  options: BaselineOptions,
): Promise<{ readonly marked: readonly string[] }> {
  const folder = readMigrations(options.dir, options.format)
  const history = historyOf(folder.format, options.history)
  const run = await Run.open(connection, history, options)
  try {
    await resetSession(run.connection, run.session, run.limits)
    const entries = compareHistory(folder, await history.rows(run.connection))
    refuseProblems(historyProblems(entries.filter((it) => it.state !== "out-of-order")))
    const open = new Set(
      entries.filter((it) => it.state === "pending" || it.state === "out-of-order").map((it) => it.file),
    )
    const files = upTo(folder, options.to).filter((it) => open.has(it))
    if (options.dryRun !== true && files.length > 0) {
      await options.prove?.(files)
      await run.atomically(async () => {
        await history.ensure(run.connection, entries)
        const now = new Date(run.clock.now())
        for (const file of files) await history.record(run.connection, file, file.statements.length, now)
      })
    }
    return { marked: files.map((it) => it.name) }
  } finally {
    await run.close()
  }
}
