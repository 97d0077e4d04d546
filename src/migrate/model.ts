// The values of the migration runner: a folder of files, what the history says of them, and the runner's options.
import type { Executor } from "../db/executor.ts"
import type { Statement } from "../sql/split.ts"

/**
 * How a folder stores its migrations: `plain` `NNNN_name.sql` files, Drizzle 0.x with `meta/_journal.json`, or
 * Drizzle 1.0 with one `YYYYMMDDHHMMSS_name/migration.sql` a migration.
 */
export type FolderFormat = "plain" | "drizzle-journal" | "drizzle-folders"

/** What a file's header asks for: `-- pgkit: no-transaction`, `-- pgkit: lock_timeout=5s`, `-- pgkit: statement_timeout=1min`. */
export interface Directives {
  readonly noTransaction: boolean
  /** As written, a PostgreSQL duration: `5s`, `0`. */
  readonly lockTimeout?: string
  readonly statementTimeout?: string
}

/** One migration as it lies in its folder. */
export interface MigrationFile {
  /** Without `.sql`: `0001_users`. Unique in the folder, and what the history calls it. */
  readonly name: string
  /** The path for messages: the folder as given, then the file. */
  readonly file: string
  readonly text: string
  /** sha256 of the content with LF line ends and no byte-order mark, in hex. */
  readonly checksum: string
  readonly statements: readonly Statement[]
  readonly directives: Directives
  /** What drizzle-orm stores of the file: sha256 of it as it is, and its time in milliseconds. */
  readonly drizzle?: { readonly hash: string; readonly when: number }
}

export interface MigrationFolder {
  readonly dir: string
  readonly format: FolderFormat
  /** In the order in which they are applied. */
  readonly files: readonly MigrationFile[]
}

/** One row of a history, of whatever table. */
export interface HistoryRow {
  /** Undefined for a row of Drizzle 0.x, which keeps no names. */
  readonly name: string | undefined
  /** The checksum, or Drizzle's hash. */
  readonly checksum: string
  /** Drizzle's `created_at`. */
  readonly when?: number | undefined
  readonly finished: boolean
  /** How many statements are known to have taken effect. */
  readonly statementsDone: number
  readonly statementsTotal: number
  /** sha256 of the statements done, so that a resumed file is known to begin with the same ones. */
  readonly doneChecksum?: string | undefined
  /** 0-based: the statement that was running outside a transaction when the runner was last heard of. */
  readonly inFlight?: number | undefined
  readonly startedAt?: Date | undefined
  readonly finishedAt?: Date | undefined
  readonly appliedBy?: string | undefined
  readonly kitVersion?: string | undefined
  readonly error?: string | undefined
}

/** The history's table, where it is not the default of the folder's format. */
export interface HistoryTable {
  readonly schema?: string
  readonly table?: string
}

/** What touches the world beside the connection, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** In [0, 1). */
  random(): number
}

export type MigrateEvent =
  | { readonly type: "waiting"; readonly message: string }
  | { readonly type: "file"; readonly name: string; readonly statements: number; readonly from: number }
  | {
      readonly type: "statement"
      readonly name: string
      readonly index: number
      readonly line: number
      readonly sql: string
    }
  | {
      readonly type: "retry"
      readonly name: string
      readonly attempt: number
      readonly ms: number
      readonly error: string
    }
  | { readonly type: "applied"; readonly name: string; readonly ms: number }

/** What every function of this room needs: the folder and, if it is not the default, the history's table. */
export interface FolderOptions {
  readonly dir: string
  /** Detected from the folder when not given. */
  readonly format?: FolderFormat
  readonly history?: HistoryTable
}

export interface MigrateOptions extends FolderOptions {
  /** The last migration to apply. */
  readonly to?: string
  /** Plan only: nothing is written, not even the history's table. */
  readonly dryRun?: boolean
  /** Applies a file that sorts before an applied one, instead of HISTORY_ORDER. */
  readonly allowOutOfOrder?: boolean
  /** PostgreSQL durations. `lock_timeout` is 5s by default, `statement_timeout` off. A file's directives win. */
  readonly lockTimeout?: string
  readonly statementTimeout?: string
  /** How long to wait for another runner, in milliseconds; 60 000 by default. */
  readonly lockWait?: number
  /** Tries of a file or statement that meets a lock timeout, deadlock or serialization failure; 5 by default. */
  readonly attempts?: number
  readonly signal?: AbortSignal
  /** Cancels what runs on the connection (`pg_cancel_backend` from another one); called when `signal` fires. */
  readonly cancel?: () => Promise<void>
  /** A new connection after this one was cut: with it, a COMMIT whose answer was lost is settled and the run goes on. */
  readonly reconnect?: () => Promise<Executor>
  readonly onEvent?: (event: MigrateEvent) => void
  readonly clock?: Clock
}

export interface AppliedMigration {
  readonly name: string
  readonly statements: number
  readonly ms: number
  readonly attempts: number
  /** The 0-based statement that an interrupted run was taken up at. */
  readonly resumedAt?: number
}

export interface MigrateResult {
  readonly format: FolderFormat
  readonly applied: readonly AppliedMigration[]
  /** Applied before this run. */
  readonly before: number
  /** Left by `to`, or all that would be applied with `dryRun`. */
  readonly pending: readonly string[]
  /** With `dryRun`, what would run. */
  readonly planned: readonly PlannedMigration[]
}

/** The runs of statements that commit together, or one statement that cannot be in a transaction. */
export interface Segment {
  readonly transaction: boolean
  /** The BEGIN that opens it: the file's own where the file is wrapped in one, with its isolation level. */
  readonly begin: string
  /** 0-based index of its first statement in the file. */
  readonly from: number
  readonly statements: readonly Statement[]
}

export interface PlannedMigration {
  readonly name: string
  readonly file: string
  readonly segments: readonly Segment[]
}
