// A folder and a database to what is applied, pending, edited, missing, out of order or half done.
import type { Executor } from "../db/executor.ts"
import { compareHistory, historyProblems, type MigrationState } from "./compare.ts"
import type { Diagnostic } from "../errors/index.ts"
import { readMigrations } from "./files.ts"
import { historyOf } from "./histories.ts"
import type { FolderFormat, FolderOptions } from "./model.ts"
import { explained } from "./fault.ts"

/** One migration for a table on the terminal or for JSON. */
export interface StatusLine {
  readonly name: string
  readonly state: MigrationState
  /** Undefined for one that only the history knows. */
  readonly file?: string
  /** The name in the history, where it is another. */
  readonly appliedAs?: string
  readonly statements?: { readonly done: number; readonly total: number }
  readonly startedAt?: Date
  readonly finishedAt?: Date
  readonly appliedBy?: string
  readonly kitVersion?: string
  readonly error?: string
}

export interface StatusResult {
  readonly format: FolderFormat
  /** The history's table, quoted. */
  readonly table: string
  /** In the folder's order; what has no file comes last. */
  readonly migrations: readonly StatusLine[]
  /** What `migrate` would refuse or go on from: HISTORY_EDITED, _RENAMED, _MISSING, _ORDER, _DIRTY. */
  readonly problems: readonly Diagnostic[]
}

/**
 * Reads only, takes no lock and creates nothing.
 *
 * @example (await status(client, { dir: "drizzle" })).migrations.filter((it) => it.state === "pending")
 */
export function status(connection: Executor, options: FolderOptions): Promise<StatusResult> {
  return explained(() => readStatus(connection, options))
}

async function readStatus(connection: Executor, options: FolderOptions): Promise<StatusResult> {
  const folder = readMigrations(options.dir, options.format)
  const history = historyOf(folder.format, options.history)
  const entries = compareHistory(folder, await history.rows(connection))
  const migrations = entries.map(({ name, state, file, row }): StatusLine => {
    const appliedAs = row?.name
    return compact({
      name,
      state,
      file: file?.file,
      appliedAs: appliedAs === name ? undefined : appliedAs,
      statements:
        row === undefined || row.statementsTotal === 0
          ? undefined
          : { done: row.statementsDone, total: row.statementsTotal },
      startedAt: row?.startedAt,
      finishedAt: row?.finishedAt,
      appliedBy: row?.appliedBy,
      kitVersion: row?.kitVersion,
      error: row?.error,
    })
  })
  return { format: folder.format, table: history.table, migrations, problems: historyProblems(entries) }
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves out what is undefined. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as Compact<T>
}
