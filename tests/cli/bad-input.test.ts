// Bad input: one clear error with a code and a hint, the right exit status, and nothing changed.
import { createServer } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { serverUrl, testDatabase } from "../support/database.ts"
import { listing, pgkit, project, type Ran } from "./support.ts"

const sql = { "schema.sql": "CREATE TABLE t (a int);" }

it("no database there", async () => {
  const cwd = await project(sql)
  const ran = await pgkit(["diff", "--from", "postgres://ann:geheim@127.0.0.1:1/shop", "--to", "schema.sql"], { cwd })
  expectError(ran, "CONNECT_FAILED", 1)
  expect(ran.stderr).not.toContain("geheim")
})

it("a wrong password is never printed, not even with --debug", async () => {
  const port = await refusingServer()
  const cwd = await project(sql)
  for (const flags of [[], ["--debug"], ["--json"]]) {
    const env = { DATABASE_URL: `postgres://ann:geheim@127.0.0.1:${port}/shop` }
    const ran = await pgkit(["drift", "--ci", "--to", "schema.sql", ...flags], { cwd, env })
    expect(ran.exit).toBe(1)
    expect(ran.stdout).toBe("")
    expect(ran.stderr).toContain("CONNECT_FAILED")
    expect(ran.stderr).not.toContain("geheim")
  }
})

it("a schema file that throws", async () => {
  const cwd = await project({ "schema.ts": `throw new Error("set SHOP_REGION first")` })
  const ran = await pgkit(["diff", "--from", "empty", "--to", "schema.ts", "--scratch", serverUrl()], { cwd })
  expectError(ran, "SPEC_FAILED", 4)
  expect(ran.stderr).toContain("set SHOP_REGION first")
})

it("SQL that PostgreSQL refuses, with file and line", async () => {
  const cwd = await project({ "schema.sql": "CREATE TABLE t (a int);\nCREATE TABLE u (b nosuchtype);" })
  const ran = await pgkit(["diff", "--from", "empty", "--to", "schema.sql", "--scratch", serverUrl()], { cwd })
  expectError(ran, "SPEC_SQL", 4)
  expect(ran.stderr).toContain("schema.sql:2")
})

it("a source that is none, and one that is not there", async () => {
  const cwd = await project()
  expectError(await pgkit(["diff", "--from", "empty", "--to", "nonsense"], { cwd }), "SOURCE_UNKNOWN", 4)
  expectError(await pgkit(["diff", "--from", "empty", "--to", "db/schema.sql"], { cwd }), "SOURCE_MISSING", 4)
})

it("a configuration with several mistakes names them all", async () => {
  const cwd = await project({ "pgkit.config.json": `{ "shcema": "x", "scratch": "moon" }` })
  const ran = await pgkit(["diff"], { cwd })
  expectError(ran, "CONFIG_INVALID", 4)
  expect(ran.stderr).toContain("shcema: no such field")
  expect(ran.stderr).toContain("scratch: expected auto, server, embedded, pglite or a URL")
})

describe("a snapshot", () => {
  it("cut in half, tampered with, or newer is refused", async () => {
    const db = await testDatabase()
    await db.exec("CREATE TABLE t (a int)")
    const { stdout: good } = await pgkit(["introspect", "--from", db.fullUrl], { cwd: await project() })
    const cwd = await project({
      "half.json": good.slice(0, good.length / 2),
      "tampered.json": good.replace('"integer"', '"bigint"'),
      "newer.json": good.replace('"formatVersion": 1', '"formatVersion": 99'),
    })
    const diff = (file: string): Promise<Ran> => pgkit(["diff", "--from", file, "--to", db.fullUrl], { cwd })
    expectError(await diff("half.json"), "SNAPSHOT_UNREADABLE", 4)
    expectError(await diff("tampered.json"), "SNAPSHOT_TAMPERED", 4)
    expectError(await diff("newer.json"), "SNAPSHOT_NEWER", 4)
  })
})

