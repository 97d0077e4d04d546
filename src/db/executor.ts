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
}
