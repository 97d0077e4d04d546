// A history that disagrees with its folder to one that agrees, by changes that are shown before they are made.
import type { Executor } from "../db/executor.ts"
import { compareHistory, type MigrationStatus } from "./compare.ts"
import { runnableStatements } from "./cut.ts"
import { readMigrations } from "./files.ts"
import { historyOf } from "./histories.ts"
import { type History, statementsChecksum } from "./history.ts"
import type { MigrateOptions } from "./model.ts"
import { Run } from "./run.ts"
import { explained } from "./fault.ts"

export interface RepairOptions extends MigrateOptions {
  /** Only these migrations; all of them when not given. */
  readonly names?: readonly string[]
  /** Rows to delete, by name: files that are gone for good, or a half-done one that is to start over. */
  readonly forget?: readonly string[]
  /** What became of the statement that was running outside of a transaction when the last run was cut off. */
  readonly statement?: "done" | "again"
}

/** One change of the history, as a sentence and as a kind for programs. */
export interface RepairAction {
  readonly name: string
  readonly kind: "accept-content" | "accept-name" | "forget" | "statement-done" | "statement-again"
  readonly message: string
}

/**
 * Takes edited and renamed files as they are, settles a statement of unknown outcome, forgets rows. Touches only the
 * history. With `dryRun` it says what it would do and writes nothing.
 *
 * @example const actions = await repair(client, { dir: "migrations", dryRun: true })
 */
export function repair(connection: Executor, options: RepairOptions): Promise<readonly RepairAction[]> {
  return explained(() => repairHistory(connection, options))
}

async function repairHistory(connection: Executor, options: RepairOptions): Promise<readonly RepairAction[]> {
  const folder = readMigrations(options.dir, options.format)
  const history = historyOf(folder.format, options.history)
  const run = await Run.open(connection, history, options)
  try {
    const entries = compareHistory(folder, await history.rows(run.connection))
    const steps = entries.flatMap((entry) => repairOf(entry, options) ?? [])
    if (options.dryRun !== true && steps.length > 0) {
      await run.atomically(async () => {
        await history.ensure(run.connection, entries)
        for (const step of steps) await step.apply(history, run.connection)
      })
    }
    return steps.map((it) => it.action)
  } finally {
    await run.close()
  }
}

interface RepairStep {
  readonly action: RepairAction
  apply(history: History, connection: Executor): Promise<void>
}

function repairOf(entry: MigrationStatus, options: RepairOptions): RepairStep | undefined {
  const { name, state, file, row } = entry
  if (row === undefined) return undefined
  if (options.forget?.includes(name) === true) {
    const message = `Deletes the row of ${name}: ${file === undefined ? "it has no file" : "it will be pending and run from the start"}.`
    return { action: { name, kind: "forget", message }, apply: (history, db) => history.forget(db, row) }
  }
  if (file === undefined || (options.names !== undefined && !options.names.includes(name))) return undefined
  if (state === "edited") {
    const message = `Takes the content of ${file.file} as what was applied; nothing is run.`
    return { action: { name, kind: "accept-content", message }, apply: (history, db) => history.accept(db, row, file) }
  }
  if (state === "renamed") {
    const message = `Calls ${row.name ?? "the migration"} ${name} from now on.`
    return { action: { name, kind: "accept-name", message }, apply: (history, db) => history.accept(db, row, file) }
  }
  const index = row.inFlight
  if (state !== "partial" || index === undefined || options.statement === undefined) return undefined
  const statements = runnableStatements(file)
  const at = `${file.file}:${String(statements[index]?.line ?? 1)}`
  const done = options.statement === "done" ? index + 1 : row.statementsDone
  const message =
    options.statement === "done" ? `Takes the statement at ${at} as done.` : `Has the statement at ${at} run again.`
  return {
    action: { name, kind: `statement-${options.statement}`, message },
    apply: (history, db) => history.progress(db, file, done, statementsChecksum(statements, done)),
  }
}