it("a role that may see nothing", async () => {
  const db = await testDatabase()
  const role = `blind_${db.name}`
  await db.exec(
    `CREATE TABLE t (a int); CREATE ROLE ${role} LOGIN PASSWORD 'geheim'; REVOKE ALL ON DATABASE ${db.name} FROM PUBLIC`,
  )
  onTestFinished(() => db.exec(`DROP OWNED BY ${role}; DROP ROLE ${role}`))
  const url = new URL(db.fullUrl)
  url.username = role
  url.password = "geheim"
  const cwd = await project(sql)
  const drift = ["drift", "--ci", "--from", url.href, "--to", "schema.sql", "--scratch", db.fullUrl]
  const refused = await pgkit(drift, { cwd })
  expectError(refused, "CONNECT_FAILED", 1)
  expect(refused.stderr).not.toContain("geheim")
  await db.exec(`GRANT CONNECT ON DATABASE ${db.name} TO PUBLIC; REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC`)
  expectError(await pgkit(drift, { cwd }), "INTROSPECT_INCOMPLETE", 3)
})

it("a signal in the middle of the work", async () => {
  const cwd = await project(sql)
  const diff = ["diff", "--from", "empty", "--to", "schema.sql", "--scratch", serverUrl()]
  const ran = await pgkit(diff, { cwd, signal: AbortSignal.timeout(1) })
  expect(ran).toMatchObject({ exit: 1, stdout: "" })
  expect(ran.stderr).toContain("CANCELLED: Stopped before the work was done.")
})

it("a failing migration leaves nothing behind", async () => {
  const db = await testDatabase()
  const cwd = await project({ "migrations/0001_a.sql": "CREATE TABLE a (x int);\nCREATE TABLE b (y nosuchtype);\n" })
  const before = await listing(cwd)
  const ran = await pgkit(["migrate", "--url", db.fullUrl], { cwd })
  expectError(ran, "MIGRATION_FAILED", 1)
  expect(ran.stderr).toContain("0001_a.sql:2")
  expect((await db.query("SELECT pg_catalog.to_regclass('public.a') IS NULL AS gone")).rows).toEqual([{ gone: true }])
  expect(await listing(cwd)).toEqual(before)
})

it("a plan that loses data is not written without a word", async () => {
  const db = await testDatabase()
  await db.exec("CREATE TABLE t (a int, b int); CREATE TABLE old (c int)")
  const cwd = await project(sql)
  const write = ["diff", "--from", db.fullUrl, "--to", "schema.sql", "--write", "less"]
  const ran = await pgkit(write, { cwd })
  expect(ran.exit).toBe(4)
  expect(ran.stderr).toMatch(/^PLAN_HAZARD: /m)
  expect(ran.stderr).toContain("--allow drop-column,drop-table")
  expect(await listing(cwd)).toEqual(["schema.sql"])
  expect((await pgkit([...write, "--allow", "drop-column,drop-table"], { cwd })).exit).toBe(0)
  expect(await listing(cwd)).toContain("migrations/0001_less.sql")
})

/** One error, on stderr alone, with its hint in the same line or the next. */
function expectError(ran: Ran, code: string, exit: number): void {
  const lines = ran.stderr.split("\n").filter((line) => /^[A-Z_]+: /.test(line))
  expect({ codes: lines.map((line) => line.slice(0, line.indexOf(":"))), exit: ran.exit, stdout: ran.stdout }).toEqual({
    codes: [code],
    exit,
    stdout: "",
  })
  expect(ran.stderr.trim().split(/[.!?:] |\n/).length, "a hint follows").toBeGreaterThan(1)
}

/** A server that asks for a password and refuses it (manual, 55.7: R is authentication, E an error). */
async function refusingServer(): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined)
    socket.once("data", () => {
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]))
      socket.once("data", () => {
        const body = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "ann"\0\0')
        const head = Buffer.from([0x45, 0, 0, 0, 0])
        head.writeInt32BE(body.length + 4, 1)
        socket.end(Buffer.concat([head, body]))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}
