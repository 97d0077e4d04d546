import { spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { expect, onTestFinished, test } from "vitest"
import type { Executor } from "../../src/db/executor.ts"
import { migrate, type MigrateEvent, status } from "../../src/migrate/index.ts"
import { eachMajor, testDatabase, type TestDatabase } from "../support/database.ts"
import { drizzleFolderOf, failure, folderOf, value } from "./support.ts"

const log = (text: string): string => `insert into log (what) values ('${text}')`

/** Every kind of segment; each insert leaves one row a run of it. */
const mixed = {
  "0001_a": `create table log (id serial, what text); ${log("1")};\ncreate table t (n int); insert into t select generate_series(1, 500)`,
  "0002_b": `${log("2a")}; create index concurrently i2 on t (n); ${log("2b")}; vacuum t; ${log("2c")}; drop index concurrently i2; create index concurrently if not exists i3 on t (n)`,
  "0003_c": `create type mood as enum ('a'); alter type mood add value 'b'; create table m as select 'b'::mood as mood; ${log("3")}`,
}
const plain = Object.fromEntries(Object.entries(mixed).map(([name, sql]) => [`${name}.sql`, sql]))

/** All was done, and once. */
async function expectConverged(db: Executor, dir: string): Promise<void> {
  expect((await migrate(db, { dir })).pending).toEqual([])
  expect(await value(db, "select array_agg(what order by id) from log")).toEqual(["1", "2a", "2b", "2c", "3"])
  expect(
    await value(
      db,
      "select json_object_agg(relname, indisvalid) from pg_index join pg_class c on c.oid = indexrelid where relname ~ '^i[0-9]'",
    ),
  ).toEqual({ i3: true })
  expect(await value(db, "select count(*)::int from t")).toBe(500)
  const entries = await status(db, { dir })
  expect(entries.problems).toEqual([])
  expect(entries.migrations.map((it) => it.state)).toEqual(["applied", "applied", "applied"])
}

async function client(db: TestDatabase): Promise<pg.Client> {
  const made = new pg.Client(db.fullUrl)
  made.on("error", () => undefined)
  await made.connect()
  onTestFinished(() => made.end().catch(() => undefined))
  return made
}

/** Cuts the socket at the n-th query: before it is sent, or as soon as it is. */
function cutting(inner: pg.Client, at: number, sent: boolean): Executor & { readonly queries: () => number } {
  let count = 0
  return {
    queries: () => count,
    async query(sql, parameters) {
      if (++count === at && !sent) inner.connection.stream.destroy()
      const answer = inner.query(sql, parameters ?? [])
      if (count === at && sent) setImmediate(() => inner.connection.stream.destroy())
      return answer
    },
  }
}

eachMajor("faults", (major) => {
  test("twenty runners at once, concurrent index builds among the migrations", async () => {
    const db = await testDatabase(major)
    const dir = folderOf(plain)
    const clients = await Promise.all(Array.from({ length: 20 }, () => client(db)))
    const results = await Promise.all(clients.map((it) => migrate(it, { dir, lockWait: 50_000 })))
    expect(results.flatMap((it) => it.applied.map((one) => one.name)).sort()).toEqual(Object.keys(mixed))
    await expectConverged(db, dir)
  })

  test.each([
    ["plain", false],
    ["plain", true],
    ["Drizzle", false],
    ["Drizzle", true],
  ] as const)("%s: the connection is cut at every query (sent: %s)", async (format, sent) => {
    const dir = format === "plain" ? folderOf(plain) : drizzleFolderOf(mixed)
    // Each major begins elsewhere and the steps meet every query on one of them; PGKIT_FAULT_STRIDE=1 meets all on each.
    const stride = Number(process.env["PGKIT_FAULT_STRIDE"] ?? 12)
    for (let at = 1 + (((major % 4) * 3 + (sent ? 1 : 0)) % stride); ; at += stride) {
      const db = await testDatabase(major)
      const cut = cutting(await client(db), at, sent)
      const outcome = await migrate(cut, { dir }).then(
        () => "done",
        (error: { code: string }) => error.code,
      )
      if (cut.queries() < at) {
        expect(outcome).toBe("done")
        break
      }
      await expectConverged(db, dir)
      await db.close()
    }
  })

  test("with a way to reconnect a run goes on by itself, a lost COMMIT is settled", async () => {
    const dir = folderOf(plain)
    for (let at = 7; at < 60; at += 5) {
      const db = await testDatabase(major)
      const reconnect = async (): Promise<Executor> => client(db)
      const first = cutting(await client(db), at, true)
      await migrate(first, { dir, reconnect }).catch((error: { code: string }) =>
        expect(error.code).toBe("CONNECT_FAILED"),
      )
      await expectConverged(db, dir)
      await db.close()
    }
    const db = await testDatabase(major)
    const inner = await client(db)
    let commits = 0
    const onCommit: Executor = {
      async query(sql, parameters) {
        const answer = inner.query(sql, parameters ?? [])
        // The second COMMIT is that of the first file; its answer never comes.
        if (sql === "commit" && ++commits === 2) {
          await answer
          inner.connection.stream.destroy()
          throw new Error("Connection terminated unexpectedly")
        }
        return answer
      },
    }
    const { applied } = await migrate(onCommit, { dir, reconnect: () => client(db) })
    expect(applied.map((it) => it.name)).toEqual(Object.keys(mixed))
    await expectConverged(db, dir)
  })

  test.each(["select pg_sleep(1)", "create index concurrently i2"])(
    "kill -9 while the server is at: %s",
    async (target) => {
      const db = await testDatabase(major)
      const slow = { ...plain, "0001_a.sql": `${plain["0001_a.sql"]}; select pg_sleep(1)` }
      const dir = folderOf(slow)
      const blocker = await client(db)
      if (target.startsWith("create index")) {
        await migrate(db, { dir, to: "0001_a" })
        // A concurrent build waits for this transaction, with the index there and invalid.
        await blocker.query("begin; select * from t limit 1; insert into t values (0)")
      }
      const jiti = join(import.meta.dirname, "../../node_modules/jiti/lib/jiti-cli.mjs")
      const child = spawn(process.execPath, [jiti, join(import.meta.dirname, "runner-child.ts"), db.fullUrl, dir])
      await new Promise<void>((resolve, reject) => {
        let said = ""
        child.stdout.on("data", (chunk) => ((said += String(chunk)), said.includes(target) && resolve()))
        child.on("exit", (code) => reject(new Error(`the runner ended with ${String(code)}`)))
      })
      await wait(300)
      child.removeAllListeners("exit")
      child.kill("SIGKILL")
      if (target.startsWith("create index")) {
        expect(await value(db, "select indisvalid from pg_index where indexrelid = 'i2'::regclass")).toBe(false)
        await blocker.query("rollback")
      }
      await expectConverged(db, dir)
    },
  )

  test("an orphan holds the lock: the next runner waits a bounded time and names it", async () => {
    const db = await testDatabase(major)
    const dir = folderOf({ "0001_a.sql": "select pg_sleep(30)" })
    const orphan = await client(db)
    const first = migrate(orphan, { dir }).catch((error: unknown) => error)
    await wait(300)
    const events: MigrateEvent[] = []
    const error = await failure(migrate(db, { dir, lockWait: 400, onEvent: (event) => void events.push(event) }))
    const pid = await value(db, "select pid from pg_stat_activity where query = 'select pg_sleep(30)'")
    expect(error).toMatchObject({ code: "LOCK_TIMEOUT" })
    expect(error.message).toContain(`pid ${String(pid)}, application "pgkit migrate", active: select pg_sleep(30)`)
    expect(events).toMatchObject([{ type: "waiting" }])
    await db.query(`select pg_terminate_backend(${String(pid)})`)
    expect(await first).toMatchObject({ code: "CONNECT_FAILED" })
  })

  test("an idle reader blocks an ALTER: lock_timeout, backoff, and then either way", async () => {
    const db = await testDatabase(major)
    const dir = folderOf({
      "0001_a.sql": "create table a (id int)",
      "0002_b.sql": "-- pgkit: lock_timeout=100ms\nalter table a add b int",
    })
    await migrate(db, { dir, to: "0001_a" })
    const reader = await client(db)
    await reader.query("begin; select * from a")
    const waits: number[] = []
    const clock = { now: () => 0, random: () => 0.5, sleep: async (ms: number) => void waits.push(ms) }
    const error = await failure(migrate(db, { dir, attempts: 3, clock }))
    expect(error).toMatchObject({ code: "LOCK_TIMEOUT", place: { line: 2, column: 1 }, details: { sqlstate: "55P03" } })
    expect(waits).toEqual([150, 300])
    setTimeout(() => void reader.query("rollback"), 350)
    const { applied } = await migrate(db, { dir })
    expect(applied[0]?.attempts).toBeGreaterThan(1)
  })

  test("a transaction pooler is refused", async () => {
    const db = await testDatabase(major)
    const backends = [await client(db), await client(db)]
    let turn = 0
    const pooled: Executor = { query: (sql, parameters) => backends[turn++ % 2]!.query(sql, parameters ?? []) }
    const error = await failure(migrate(pooled, { dir: folderOf(plain) }))
    expect(error).toMatchObject({ code: "POOLER_REFUSED" })
    expect(
      await value(
        db,
        "select count(*)::int from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      ),
    ).toBe(0)
  })

  test.each(["select pg_sleep(20)", "create index concurrently i on a (id)"])(
    "a signal cancels cleanly: %s",
    async (sql) => {
      const db = await testDatabase(major)
      const dir = folderOf({ "0001_a.sql": "create table a (id int)", "0002_b.sql": `create table b (id int); ${sql}` })
      const blocker = await client(db)
      await migrate(db, { dir, to: "0001_a" })
      await blocker.query("begin; insert into a values (1)")
      const runner = await client(db)
      const pid = (await runner.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid
      const abort = new AbortController()
      const cancel = async (): Promise<void> => void (await db.query("select pg_cancel_backend($1)", [pid]))
      setTimeout(() => abort.abort(), 300)
      expect(await failure(migrate(runner, { dir, signal: abort.signal, cancel }))).toMatchObject({ code: "CANCELLED" })
      await blocker.query("rollback")
      expect(await value(runner, "select current_setting('lock_timeout')")).toBe("0")
      expect((await status(db, { dir })).migrations[1]?.state).toBe(sql.startsWith("select") ? "pending" : "partial")
      if (sql.startsWith("select")) return
      expect((await migrate(runner, { dir })).applied).toMatchObject([{ resumedAt: 1 }])
      expect(await value(db, "select indisvalid from pg_index where indexrelid = 'i'::regclass")).toBe(true)
    },
  )
})
