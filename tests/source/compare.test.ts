// SOURCEs to comparisons: what a scope leaves alone, and what migration runners leave behind.
import { expect, test } from "vitest"
import { compareSpecs, compareWithSpec, databaseOf, migrateTo, sqlOf } from "../support/sources.ts"

const spec = "CREATE TABLE people (id serial PRIMARY KEY, name text)"

test("the books of migration runners are nobody's schema", async () => {
  const db = await databaseOf(`${spec};
    CREATE SCHEMA drizzle;
    CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint);
    CREATE SCHEMA pgkit;
    CREATE TABLE pgkit.migrations (name text PRIMARY KEY)`)
  expect((await compareWithSpec(db, spec)).changes).toEqual([])
})

test("other schemas and excluded objects are left alone, and a migration beside them is proven", async () => {
  const db = await databaseOf(`${spec};
    CREATE SCHEMA team; CREATE TYPE team.mood AS ENUM ('sad'); CREATE TABLE team.notes (id int, m team.mood);
    CREATE TABLE legacy_a (id int REFERENCES people)`)
  const scope = { schemas: ["public"], exclude: ["*:public.legacy_*"] }
  const wanted = `${spec}; ALTER TABLE people ADD email text`
  const comparison = await compareWithSpec(db, wanted, { scope })
  expect(sqlOf(comparison)).toEqual(["ALTER TABLE public.people ADD COLUMN email text"])
  expect((await migrateTo(db, wanted, { scope })).changes).toEqual([])
})

test("a schema that holds excluded objects only is not dropped, nor made again", async () => {
  const db = await databaseOf("CREATE SCHEMA legacy; CREATE TABLE legacy.a (id int)")
  const scope = { exclude: ["table:legacy.*"] }
  expect((await compareWithSpec(db, "", { scope })).changes).toEqual([])
  expect((await compareWithSpec(db, "CREATE SCHEMA legacy", { scope })).changes).toEqual([])
})

test("the first grant and the first owner of a spec are planned, and a spec that has none leaves them alone", async () => {
  const granted = `${spec}; GRANT SELECT ON people TO pg_monitor; ALTER TABLE people OWNER TO pg_read_all_data`
  expect(sqlOf(await compareSpecs(spec, granted))).toEqual([
    "ALTER TABLE public.people OWNER TO pg_read_all_data",
    "GRANT SELECT ON TABLE public.people TO pg_monitor",
  ])
  expect(sqlOf(await compareSpecs(granted, spec))).toEqual([])
})

test("default privileges are a spec's only where it speaks of privileges", async () => {
  const defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor GRANT SELECT ON TABLES TO pg_read_all_data"
  const db = await databaseOf(`${spec}; ${defaults}`)
  expect(sqlOf(await compareWithSpec(db, spec))).toEqual([])
  expect(sqlOf(await compareWithSpec(db, `${spec}; GRANT SELECT ON people TO PUBLIC; ${defaults}`))).toEqual([
    "GRANT SELECT ON TABLE public.people TO PUBLIC",
  ])
  expect((await migrateTo(db, `${spec}; GRANT SELECT ON people TO PUBLIC`)).changes).toEqual([])
})
