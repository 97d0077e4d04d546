import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { migrate } from "../../src/migrate/index.ts"
import { eachMajor, testDatabase } from "../support/database.ts"
import { failure, folderOf, put, value } from "./support.ts"

const users = "-- the users\r\ncreate table users (id int);\r\ninsert into users values (1);\r\n"

eachMajor("migrate", (major) => {
  test("applies a folder once", async () => {
    const db = await testDatabase(major)
    const dir = folderOf({ "0001_users.sql": users, "0002_more.sql": "alter table users add name text" })
    const first = await migrate(db, { dir })
    expect(first.applied.map((it) => [it.name, it.statements])).toEqual([
      ["0001_users", 2],
      ["0002_more", 1],
    ])
    expect(await migrate(db, { dir })).toMatchObject({ applied: [], before: 2, pending: [] })
    put(dir, "0003_index.sql", "create index concurrently on_name on users (name);")
    expect((await migrate(db, { dir })).applied).toMatchObject([{ name: "0003_index" }])
    expect(
      await value(db, "select array_agg(name order by id) from pgkit.migrations where finished_at is not null"),
    ).toEqual(["0001_users", "0002_more", "0003_index"])
    expect(
      await value(
        db,
        "select count(*)::int from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      ),
    ).toBe(0)
    expect(await value(db, "select current_setting('lock_timeout')")).toBe("0")
  })

  test("a failing statement leaves nothing behind, and has a place", async () => {
    const db = await testDatabase(major)
    const dir = folderOf({ "0001_a.sql": "create table a (id int);\n\ninsert into a\n  select '😀', nope from a;\n" })
    const error = await failure(migrate(db, { dir }))
    expect(error).toMatchObject({
      code: "MIGRATION_FAILED",
      place: { file: `${dir}/0001_a.sql`, line: 4, column: 15 },
      details: { sqlstate: "42703", migration: "0001_a" },
    })
    expect(error.message).toContain('column "nope" does not exist')
    expect(await value(db, "select to_regclass('a')")).toBe(null)
    expect(await value(db, "select count(*)::int from pgkit.migrations")).toBe(0)
    put(dir, "0001_a.sql", "create table a (id int)")
    expect((await migrate(db, { dir })).applied).toHaveLength(1)
  })

  test("transactions are cut at what cannot be in one, and a rerun goes on there", async () => {
    const db = await testDatabase(major)
    const sql = [
      "create type mood as enum ('sad')",
      "alter type mood add value 'happy'",
      "create table t (m mood default 'happy', n int)",
      "create index concurrently i on t (m)",
      "vacuum t",
      "insert into t values ('happy', 1), ('happy', 1)",
      "create unique index concurrently u on t (n)",
    ]
    const dir = folderOf({ "0001_a.sql": sql.join(";\n") })
    const error = await failure(migrate(db, { dir }))
    expect(error).toMatchObject({ code: "MIGRATION_FAILED", place: { line: 7 }, details: { sqlstate: "23505" } })
    expect(await value(db, "select to_regclass('u')")).toBe(null)
    const failed = await db.query("select statements_done, in_flight, finished_at, error from pgkit.migrations")
    expect(failed.rows).toMatchObject([{ statements_done: 6, in_flight: null, finished_at: null }])
    await db.query("delete from t where ctid in (select max(ctid) from t)")
    expect((await migrate(db, { dir })).applied).toMatchObject([{ resumedAt: 6 }])
    expect(await value(db, "select indisvalid from pg_index where indexrelid = 'u'::regclass")).toBe(true)
  })

  test("what the server refuses in a transaction block, its words aside, runs alone", async () => {
    const db = await testDatabase(major)
    const dir = folderOf({
      "0001_a.sql": `create table p (id int) partition by range (id); create table p1 partition of p default;
        create index pi on p (id); reindex table p;
        create procedure work() language plpgsql as $$ begin insert into p values (1); commit; end $$; call work();`,
    })
    expect((await migrate(db, { dir })).applied).toMatchObject([{ statements: 6 }])
    expect(await value(db, "select count(*)::int from p")).toBe(1)
  })

  test("a file's settings end with it", async () => {
    const db = await testDatabase(major)
    await db.query("create role file_role_" + db.name)
    const dir = folderOf({
      "0001_dump.sql":
        "\\restrict x\nselect pg_catalog.set_config('search_path', '', false); set lock_timeout = 0;\ncreate table public.a (id int, b text);\nCOPY public.a (id, b) FROM stdin;\n1\t\\N\n2\tx;\n\\.\n\\unrestrict x\n",
      "0002_role.sql": `grant usage on schema public to file_role_${db.name}; set role file_role_${db.name}; set client_min_messages = error`,
      "0003_after.sql":
        "create table b as select current_setting('search_path') as path, current_setting('lock_timeout') as lock, current_user as me",
    })
    const { default: pg } = await import("pg")
    const client = new pg.Client(db.fullUrl)
    await client.connect()
    try {
      await migrate(client, { dir })
      expect((await client.query("select * from b")).rows).toEqual([
        { path: '"$user", public', lock: "5s", me: "postgres" },
      ])
      expect((await client.query("select * from a order by id")).rows).toEqual([
        { id: 1, b: null },
        { id: 2, b: "x;" },
      ])
    } finally {
      await client.end()
      await db.query(`drop owned by file_role_${db.name}; drop role file_role_${db.name}`)
    }
  })
})

test("on PGlite", async () => {
  const db = new PGlite()
  const dir = folderOf({
    "0001_users.sql": users,
    "0002_index.sql":
      "create index concurrently i on users (id); create table c (a int);\nCOPY c FROM stdin;\n5\n\\.\n",
  })
  expect((await migrate(db, { dir })).applied).toHaveLength(2)
  expect(await migrate(db, { dir })).toMatchObject({ applied: [], before: 2 })
  expect(await value(db, "select a from c")).toBe(5)
  await db.close()
})
