// Every form of SOURCE becomes a snapshot, and what cannot be read says where.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { diff } from "../../src/diff/index.ts"
import { openDatabase } from "../../src/db/open.ts"
import { formatSnapshot } from "../../src/model/index.ts"
import { parseSource, readSource, type SourceContext } from "../../src/source/index.ts"
import { anotherSession, serverUrl } from "../support/database.ts"
import { databaseOf, folderOf, sourceContext } from "../support/sources.ts"

const drizzle = `import { integer, pgTable } from "${join(import.meta.dirname, "../../node_modules/drizzle-orm/pg-core/index.js")}"
export const people = pgTable("people", { id: integer("id").primaryKey() })`

const files = {
  "schema/people.ts": drizzle,
  "sql/1-view.sql": "CREATE VIEW v AS SELECT id FROM people;",
  "sql/2-people.sql": "CREATE TABLE people (id integer PRIMARY KEY);",
  "beside/view.sql": "CREATE VIEW v AS SELECT id FROM people;",
  "migrations/0001_people.sql": "CREATE TABLE people (id integer);",
  "migrations/0002_key.sql": "ALTER TABLE people ADD PRIMARY KEY (id);",
  "empty/readme.txt": "",
}

/** Where the ids of people alone stand for the whole. */
async function idsOf(texts: string | readonly string[], context: SourceContext): Promise<readonly string[]> {
  const { snapshot } = await readSource(texts, context)
  return snapshot.objects.map(({ id }) => id).filter((id) => /^(table|view|constraint):/.test(id))
}

const people = ["constraint:public.people.people_pkey", "table:public.people"]

test("files, folders, globs, migrations, snapshots, databases, and several at once", async () => {
  const cwd = folderOf(files)
  const context = { ...sourceContext(), cwd }
  expect(await idsOf("schema/people.ts", context)).toEqual(people)
  expect(await idsOf("schema", context)).toEqual(people)
  expect(await idsOf("schema/*.ts", context)).toEqual(people)
  expect(await idsOf("migrations:migrations", context)).toEqual(people)
  expect(await idsOf("sql/2-people.sql", context)).toEqual(people)
  for (const texts of ["sql", "sql/*.sql", ["schema", "beside"], ["beside/view.sql", "schema/people.ts"]]) {
    expect(await idsOf(texts, context), String(texts)).toEqual([...people, "view:public.v"])
  }
  const read = await readSource("schema", context)
  writeFileSync(join(cwd, "people.json"), formatSnapshot(read.snapshot))
  expect((await readSource("people.json", context)).snapshot).toEqual(read.snapshot)
  expect(await idsOf("empty.sql", { ...context, cwd: folderOf({ "empty.sql": "" }) })).toEqual([])
  expect((await readSource("empty", context)).snapshot.objects.map(({ id }) => id)).toContain("schema:public")
})

test("a database without a server", async () => {
  const cwd = folderOf({})
  const db = await openDatabase("pglite:data", { cwd })
  await db.exec("CREATE TABLE people (id integer PRIMARY KEY)")
  await db.close()
  expect(await idsOf("pglite:data", { ...sourceContext("pglite"), cwd })).toEqual(people)
})

test("extensions are there in a scratch database of PGlite, also under quotes and CASCADE", async () => {
  const cwd = folderOf({
    "a.sql":
      'CREATE EXTENSION IF NOT EXISTS "citext"; CREATE TABLE t (a citext); create extension earthdistance cascade;',
  })
  const { snapshot } = await readSource("a.sql", { ...sourceContext("pglite"), cwd })
  expect(snapshot.objects.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["extension:citext", "extension:cube", "table:public.t"]),
  )
})

describe("what cannot be read", () => {
  test("a statement that the server refuses is named with file, line and column", async () => {
    const cwd = folderOf({ "db/a.sql": "CREATE TABLE a (id int);\n\nCREATE TABLE b (\n  id nonsense\n);" })
    await expect(readSource("db", { ...sourceContext(), cwd })).rejects.toMatchObject({
      code: "SPEC_SQL",
      place: { file: expect.stringMatching(/db\/a\.sql$/), line: 4, column: 6 },
    })
  })

  test("words that are no source", () => {
    const cwd = folderOf(files)
    const asking = (text: string) => () => parseSource(text, cwd)
    expect(asking("nonsense")).toThrow(expect.objectContaining({ code: "SOURCE_UNKNOWN" }))
    expect(asking("./missing.sql")).toThrow(expect.objectContaining({ code: "SOURCE_MISSING" }))
    expect(asking("empty/readme.txt")).toThrow(expect.objectContaining({ code: "SOURCE_UNKNOWN" }))
    writeFileSync(join(cwd, "notes.md"), "")
  })

  test("a folder and a glob with nothing to read, a missing migrations folder", async () => {
    const cwd = folderOf({ "docs/readme.txt": "" })
    const context = { ...sourceContext(), cwd }
    for (const text of ["docs", "none/*.sql", "none/*.ts"]) {
      await expect(readSource(text, context), text).rejects.toMatchObject({ code: "SOURCE_MISSING" })
    }
    await expect(readSource("migrations:nowhere", context)).rejects.toMatchObject({ code: "MIGRATION_DIR" })
    await expect(readSource([], context)).rejects.toMatchObject({ code: "SOURCE_MISSING" })
  })

  test("a database as a part of a spec", async () => {
    const cwd = folderOf(files)
    await expect(readSource(["schema", "empty"], { ...sourceContext(), cwd })).rejects.toMatchObject({ code: "USAGE" })
  })
})

test("roles that a spec names are gone from the server afterwards, whether it could be read or not", async () => {
  const role = `spec_role_${process.pid}`
  const admin = await anotherSession(serverUrl())
  const there = async () => (await admin.query(`SELECT FROM pg_roles WHERE rolname = '${role}'`)).rows.length
  const good = `CREATE TABLE t (a int); GRANT SELECT ON t TO ${role}; CREATE POLICY p ON t TO ${role};`
  const cwd = folderOf({ "good.sql": good, "bad.sql": `${good} CREATE TABLE u (a nonsense);` })
  const context = { ...sourceContext(), cwd }
  const { snapshot } = await readSource("good.sql", context)
  expect(snapshot.objects.find(({ id }) => id === "policy:public.t.p")?.shape).toMatchObject({ roles: [role] })
  expect(await there()).toBe(0)
  await expect(readSource("bad.sql", context)).rejects.toMatchObject({ code: "SPEC_SQL" })
  expect(await there()).toBe(0)
})

test("a live database and the SQL that made it are equal", async () => {
  const sql = "CREATE TABLE t (id int PRIMARY KEY, a text DEFAULT 'x'); CREATE VIEW v AS SELECT a FROM t"
  const db = await databaseOf(sql)
  const context = { ...sourceContext(), cwd: folderOf({ "a.sql": sql }) }
  const live = await readSource(db.fullUrl, context)
  expect(live.isSpec).toBe(false)
  expect(live.label).not.toContain(new URL(db.fullUrl).password || "\u0000")
  expect(diff(live.snapshot, (await readSource("a.sql", context)).snapshot)).toEqual([])
})
