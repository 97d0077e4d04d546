// Catalog queries to their rows: on one session, or on two that see the same state of the database.
import { eachRow, type Executor, type SqlRow } from "../db/executor.ts"
import { type SnapshotSession, withSnapshotSession } from "../db/snapshot-session.ts"

export interface Reading {
  readonly sql: string
  /** As `Kind.read.opensTables`. */
  readonly opensTables?: boolean
  read(row: SqlRow): void
}

/** Opens a further session of the same database. */
export type AnotherSession = () => Promise<Executor & { close(): Promise<void> }>

/** So many relations (some 800 tables) take longer to read than a second session takes to open. */
const worthASession = 5000

/** Runs every query once, in no order that matters, and hands over each of its rows. */
export async function readAll(
  session: SnapshotSession,
  readings: readonly Reading[],
  another?: AnotherSession,
): Promise<void> {
  const opening = readings.filter(({ opensTables }) => opensTables === true)
  const others = readings.filter(({ opensTables }) => opensTables !== true)
  const helper = another === undefined || session.nested || !(await isLarge(session)) ? undefined : another
  const second = await helper?.().catch(() => undefined)
  if (second === undefined) return work(session, opening, others)
  try {
    const joinSnapshot = await session.exportSnapshot()
    let joined = false
    const join = (executor: Executor) => {
      joined = true
      return work(executor, others, opening)
    }
    const joining = withSnapshotSession(second, join, { joinSnapshot }).catch((failure: unknown) => {
      // Another server answered at the same address: the first session reads everything.
      if (joined) throw failure
    })
    await settled([work(session, opening, others), joining])
  } finally {
    await second.close()
  }
}

/** Takes from its own list until that is empty, then from the other's. A failure ends both. */
async function work(executor: Executor, own: Reading[], others: Reading[]): Promise<void> {
  for (let next = own.shift() ?? others.shift(); next !== undefined; next = own.shift() ?? others.shift()) {
    await eachRow(executor, next.sql, next.read).catch((failure: unknown) => {
      own.length = others.length = 0
      throw failure
    })
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
