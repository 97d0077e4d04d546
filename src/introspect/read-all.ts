// Catalog queries to their rows: on one session, or on two that see the same state of the database.
import type { Executor, SqlRow } from "../db/executor.ts"
import { type SnapshotSession, withSnapshotSession } from "../db/snapshot-session.ts"

export interface Reading {
  readonly sql: string
  read(rows: readonly SqlRow[]): void
}

/** Opens a further session of the same database. */
export type AnotherSession = () => Promise<Executor & { close(): Promise<void> }>

/** So many relations (some 800 tables) take longer to read than a second session takes to open. */
const worthASession = 5000

/** Runs every query once, in no order that matters, and hands over the rows of each. */
export async function readAll(
  session: SnapshotSession,
  readings: readonly Reading[],
  another?: AnotherSession,
): Promise<void> {
  const left = [...readings]
  const work = async (executor: Executor) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { rows } = await executor.query(next.sql).catch((failure: unknown) => {
        left.length = 0
        throw failure
      })
      // Lets the next query go out first: while these rows are read, the server works on it.
      await new Promise(setImmediate)
      next.read(rows)
    }
  }
  const helper = another === undefined || session.nested || !(await isLarge(session)) ? undefined : another
  const second = await helper?.().catch(() => undefined)
  if (second === undefined) await settled([work(session), work(session)])
  else {
    try {
      const joinSnapshot = await session.exportSnapshot()
      await settled([work(session), withSnapshotSession(second, work, { joinSnapshot })])
    } finally {
      await second.close()
    }
  }
}

/** Throws the failure that came first, the cause of the others, once nobody uses the session any more. */
async function settled(workers: readonly Promise<void>[]): Promise<void> {
  const failures: unknown[] = []
  await Promise.all(workers.map((worker) => worker.catch((failure: unknown) => void failures.push(failure))))
  if (failures.length > 0) throw failures[0]
}

async function isLarge(session: Executor): Promise<boolean> {
  const { rows } = await session.query(
    `SELECT pg_catalog.count(*) > ${worthASession} AS large FROM pg_catalog.pg_class c WHERE c.oid >= 16384`,
  )
  return rows[0]?.["large"] === true
}
