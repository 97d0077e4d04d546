// Turns a session into one read-only REPEATABLE READ transaction in which catalogs give the same text everywhere.
import { PgkitError } from "../errors/index.ts"
import { eachRow, type Executor } from "./executor.ts"

/** The session inside its transaction: every query sees the same state of the database. */
export interface SnapshotSession extends Executor {
  /** True when the caller had a transaction open, whose isolation level then holds. */
  readonly nested: boolean
  /** An id by which other sessions can read the same state: their `joinSnapshot`. */
  exportSnapshot(): Promise<string>
}

export interface SnapshotSessionOptions {
  /** Milliseconds that one catalog query may take. Default: as the session has it. */
  readonly statementTimeoutMs?: number
  /** The id that another session exported. Not possible inside an open transaction. */
  readonly joinSnapshot?: string
}

/**
 * Settings on which text made by `pg_get_expr` and its kin depends, and those that make reading safe. An empty
 * search_path comes first: a function or operator of a schema that others may write to would run with our rights,
 * and READ ONLY does not stop it. Time zone and date style show in partition bounds, `jit` only costs time here.
 */
const pinnedSettings = {
  search_path: "",
  quote_all_identifiers: "off",
  standard_conforming_strings: "on",
  DateStyle: "ISO, MDY",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  extra_float_digits: "1",
  bytea_output: "hex",
  lc_monetary: "C",
  jit: "off",
  // Sorts and hashes of 100,000 catalog rows stay in memory.
  work_mem: "64MB",
} as const

const probe = "pgkit.in_transaction"

/**
 * Runs `work` in a read-only transaction with one view of the database, and ends it in any case; the session's
 * settings are then as before. In a transaction that is open already the work runs under a savepoint which is rolled
 * back: the caller's transaction goes on with its own settings.
 *
 * @example const tables = await withSnapshotSession(db, (session) => session.query("SELECT … FROM pg_catalog.pg_class"))
 */
export async function withSnapshotSession<T>(
  executor: Executor,
  work: (session: SnapshotSession) => Promise<T>,
  options: SnapshotSessionOptions = {},
): Promise<T> {
  const nested = await inTransaction(executor)
  if (nested && options.joinSnapshot !== undefined) {
    throw new PgkitError("INTERNAL", "A snapshot cannot be joined inside an open transaction.")
  }
  const [begin, end] = nested
    ? [["SAVEPOINT pgkit_snapshot"], ["ROLLBACK TO SAVEPOINT pgkit_snapshot", "RELEASE SAVEPOINT pgkit_snapshot"]]
    : [["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ...joining(options.joinSnapshot)], ["ROLLBACK"]]
  // BEGIN and SAVEPOINT look up no name, so nothing of the search_path as found can run before it is emptied.
  for (const statement of begin) await executor.query(statement)
  let result: T
  try {
    await pinSettings(executor, nested, options)
    result = await work(session(executor, nested))
  } catch (failure) {
    // The first failure is the one to report, also where the session is gone and cannot be rolled back.
    for (const statement of end) await executor.query(statement).catch(() => undefined)
    throw failure
  }
  for (const statement of end) await executor.query(statement)
  return result
}

/**
 * A setting made for the transaction is gone at its end, which outside a transaction block is the end of the statement.
 * Unlike a bare BEGIN this neither warns nor changes a transaction that is open.
 */
async function inTransaction(executor: Executor): Promise<boolean> {
  await executor.query(`SELECT pg_catalog.set_config('${probe}', 'on', true)`)
  const { rows } = await executor.query(`SELECT pg_catalog.current_setting('${probe}', true) AS value`)
  return rows[0]?.["value"] === "on"
}

function joining(snapshot: string | undefined): readonly string[] {
  if (snapshot === undefined) return []
  if (!/^[0-9A-Fa-f-]+$/.test(snapshot))
    throw new PgkitError("INTERNAL", `${JSON.stringify(snapshot)} is no snapshot id.`)
  return [`SET TRANSACTION SNAPSHOT '${snapshot}'`]
}

async function pinSettings(executor: Executor, nested: boolean, options: SnapshotSessionOptions): Promise<void> {
  const settings: readonly (readonly [string, string])[] = [
    ...Object.entries(pinnedSettings),
    ...(nested ? ([["transaction_read_only", "on"]] as const) : []),
    ...(options.statementTimeoutMs === undefined
      ? []
      : ([["statement_timeout", String(Math.round(options.statementTimeoutMs))]] as const)),
  ]
  const calls = settings.map(([name, value]) => `pg_catalog.set_config('${name}', '${value}', true)`)
  await executor.query(`SELECT ${calls.join(", ")}`)
}

function session(executor: Executor, nested: boolean): SnapshotSession {
  return {
    nested,
    query: (sql, parameters) => executor.query(sql, parameters),
    stream: (sql, read) => eachRow(executor, sql, read),
    async exportSnapshot() {
      const { rows } = await executor.query("SELECT pg_catalog.pg_export_snapshot() AS id")
      return String(rows[0]?.["id"])
    },
  }
}
