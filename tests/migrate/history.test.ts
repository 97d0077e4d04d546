import { readFileSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { baseline, migrate, readMigrations, repair, status, verify, writeMigration } from "../../src/migrate/index.ts"
import { anotherSession, testDatabase } from "../support/database.ts"
import { failure, folderOf, put, value } from "./support.ts"

const three = {
  "0001_a.sql": "create table a (id int)",
  "0002_b.sql": "create table b (id int)",
  "0004_d.sql": "create table d (id int)",
}

test("edited, missing, renamed and out of order: each its own code", async () => {
  const db = await testDatabase()
  const dir = folderOf(three)
  await migrate(db, { dir })
  put(dir, "0001_a.sql", "\ufeffcreate table a (id int)")
  expect((await verify(db, { dir })).migrations.map((it) => it.state)).toEqual(["applied", "applied", "applied"])
  put(dir, "0001_a.sql", "create table a (id bigint)")
  expect(await failure(verify(db, { dir }))).toMatchObject({ code: "HISTORY_EDITED" })
  rmSync(join(dir, "0002_b.sql"))
  put(dir, "0003_c.sql", "create table c (id int)")
  renameSync(join(dir, "0004_d.sql"), join(dir, "0005_d.sql"))
  const error = await failure(migrate(db, { dir }))
  expect(error).toMatchObject({ code: "HISTORY_EDITED" })
  expect((await status(db, { dir })).problems.map((it) => [it.code, it.object])).toEqual([
    ["HISTORY_EDITED", "0001_a"],
    ["HISTORY_ORDER", "0003_c"],
    ["HISTORY_RENAMED", "0005_d"],
    ["HISTORY_MISSING", "0002_b"],
  ])
  const options = { dir, forget: ["0002_b"] }
  const planned = await repair(db, { ...options, dryRun: true })
  expect(planned.map((it) => it.kind)).toEqual(["accept-content", "accept-name", "forget"])
  expect((await status(db, { dir })).problems).toHaveLength(4)
  expect(await repair(db, options)).toEqual(planned)
  expect((await status(db, { dir })).problems.map((it) => it.code)).toEqual(["HISTORY_ORDER"])
  expect((await migrate(db, { dir, allowOutOfOrder: true })).applied.map((it) => it.name)).toEqual(["0003_c"])
})

test("--to, --dry-run and baseline", async () => {
  const db = await testDatabase()
  const dir = folderOf({ ...three, "0005_e.sql": "create index concurrently i on d (id); drop table d" })
  expect(await failure(migrate(db, { dir, to: "0009_x" }))).toMatchObject({ code: "USAGE" })
  const dry = await migrate(db, { dir, dryRun: true, to: "0002_b" })
  expect(dry.planned.map((it) => it.name)).toEqual(["0001_a", "0002_b"])
  expect(await value(db, "select to_regnamespace('pgkit')")).toBe(null)
  expect((await baseline(db, { dir, to: "0001_a.sql" })).marked).toEqual(["0001_a"])
  expect(await migrate(db, { dir, to: "0004_d" })).toMatchObject({ before: 1, pending: ["0005_e"] })
  expect(await value(db, "select to_regclass('a')")).toBe(null)
  const { planned } = await migrate(db, { dir, dryRun: true })
  expect(planned[0]?.segments.map((it) => [it.transaction, it.from])).toEqual([
    [false, 0],
    [true, 1],
  ])
})

test("a half-done file may be mended behind what was done, not before", async () => {
  const db = await testDatabase()
  const dir = folderOf({ "0001_a.sql": "create table a (id int);\nvacuum a;\nselect nope" })
  expect(await failure(migrate(db, { dir }))).toMatchObject({ place: { line: 3 } })
  expect((await status(db, { dir })).problems).toMatchObject([{ code: "HISTORY_DIRTY" }])
  put(dir, "0001_a.sql", "create table a (id bigint);\nvacuum a;\nselect 1")
  expect(await failure(migrate(db, { dir }))).toMatchObject({ code: "HISTORY_EDITED" })
  put(dir, "0001_a.sql", "create table a (id int);\nvacuum a;\nselect 1")
  expect((await migrate(db, { dir })).applied).toMatchObject([{ resumedAt: 2 }])
})

test("a statement of unknown outcome needs a word", async () => {
  const db = await testDatabase()
  const call =
    "create table a (id int); create procedure p() language plpgsql as 'begin insert into a values (1); commit; end'; call p()"
  const dir = folderOf({ "0001_a.sql": call })
  await migrate(db, { dir })
  await db.query(
    "update pgkit.migrations set finished_at = null, statements_done = 2, in_flight = 2, done_checksum = (select done_checksum from pgkit.migrations)",
  )
  expect(await failure(migrate(db, { dir }))).toMatchObject({ code: "HISTORY_DIRTY", place: { line: 1 } })
  expect(await repair(db, { dir, statement: "done" })).toMatchObject([{ kind: "statement-done" }])
  expect((await migrate(db, { dir })).applied).toMatchObject([{ resumedAt: 3 }])
  expect(await value(db, "select count(*)::int from a")).toBe(1)
})

test("an interrupted concurrent detach is finished, and one that came through is not run again", async () => {
  const db = await testDatabase()
  const dir = folderOf({
    "0001_a.sql": "create table p (id int) partition by list (id); create table p1 partition of p for values in (1)",
    "0002_b.sql": "alter table p detach partition p1 concurrently",
  })
  await migrate(db, { dir, to: "0001_a" })
  const reader = await anotherSession(db.fullUrl)
  await reader.query("begin")
  await reader.query("select * from p")
  await db.query("set statement_timeout = 200")
  await db.query("alter table p detach partition p1 concurrently").catch(() => undefined)
  await db.query("reset statement_timeout")
  expect(await value(db, "select inhdetachpending from pg_inherits")).toBe(true)
  await reader.query("rollback")
  expect((await migrate(db, { dir })).applied).toHaveLength(1)
  expect(await value(db, "select count(*)::int from pg_inherits")).toBe(0)
  await db.query(
    "update pgkit.migrations set finished_at = null, statements_done = 0, in_flight = 0 where name = '0002_b'",
  )
  expect((await migrate(db, { dir })).applied).toMatchObject([{ name: "0002_b", resumedAt: 0 }])
})

test("transaction control: one BEGIN and COMMIT around a file, or none", async () => {
  const db = await testDatabase()
  const dir = folderOf({
    "0001_a.sql":
      "BEGIN ISOLATION LEVEL SERIALIZABLE;\ncreate table a as select current_setting('transaction_isolation') as level;\nCOMMIT;",
  })
  await migrate(db, { dir })
  expect(await value(db, "select level from a")).toBe("serializable")
  put(dir, "0002_b.sql", "create table b (id int)")
  put(dir, "0003_c.sql", "select 1;\ncommit;\nselect 2")
  expect(await failure(migrate(db, { dir }))).toMatchObject({ code: "MIGRATION_DIR", place: { line: 2 } })
  expect(await value(db, "select to_regclass('b')")).toBe(null)
})

test("a folder is read without leaving it", () => {
  const outside = folderOf({ "0001_x.sql": "select 1" })
  const dir = folderOf({ "0000_a.sql": "select 1" })
  symlinkSync(join(outside, "0001_x.sql"), join(dir, "0001_x.sql"))
  expect(() => readMigrations(dir)).toThrow(/leads out of/)
  const journal = {
    version: "7",
    dialect: "postgresql",
    entries: [{ idx: 0, version: "7", when: 1, tag: "../0001_x", breakpoints: true }],
  }
  expect(() => readMigrations(folderOf({ "meta/_journal.json": JSON.stringify(journal) }))).toThrow(/is a path/)
  expect(() => readMigrations(folderOf({ "meta/_journal.json": "{" }))).toThrow(/is not a journal/)
  expect(() => readMigrations(folderOf({ "seed.sql": "" }))).toThrow(/does not begin with a number/)
  expect(() => readMigrations(folderOf({ "9_a.sql": "", "10_b.sql": "" }))).toThrow(/against their numbers/)
  expect(() => readMigrations("/nowhere")).toThrow(/is not a folder/)
  expect(() => readMigrations(folderOf({ "1_a.sql": "-- pgkit: no-transacton\nselect 1" }))).toThrow(
    /1_a.sql:1: .* is not understood/,
  )
})

test("writes the next file", () => {
  const dir = join(folderOf({}), "new")
  expect(writeMigration(dir, "First, üsers!", ["create table a (id int)", "select 1 -- one"]).name).toBe(
    "0001_first_üsers",
  )
  expect(readFileSync(join(dir, "0001_first_üsers.sql"), "utf8")).toBe(
    "create table a (id int);\n\nselect 1 -- one\n;\n",
  )
  expect(writeMigration(dir, "b", "select 1;\n").name).toBe("0002_b")
  expect(() => writeMigration(dir, " - ", "")).toThrow(/no letter or digit/)
  const drizzle = join(dir, "drizzle")
  const at = { format: "drizzle-journal", now: 5000 } as const
  const snapshot = { version: "7", dialect: "postgresql", id: "x", prevId: "y" }
  writeMigration(drizzle, "a", ["select 1", "select 2"], { ...at, snapshot })
  writeMigration(drizzle, "b", ["select 1"], { ...at, now: 4000, after: 5005, snapshot })
  const [a, b] = ["0000", "0001"].map((it) =>
    JSON.parse(readFileSync(join(drizzle, "meta", `${it}_snapshot.json`), "utf8")),
  )
  expect(b.prevId).toBe(a.id)
  expect(readMigrations(drizzle).files.map((it) => [it.name, it.drizzle?.when, it.statements.length])).toEqual([
    ["0000_a", 5000, 2],
    ["0001_b", 5006, 1],
  ])
})

test("a role without rights, and a broken session, are said as such", async () => {
  const db = await testDatabase()
  const dir = folderOf(three)
  const role = `reader_${db.name}`
  await db.query(`create role ${role}`)
  await db.query(`set role ${role}`)
  expect(await failure(migrate(db, { dir }))).toMatchObject({ code: "QUERY_FAILED", details: { sqlstate: "42501" } })
  expect(await value(db, "select current_user")).toBe(role)
  await db.query("reset role")
  await db.query(`drop role ${role}`)
  expect(await value(db, "select to_regnamespace('pgkit')")).toBe(null)
  await db.close()
  expect(await failure(status(db, { dir }))).toMatchObject({ code: "CONNECT_FAILED" })
})
