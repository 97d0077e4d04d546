import { PGlite } from "@electric-sql/pglite"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { SqlRow } from "../../src/db/executor.ts"
import { PgkitError } from "../../src/errors/index.ts"
import { loadSpec, type LoadOptions, type SpecStatement } from "../../src/spec/index.ts"
import { sqlStatements } from "../../src/spec/sql/read.ts"
import { testDatabase } from "../support/database.ts"
import { catalog, clear } from "./catalog.ts"

let db: PGlite
beforeAll(async () => {
  db = await PGlite.create()
}, 60_000)
afterAll(() => db.close())
beforeEach(() => clear(db))

test("files come in any order", async () => {
  const inOrder = [
    "CREATE TYPE t AS ENUM ('a')",
    "CREATE TABLE a (id int PRIMARY KEY, t t)",
    "CREATE TABLE b (a int REFERENCES a)",
    "CREATE VIEW v AS SELECT * FROM b JOIN a ON a.id = b.a",
    "CREATE VIEW w AS SELECT * FROM v",
    "CREATE INDEX ON a (t)",
  ]
  const spec = (lines: readonly string[]) => lines.flatMap((it, at) => sqlStatements(it, `${String(at)}.sql`))
  await loadSpec(db, spec(inOrder))
  const made = await catalog(db)
  await clear(db)
  await loadSpec(db, spec(inOrder.toReversed()))
  expect(await catalog(db)).toEqual(made)
})

test("a file upside down takes few rounds", async () => {
  const views = Array.from(
    { length: 150 },
    (_, at) => `CREATE VIEW v${String(at)} AS SELECT * FROM v${String(at + 1)};`,
  )
  let queries = 0
  const counting = {
    query: (sql: string) => (queries++, db.query<SqlRow>(sql)),
    exec: (sql: string) => (queries++, db.exec(sql)),
  }
  await loadSpec(counting, sqlStatements(`${views.join("\n")} CREATE TABLE v150 (id int)`, "s.sql"))
  expect(queries).toBeLessThan(700)
})

test("functions that need each other", async () => {
  await load(`CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT b()';
    CREATE FUNCTION b() RETURNS int LANGUAGE sql AS 'SELECT a()'`)
})

test("an error names file, line and column", async () => {
  const error = await refusal("CREATE TABLE a (\n  id int,\n  b tex\n);\n\n  CREATE TABLE c (id in)")
  expect(error.message.split("\n")).toEqual([
    "PostgreSQL refused 2 statements of the spec.",
    // What does not parse comes before what may only follow from it.
    '  s.sql:6:22: syntax error at or near "in"',
    '  s.sql:3:5: type "tex" does not exist',
  ])
  expect(error).toMatchObject({ code: "SPEC_SQL", place: { file: "s.sql", line: 6, column: 22 } })
})

test("ten problems are ten diagnostics", async () => {
  const error = await refusal(Array.from({ length: 10 }, (_, at) => `CREATE TABLE t${String(at)} (a nope)`).join(";\n"))
  expect(error.details["diagnostics"]).toHaveLength(10)
})

test("a statement of a schema file is named by its object", async () => {
  const statement: SpecStatement = {
    sql: "CREATE TABLE a (b nope)",
    place: { file: "db/schema.ts" },
    object: "table public.a",
  }
  await expect(loadSpec(db, [statement])).rejects.toThrow('db/schema.ts: table public.a: type "nope" does not exist')
})

test("nothing changes where one statement alone is wrong: what is right is there", async () => {
  await refusal("CREATE TABLE a (); CREATE TABLE b (c nope); CREATE TABLE d ()")
  expect((await catalog(db)).filter((it) => it.startsWith("relation"))).toHaveLength(2)
})

test("settings hold to the end of their file, also when a statement is tried again", async () => {
  await loadSpec(db, [
    ...sqlStatements("SET search_path = app; CREATE TABLE t (r public.later)", "a.sql"),
    ...sqlStatements("CREATE SCHEMA app; CREATE TYPE later AS ENUM ()", "b.sql"),
    ...sqlStatements("CREATE TABLE u ()", "c.sql"),
  ])
  const relations = (await catalog(db)).filter((it) => it.startsWith("relation"))
  expect(relations.map((it) => it.split(" ")[1])).toEqual(["app.t", "public.u"])
})

test("the head of a dump", async () => {
  await load(`SET statement_timeout = 0; SET transaction_timeout = 0; SET client_encoding = 'LATIN1';
    SELECT pg_catalog.set_config('search_path', '', false); SET check_function_bodies = false;
    SET default_tablespace = ''; SET default_table_access_method = heap;
    CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT later()';
    CREATE TABLE public.t (id integer);
    COPY public.t (id) FROM stdin;\n1\n2\n\\.\n
    SELECT pg_catalog.setval('public.s', 5, true); CREATE SEQUENCE public.s;`)
})

