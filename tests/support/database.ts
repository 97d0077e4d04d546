// Gives a test a fresh database of its own on a real server, and takes it away again.
import { randomBytes } from "node:crypto"
import { describe, inject, onTestFinished } from "vitest"
import { connect, type Connection, type ConnectOptions } from "../../src/db/connect.ts"
import { forgetSubscriptions } from "../../src/db/scratch/subscriptions.ts"
import { withDatabase } from "../../src/db/target.ts"

/** A session of a fresh database. `fullUrl` opens further sessions; `url` is the redacted one of every Connection. */
export interface TestDatabase extends Connection {
  readonly fullUrl: string
  readonly name: string
  readonly major: number
}

/** The major versions that this run has servers for, oldest first. */
export function testMajors(): readonly number[] {
  return Object.keys(inject("postgresServers"))
    .map(Number)
    .toSorted((a, b) => a - b)
}

/** The superuser's URL of the server: database `postgres`, not to be written to. */
export function serverUrl(major?: number): string {
  const chosen = major ?? testMajors().at(-1)
  const url = inject("postgresServers")[String(chosen)]
  if (url === undefined) throw new Error(`This run has no PostgreSQL ${chosen}: see PGKIT_TEST_MAJORS`)
  return url
}

export interface TestDatabaseOptions extends ConnectOptions {
  /** The scope that ends the database's life. Default: the running test; in a hook pass the hook's own cleanup list. */
  readonly onFinished?: (cleanup: () => Promise<void>) => void
}

/**
 * A fresh, empty database (about 50 ms), dropped at the end of the running test. Without a major the newest of the run.
 *
 * @example const db = await testDatabase(16)
 */
export async function testDatabase(major?: number, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const chosen = major ?? testMajors().at(-1) ?? 18
  const { onFinished = onTestFinished, ...connectOptions } = options
  const name = `test_${process.pid}_${randomBytes(5).toString("hex")}`
  const admin = serverUrl(chosen)
  await once(admin, `CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy`)
  const fullUrl = withDatabase(admin, name)
  const connection = await connect(fullUrl, connectOptions)
  onFinished(async () => {
    await forgetSubscriptions(connection).catch(() => undefined)
    await connection.close()
    await once(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  const extra = { fullUrl, name, major: chosen }
  // The getter `terminated` must stay one.
  return Object.defineProperties(extra, Object.getOwnPropertyDescriptors(connection)) as TestDatabase
}

/** A further session of a test's database, closed at the end of the running test. */
export async function anotherSession(url: string, options: ConnectOptions = {}): Promise<Connection> {
  const connection = await connect(url, options)
  onTestFinished(() => connection.close())
  return connection
}

/** A `describe` for each major version of the run: `eachMajor("views", (major) => { it(…) })`. */
export function eachMajor(name: string, tests: (major: number) => void): void {
  for (const major of testMajors()) describe(`${name} (PostgreSQL ${major})`, () => tests(major))
}

async function once(url: string, sql: string): Promise<void> {
  const connection = await connect(url)
  try {
    await connection.query(sql)
  } finally {
    await connection.close()
  }
}
