// One runner at a time: an advisory lock for a history table, taken by asking again and again.
import { createHash } from "node:crypto"
import type { Executor } from "../db/executor.ts"
import { PgkitError } from "../errors/index.ts"
import { stopIfCancelled } from "./clock.ts"
import type { Clock, MigrateEvent } from "./model.ts"
import { poolerRefused } from "./session.ts"

export interface LockOptions {
  /** Milliseconds to wait. */
  readonly wait: number
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: MigrateEvent) => void) | undefined
}

/**
 * The lock's key, from the history's qualified name. The server keeps advisory locks apart by database, so the
 * database is part of it without being named.
 */
export function lockKey(historyTable: string): string {
  return createHash("sha256").update(`pgkit:${historyTable}`).digest().readBigInt64BE().toString()
}

/**
 * Takes the lock of the session, or waits for it in autocommit: a waiter inside pg_advisory_lock() holds a snapshot,
 * and a concurrent index build of the holder waits for that snapshot, which is a deadlock (runner-faults 1).
 *
 * @throws LOCK_TIMEOUT naming the holder's pid, application and query.
 */
export async function takeLock(connection: Executor, key: string, options: LockOptions): Promise<void> {
  const { clock, signal } = options
  const until = clock.now() + options.wait
  for (let pause = 50; ; pause = Math.min(1000, pause * 1.5)) {
    stopIfCancelled(signal)
    const { rows } = await connection.query("select pg_catalog.pg_try_advisory_lock($1::bigint) as locked", [key])
    if (rows[0]?.locked === true) {
      if (!(await holdsLock(connection, key))) throw poolerRefused()
      return
    }
    const left = until - clock.now()
    if (left <= 0) throw await lockTimeout(connection, key, options.wait)
    if (pause === 50)
      options.onEvent?.({ type: "waiting", message: `Waiting for another runner: ${await holder(connection, key)}` })
    await clock.sleep(Math.min(left, pause * (0.5 + clock.random())), signal)
  }
}

/** Gives the lock back. A session that is gone has done so already. */
export async function releaseLock(connection: Executor, key: string): Promise<void> {
  await connection.query("select pg_catalog.pg_advisory_unlock($1::bigint)", [key])
}

/** Whether this very backend holds the lock; it stands in the transaction of each migration. */
export async function holdsLock(connection: Executor, key: string): Promise<boolean> {
  const { rows } = await connection.query(
    `select exists (select from pg_catalog.pg_locks l where ${lockRow} and l.pid = pg_catalog.pg_backend_pid()) as held`,
    [key],
  )
  return rows[0]?.held === true
}

/** pg_locks shows the two halves of the key as unsigned numbers; objsubid 1 is a key of one bigint. */
const lockRow = `l.locktype = 'advisory' and l.granted and l.objsubid = 1
     and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
     and (l.classid::bigint << 32 | l.objid::bigint) = $1::bigint`

async function lockTimeout(connection: Executor, key: string, wait: number): Promise<PgkitError> {
  const who = await holder(connection, key)
  return new PgkitError("LOCK_TIMEOUT", `Another runner holds the migration lock after ${String(wait)} ms: ${who}`, {
    hint: "Wait for it, or end it with pg_terminate_backend(pid); a client that was killed can leave its backend behind.",
  })
}

async function holder(connection: Executor, key: string): Promise<string> {
  const { rows } = await connection.query(
    `select l.pid, a.application_name as application, a.state, pg_catalog.left(a.query, 200) as query
       from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
      where ${lockRow}`,
    [key],
  )
  const [row] = rows
  if (row === undefined) return "it has just gone."
  return `pid ${String(row.pid)}, application ${JSON.stringify(row.application ?? "")}, ${String(row.state ?? "unknown")}: ${String(row.query ?? "")}`
}