test("a setting that the server does not know is ignored and reported", async () => {
  const { diagnostics } = await load("SET no_such_thing = 1; CREATE TABLE a ()")
  expect(diagnostics).toMatchObject([{ code: "SETTING_IGNORED" }])
})

test("the session has its own search_path back", async () => {
  await db.exec("SET search_path = ''")
  await load("SET search_path = pg_catalog; SET ROLE postgres; CREATE TABLE public.a ()")
  const { rows } = await db.query("SELECT current_setting('search_path') AS path, current_setting('role') AS role")
  expect(rows).toEqual([{ path: '""', role: "none" }])
})

test("transactions of the file, concurrent indexes, new enum values", async () => {
  await load(`BEGIN; SET LOCAL search_path = app; CREATE SCHEMA app; CREATE TABLE t (id int); COMMIT;
    CREATE INDEX CONCURRENTLY ON app.t (id);
    CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; CREATE TABLE u (e e DEFAULT 'b');`)
  expect((await catalog(db)).filter((it) => it.startsWith("column"))).toHaveLength(2)
})

test("a statement that ends in a comment does not swallow the next", async () => {
  await loadSpec(db, [{ sql: "CREATE TABLE a () -- so" }, { sql: "CREATE TABLE b ()" }])
  expect((await catalog(db)).filter((it) => it.startsWith("relation"))).toHaveLength(2)
})

test("rows that a file inserts are inserted, in any order", async () => {
  await load(
    "INSERT INTO b VALUES (1); INSERT INTO a VALUES (1); CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a)",
  )
  expect((await db.query("SELECT * FROM b")).rows).toEqual([{ a: 1 }])
})

test("missing roles are made when allowed, and reported", async () => {
  const sql = `CREATE TABLE a (); ALTER TABLE a OWNER TO "Some One"; GRANT SELECT ON a TO reader; CREATE ROLE writer LOGIN PASSWORD 'x';`
  expect((await refusal(sql)).hint).toContain("Make the role")
  await clear(db)
  expect((await load(sql, { createRoles: true })).rolesCreated).toEqual(["Some One", "reader", "writer"])
  const { rows } = await db.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'writer'")
  expect(rows).toEqual([{ rolcanlogin: false }])
})

test("what reaches outside the database is left out and reported", async () => {
  const { diagnostics } = await load(
    "CREATE DATABASE d; ALTER ROLE postgres SET search_path = x; DROP ROLE IF EXISTS z; CREATE ROLE y",
  )
  expect(diagnostics.map((it) => it.code)).toEqual(["SPEC_LEFT_OUT", "SPEC_LEFT_OUT", "SPEC_LEFT_OUT", "SPEC_LEFT_OUT"])
})

test("subscriptions are made without a word to the publisher", async () => {
  const server = await testDatabase()
  const statements = sqlStatements(
    `CREATE SUBSCRIPTION a CONNECTION 'host=nowhere' PUBLICATION p; -- as it would be typed
     CREATE SUBSCRIPTION b CONNECTION 'host=nowhere' PUBLICATION p WITH (enabled = true, binary = true, copy_data = false);
     ALTER SUBSCRIPTION a ADD PUBLICATION q;
     ALTER SUBSCRIPTION a ENABLE;
     ALTER SUBSCRIPTION a SET (failover = true)`,
    "s.sql",
  )
  const { diagnostics } = await loadSpec(server, statements)
  expect(diagnostics.map((it) => it.code)).toEqual(["SPEC_LEFT_OUT"])
  const { rows } = await server.query(
    "SELECT subname, subenabled, subbinary, subpublications FROM pg_subscription ORDER BY subname",
  )
  expect(rows).toEqual([
    { subname: "a", subenabled: false, subbinary: false, subpublications: ["p", "q"] },
    { subname: "b", subenabled: false, subbinary: true, subpublications: ["p"] },
  ])
})

test("where a scratch database has no subscriptions, the hint says so", async () => {
  expect((await refusal("CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p")).hint).toContain("on a server")
})

test("two files may make the same schema", async () => {
  await load("CREATE SCHEMA a; CREATE SCHEMA a; CREATE TABLE a.t ()")
})

test("an error of the connection is no error of the spec", async () => {
  const broken = { query: () => Promise.reject(Object.assign(new Error("gone"), { code: "ECONNRESET" })) }
  await expect(loadSpec(broken, [{ sql: "SELECT 1" }])).rejects.toThrow("gone")
})

async function load(sql: string, options: LoadOptions = {}) {
  return loadSpec(db, sqlStatements(sql, "s.sql"), options)
}

async function refusal(sql: string): Promise<PgkitError> {
  const error = await load(sql).catch((it: unknown) => it)
  if (error instanceof PgkitError) return error
  throw new Error(`Expected a PgkitError, got ${String(error)}`)
}
