// Turns clients that are not executors as they are into executors.
import type { Executor, SqlRow } from "./executor.ts"

/** The part of a postgres.js client that is used: `postgres(url)` itself, or a reserved connection, or a transaction. */
export interface PostgresJsLike {
  unsafe(sql: string, parameters?: never[]): PromiseLike<readonly SqlRow[]>
}

/**
 * A postgres.js client as an executor. An executor is one session, so give it a reserved connection
 * (`await sql.reserve()`), a transaction, or a client with `{ max: 1 }`.
 *
 * @example const executor = fromPostgresJs(await sql.reserve())
 */
export function fromPostgresJs(sql: PostgresJsLike): Executor {
  return {
    async query(text, parameters) {
      // postgres.js types a parameter more narrowly than PostgreSQL does; the server checks it.
      const rows = await (parameters === undefined ? sql.unsafe(text) : sql.unsafe(text, parameters as never[]))
      return { rows: [...rows] }
    },
  }
}
