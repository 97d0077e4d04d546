// The main job by its commands, on a real server: diff, write, migrate, drift, and what each prints.
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { testDatabase } from "../support/database.ts"
import { pgkit, project } from "./support.ts"

const v1 = "CREATE TABLE users (id int PRIMARY KEY, email varchar(100) NOT NULL);"
const v2 = `CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id int PRIMARY KEY, email varchar(320) NOT NULL, mood mood);
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'select 1';
CREATE INDEX users_mood ON users (mood);`

describe("pgkit diff", () => {
  it("--format sql is what the server runs, and nothing else", async () => {
    const db = await testDatabase()
    await db.exec(v1)
    const cwd = await project({ "v2.sql": v2 })
    const env = { DATABASE_URL: db.fullUrl }
    const ran = await pgkit(["diff", "--to", "v2.sql", "--format", "sql"], { cwd, env })
    expect(ran.exit).toBe(0)
    expect(ran.stdout).toMatch(/^SET check_function_bodies = off;\n\nBEGIN;\n/)
    expect(ran.stdout).toMatch(/\nCOMMIT;\n$/)
    await db.exec(ran.stdout)
    const again = await pgkit(["diff", "--to", "v2.sql", "--format", "sql", "--exit-code"], { cwd, env })
    expect(again).toMatchObject({ exit: 0, stdout: "" })
  })

  it("--exit-code tells equal from different, in every format", async () => {
    const db = await testDatabase()
    await db.exec(v1)
    const cwd = await project({ "v1.sql": v1, "v2.sql": v2 })
    for (const format of ["text", "sql", "json"]) {
      const diff = ["diff", "--from", db.fullUrl, "--format", format, "--exit-code"]
      expect((await pgkit([...diff, "--to", "v1.sql"], { cwd })).exit, format).toBe(0)
      expect((await pgkit([...diff, "--to", "v2.sql"], { cwd })).exit, format).toBe(2)
    }
  })

  it("text shows the hazards under their step, and fits 80 columns but for SQL", async () => {
    const db = await testDatabase()
    await db.exec(`${v1} CREATE TABLE legacy (a int)`)
    const cwd = await project({ "v2.sql": v2 })
    const { stdout } = await pgkit(["diff", "--from", db.fullUrl, "--to", "v2.sql", "--explain"], { cwd })
    expect(stdout).toContain("- table public.legacy\n    DROP TABLE public.legacy;\n    ! drop-table: ")
    expect(stdout).toMatch(/because +\S/)
    expect(stdout).toMatch(/^\d+ steps: .*; \d+ hazards?$/m)
    expect(stdout).toContain("next: pgkit diff --write NAME --allow drop-table")
    const prose = stdout.split("\n").filter((line) => !/^ {4}[ A-Z)]/.test(line) && !line.startsWith("from"))
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it("colours only a terminal, and not with --no-color or NO_COLOR", async () => {
    const db = await testDatabase()
    const diff = ["diff", "--from", db.fullUrl, "--to", "v1.sql"]
    const cwd = await project({ "v1.sql": v1 })
    const escape = "\u001b["
    expect((await pgkit(diff, { cwd, tty: true })).stdout).toContain(escape)
    expect((await pgkit([...diff, "--no-color"], { cwd, tty: true })).stdout).not.toContain(escape)
    expect((await pgkit(diff, { cwd, tty: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(escape)
    expect((await pgkit(diff, { cwd })).stdout).not.toContain(escape)
  })

  it("renames what has the same content and says so, names candidates, and carries out what --rename says", async () => {
    const db = await testDatabase()
    await db.exec("CREATE TABLE people (id int PRIMARY KEY, name text); INSERT INTO people VALUES (1, 'ann')")
    const cwd = await project({ "to.sql": "CREATE TABLE persons (id int PRIMARY KEY, name text);" })
    const diff = ["diff", "--from", db.fullUrl, "--to", "to.sql"]
    const found = await pgkit(diff, { cwd })
    expect(found.stdout).toContain("ALTER TABLE public.people RENAME TO persons;")
    expect(found.stdout).toContain("renamed from table public.people by content")
    expect(found.stderr).toContain("--rename public.people=OTHER, or --no-detect-renames")
    const asked = await pgkit([...diff, "--no-detect-renames"], { cwd })
    expect(asked.stdout).toContain("DROP TABLE public.people;")
    expect(asked.stderr).toContain("If it was renamed: --rename public.people=public.persons")
    await writeFile(join(cwd, "pgkit.config.json"), `{ "detectRenames": false }`)
    expect((await pgkit(diff, { cwd })).stdout).toContain("DROP TABLE public.people;")
    const drift = await pgkit(["drift", "--ci", "--from", db.fullUrl, "--to", "to.sql"], { cwd })
    expect(drift).toMatchObject({ exit: 2 })
    expect(drift.stdout).toContain("public.people")
    const told = await pgkit([...diff, "--rename", "public.people=public.persons"], { cwd })
    expect(told.stdout).toContain("ALTER TABLE public.people RENAME TO persons;")
    expect(told.stdout).not.toContain("DROP TABLE")
  })
})

describe("from schema to database", () => {
  it("diff --write, migrate, and drift agree", async () => {
    const db = await testDatabase()
    const cwd = await project({ "schema.sql": v1, "pgkit.config.json": `{ "schema": "schema.sql" }` })
    const env = { DATABASE_URL: db.fullUrl }
    const run = (...argv: string[]) => pgkit(argv, { cwd, env })
    const written = await run("diff", "--write", "init")
    expect(written.stdout).toContain("wrote migrations/0001_init.sql")
    expect(written.stdout).toContain("proven  on a clone")
    expect(await readFile(join(cwd, "migrations/0001_init.sql"), "utf8")).toContain("CREATE TABLE public.users")

    const pending = await run("drift", "--ci")
    expect(pending).toMatchObject({ exit: 0 })
    expect(pending.stdout).toContain("pending migrations, not counted as drift\n  0001_init")

    const twice = await run("diff", "--write", "again")
    expect(twice.exit).toBe(4)
    expect(twice.stderr).toContain("0001_init is pending")

    expect((await run("migrate", "--dry-run")).stdout).toContain("1 migration would be applied.")
    expect((await run("migrate")).stdout).toContain("1 migration applied.")
    expect((await run("migrate")).stdout).toBe("Nothing to apply, 1 applied before.\n")
    expect((await run("migrate", "status")).stdout).toContain("applied  0001_init")
    expect((await run("migrate", "verify")).exit).toBe(0)
    expect((await run("drift", "--ci")).stdout).toMatch(/\nverdict: clean \(\d+ objects compared\)\n$/)
    expect((await run("diff")).stdout).toContain("No difference.")
  })

  it("drift --ci fails on a change by hand, writes its reports, and takes a baseline", async () => {
    const db = await testDatabase()
    await db.exec(`${v1} ALTER TABLE users ALTER COLUMN email TYPE text`)
    const cwd = await project({ "schema.sql": v1 })
    const env = { DATABASE_URL: db.fullUrl }
    const run = (...argv: string[]) => pgkit(["drift", "--ci", "--to", "schema.sql", ...argv], { cwd, env })
    const ran = await run("--report", "json=drift.json", "--report", "text=drift.txt")
    expect(ran.exit).toBe(2)
    expect(ran.stdout).toContain("type: text in the database, character varying(100) in the spec")
    expect(ran.stdout).toMatch(/\nverdict: drift \(1 changed\)\n$/)
    expect(await readFile(join(cwd, "drift.txt"), "utf8")).toBe(ran.stdout)
    const report: unknown = JSON.parse(await readFile(join(cwd, "drift.json"), "utf8"))
    expect(report).toMatchObject({ formatVersion: 1, verdict: "drift", exit: 2, findings: [{ kind: "changed" }] })
    expect(JSON.parse((await run("--json")).stdout)).toEqual(report)

    expect((await run("--write-baseline", "accepted.json")).exit).toBe(0)
    expect((await run("--baseline", "accepted.json")).exit).toBe(0)
    await db.exec("ALTER TABLE users ADD COLUMN extra int")
    expect((await run("--baseline", "accepted.json")).stdout).toContain("verdict: drift (1 extra)")
    expect((await run("--baseline", "accepted.json", "--extra", "report")).exit).toBe(0)
  })

  it("drift --ci takes a snapshot for a spec, so that CI runs no code", async () => {
    const db = await testDatabase()
    await db.exec(v1)
    const cwd = await project({ "schema.sql": v1 })
    const env = { DATABASE_URL: db.fullUrl }
    expect(
      (await pgkit(["introspect", "--from", "schema.sql", "--out", "spec.json", "--scratch", db.fullUrl], { cwd }))
        .exit,
    ).toBe(0)
    expect((await pgkit(["drift", "--ci", "--to", "spec.json"], { cwd, env })).exit).toBe(0)
    await db.exec("DROP TABLE users")
    expect((await pgkit(["drift", "--ci", "--to", "spec.json"], { cwd, env })).exit).toBe(2)
  })

  it("drift --ci tells what it does not model, and can be told to go on", async () => {
    const db = await testDatabase()
    await db.exec(`${v1} SELECT lo_create(0)`)
    const cwd = await project({ "schema.sql": v1 })
    const drift = ["drift", "--ci", "--from", db.fullUrl, "--to", "schema.sql"]
    const ran = await pgkit(drift, { cwd })
    expect(ran.exit).toBe(3)
    expect(ran.stdout).toContain("large object 1 in all")
    expect((await pgkit([...drift, "--unmodelled", "warn"], { cwd })).exit).toBe(0)
  })

  it("drift --ci exits 6 where an applied migration was edited", async () => {
    const db = await testDatabase()
    const cwd = await project({ "migrations/0001_users.sql": v1, "schema.sql": v1 })
    const env = { DATABASE_URL: db.fullUrl }
    await pgkit(["migrate"], { cwd, env })
    await db.query("UPDATE pgkit.migrations SET checksum = 'other'")
    expect((await pgkit(["migrate", "status"], { cwd, env })).exit).toBe(6)
    const ran = await pgkit(["drift", "--ci", "--to", "schema.sql"], { cwd, env })
    expect(ran.exit).toBe(6)
    expect(ran.stdout).toContain("HISTORY_EDITED")
    expect((await pgkit(["migrate", "repair"], { cwd, env })).stdout).toContain("The history agrees now.")
    expect((await pgkit(["drift", "--ci", "--to", "schema.sql"], { cwd, env })).exit).toBe(0)
  })

  it("baseline marks what the database has", async () => {
    const db = await testDatabase()
    await db.exec(v1)
    const cwd = await project({ "migrations/0001_users.sql": v1 })
    const env = { DATABASE_URL: db.fullUrl }
    expect((await pgkit(["migrate", "baseline", "--dry-run"], { cwd, env })).stdout).toContain("1 would be marked")
    expect((await pgkit(["migrate", "baseline"], { cwd, env })).stdout).toContain("1 marked as applied.")
    expect((await pgkit(["migrate"], { cwd, env })).stdout).toContain("Nothing to apply")
  })
})

it("doctor says what it found, and fails where the database does not answer", async () => {
  const db = await testDatabase()
  const cwd = await project({ "schema.sql": v1, "pgkit.config.json": `{ "schema": "schema.sql" }` })
  const ran = await pgkit(["doctor", "--url", db.fullUrl], { cwd })
  expect(ran.exit).toBe(0)
  expect(ran.stdout).toMatch(/^ok {4}database .*PostgreSQL \d+/m)
  expect(ran.stdout).toMatch(/^ok {4}scratch /m)
  const down = await pgkit(["doctor", "--json", "--url", "postgres://ann:geheim@127.0.0.1:1/x"], { cwd })
  expect(down.exit).toBe(1)
  expect(down.stdout).not.toContain("geheim")
  expect(JSON.parse(down.stdout)).toMatchObject({ formatVersion: 1, ok: false })
})
