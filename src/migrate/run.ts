// The lifetime of a run: one connection with its settings and its lock, replaced when it is cut.
import type { Executor } from "../db/executor.ts"
import { PgkitError } from "../errors/index.ts"
import { systemClock } from "./clock.ts"
import { isConnectionLost } from "./fault.ts"
import type { History } from "./history.ts"
import { lockKey, releaseLock, takeLock } from "./lock.ts"
import type { Clock, MigrateEvent, MigrateOptions } from "./model.ts"
import { openSession, restoreSession, type Session, type TimeLimits } from "./session.ts"

/** Holds the migration lock from `open` to `close`. */
export class Run {
  readonly history: History
  readonly key: string
  readonly clock: Clock
  readonly limits: TimeLimits
  readonly attempts: number
  readonly signal: AbortSignal | undefined
  readonly onEvent: ((event: MigrateEvent) => void) | undefined
  readonly #options: MigrateOptions
  #connection: Executor
  #session: Session | undefined

  private constructor(connection: Executor, history: History, options: MigrateOptions) {
    this.#connection = connection
    this.#options = options
    this.history = history
    this.key = lockKey(history.table)
    this.clock = options.clock ?? systemClock
    this.limits = { lockTimeout: options.lockTimeout ?? "5s", statementTimeout: options.statementTimeout ?? "0" }
    this.attempts = options.attempts ?? 5
    this.signal = options.signal
    this.onEvent = options.onEvent
  }

  /**
   * Takes the lock.
   *
   * @throws LOCK_TIMEOUT, POOLER_REFUSED, CANCELLED
   */
  static async open(connection: Executor, history: History, options: MigrateOptions): Promise<Run> {
    const run = new Run(connection, history, options)
    await run.#lock()
    return run
  }

  get connection(): Executor {
    return this.#connection
  }

  get session(): Session {
    if (this.#session === undefined) throw new PgkitError("INTERNAL", "The run has no session.")
    return this.#session
  }

  get canReconnect(): boolean {
    return this.#options.reconnect !== undefined
  }

  /** A new connection, which waits for the lock: the old backend may still be at work and hold it. */
  async reconnect(): Promise<void> {
    if (this.#options.reconnect === undefined) throw new PgkitError("INTERNAL", "There is no way to reconnect.")
    this.#connection = await this.#options.reconnect()
    await this.#lock()
  }

  /** Runs `work` in a transaction of the run's connection. */
  async atomically(work: () => Promise<void>): Promise<void> {
    try {
      await this.#connection.query("begin")
      await work()
      await this.#connection.query("commit")
    } catch (cause) {
      await rollback(this.#connection, cause)
      throw cause
    }
  }

  /** Puts the settings back and gives up the lock. A connection that is gone has done both. */
  async close(): Promise<void> {
    try {
      await restoreSession(this.#connection, this.session)
      await releaseLock(this.#connection, this.key)
    } catch {
      // What the caller has to hear is the run's own failure.
    }
  }

  async #lock(): Promise<void> {
    const { clock, signal, onEvent } = this
    this.#session = await openSession(this.#connection)
    await takeLock(this.#connection, this.key, { wait: this.#options.lockWait ?? 60_000, clock, signal, onEvent })
  }
}

/** Rolls back after a failure; a session that the failure ended has done so. */
export async function rollback(connection: Executor, cause: unknown): Promise<void> {
  if (isConnectionLost(cause)) return
  try {
    await connection.query("rollback")
  } catch {
    // The connection went with it: the server has rolled back.
  }
}
