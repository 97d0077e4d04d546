// The library as an application uses it: the same functions over pg, postgres.js and PGlite.
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import postgres from "postgres"
import { expect, onTestFinished, test } from "vitest"
import {
  connect,
  diff,
  type Executor,
  formatSnapshot,
  fromPostgresJs,
  introspect,
  migrate,
  parseSnapshot,
  plan,
  registry,
  statementsOf,
} from "../../src/index.ts"
import { databaseOf, folderOf } from "../support/sources.ts"
import { testDatabase } from "../support/database.ts"
import { runScript } from "../support/converge.ts"

const script = `
  CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN d AS text CHECK (VALUE <> '');
  CREATE TYPE pair AS (a int, b text); CREATE TYPE span AS RANGE (subtype = float8);
  CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood DEFAULT 'ok', d d, p pair, s span[], big bigint DEFAULT 9007199254740993,
    at timestamptz DEFAULT now(), g int GENERATED ALWAYS AS (id * 2) STORED, CHECK (m <> 'sad'));
  CREATE TABLE u (id serial, t int REFERENCES t ON DELETE SET NULL DEFERRABLE, EXCLUDE USING gist (int4range(id, id + 1) WITH &&));
  CREATE INDEX ON t (lower(d) DESC) WHERE m = 'ok'; CREATE VIEW v AS SELECT id, m FROM t WHERE id > 1;
  CREATE MATERIALIZED VIEW w AS SELECT 1 AS one;
  CREATE FUNCTION f(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a';
  CREATE TRIGGER r BEFORE UPDATE OF m ON t FOR EACH ROW WHEN (OLD.m <> NEW.m) EXECUTE FUNCTION suppress_redundant_updates_trigger();
  ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (id > 0);
  CREATE TABLE parts (at date) PARTITION BY RANGE (at); CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  COMMENT ON COLUMN t.m IS 'how'; GRANT SELECT (m) ON t TO PUBLIC`

async function pathOf(executor: Executor): Promise<unknown> {
  const { rows } = await executor.query("SELECT current_setting('search_path') AS path")
  return rows[0]?.["path"]
}

test("one schema gives one snapshot over every client, and PGlite agrees with PostgreSQL", async () => {
  const db = await databaseOf(script)
  const client = new pg.Client({ connectionString: db.fullUrl })
  await client.connect()
  onTestFinished(() => client.end())
  const sql = postgres(db.fullUrl, { max: 1, onnotice: () => undefined })
  onTestFinished(() => sql.end())
  const pglite = await PGlite.create()
  onTestFinished(() => pglite.close())
  await runScript(pglite, script)

  const overPg = await introspect(client, { registry })
  const overPostgresJs = await introspect(fromPostgresJs(sql), { registry })
  const overPglite = await introspect(pglite, { registry })
  expect(overPostgresJs).toEqual(overPg)
  expect(overPglite.objects).toEqual(overPg.objects)
  expect(overPg.objects.length).toBeGreaterThan(40)
  // The sessions are as before.
  const paths = async () => [await pathOf(client), await pathOf(fromPostgresJs(sql)), await pathOf(pglite)]
  expect(await paths()).toEqual(['"$user", public', '"$user", public', "public"])
})

test("from one database to the next, with a snapshot file between them", async () => {
  const [one, two] = [await databaseOf(script), await testDatabase()]
  const wanted = parseSnapshot(formatSnapshot(await introspect(one, { registry })), "schema.json", registry)
  const made = plan(await introspect(two, { registry }), wanted, { registry })
  for (const statement of statementsOf(made)) await two.query(statement)
  expect(diff(await introspect(two, { registry }), wanted)).toEqual([])
})

test("a migration with COPY runs over connect()", async () => {
  const db = await testDatabase()
  const dir = folderOf({
    "0001_people.sql":
      "CREATE TABLE people (id int, name text);\nCOPY people (id, name) FROM stdin;\n1\tAnn\n2\t\\N\n\\.\nUPDATE people SET name = 'Bo' WHERE name IS NULL;\n",
  })
  const connection = await connect(db.fullUrl)
  onTestFinished(() => connection.close())
  await migrate(connection, { dir })
  expect((await db.query("SELECT id, name FROM people ORDER BY id")).rows).toEqual([
    { id: 1, name: "Ann" },
    { id: 2, name: "Bo" },
  ])
})

test("rows of a COPY that the server refuses leave nothing behind", async () => {
  const db = await testDatabase()
  const dir = folderOf({ "0001_people.sql": "CREATE TABLE people (id int);\nCOPY people FROM stdin;\n1\nx\n\\.\n" })
  await expect(migrate(db, { dir })).rejects.toMatchObject({ code: "MIGRATION_FAILED" })
  expect((await db.query("SELECT to_regclass('public.people')::text AS people")).rows).toEqual([{ people: null }])
})
