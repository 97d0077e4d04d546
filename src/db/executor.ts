// The one thing pgkit asks of a database client: run a statement, give rows. `pg`, PGlite and postgres.js satisfy or adapt to it.

/** A row as the driver gives it: text, int4 and bool columns come as string, number, boolean; text[] as an array; json as a value. */
export type SqlRow = Readonly<Record<string, unknown>>

/**
 * One session of one database. Everything runs on that one session, in the order of the calls.
 * A `pg` Client and a PGlite instance are executors as they are; for postgres.js see `fromPostgresJs`.
 */
export interface Executor {
  /** Runs one statement. Parameters are `$1…`. Rejects with the server's error, which carries `code` (SQLSTATE). */
  query(sql: string, parameters?: unknown[]): Promise<{ readonly rows: SqlRow[] }>
  /**
   * Runs one statement and hands over each row as it arrives, so that no list of them is kept. Left out where the
   * client only has whole results: `eachRow` serves both.
   */
  stream?(sql: string, read: (row: SqlRow) => void): Promise<void>
}

/**
 * Hands over the rows of one statement, in their order.
 *
 * @example await eachRow(session, "SELECT …", (row) => names.push(row["name"]))
 */
export async function eachRow(executor: Executor, sql: string, read: (row: SqlRow) => void): Promise<void> {
  if (executor.stream !== undefined) return executor.stream(sql, read)
  const { rows } = await executor.query(sql)
  for (const row of rows) read(row)
}
