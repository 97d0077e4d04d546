import { drizzle } from "drizzle-orm/node-postgres"
import { migrate as drizzleMigrate } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"
import { expect, test } from "vitest"
import { migrate, status, writeMigration } from "../../src/migrate/index.ts"
import { eachMajor, testDatabase, type TestDatabase } from "../support/database.ts"
import { drizzleFolderOf, failure, folderOf, put, value } from "./support.ts"

const files = {
  "0000_init":
    "CREATE TABLE a (id int)\n--> statement-breakpoint\nCREATE TABLE b (id int);--> statement-breakpoint\nINSERT INTO a VALUES (1)",
  "0001_more": "INSERT INTO a VALUES (2);\r\n",
}

async function withDrizzle(db: TestDatabase, dir: string): Promise<void> {
  const client = new pg.Client(db.fullUrl)
  await client.connect()
  await drizzleMigrate(drizzle(client), { migrationsFolder: dir }).finally(() => client.end())
}

const rows = (db: TestDatabase): Promise<unknown> =>
  value(db, "select json_agg(json_build_array(id, hash, created_at) order by id) from drizzle.__drizzle_migrations")
const inserted = (db: TestDatabase): Promise<unknown> => value(db, "select array_agg(id order by id) from a")

eachMajor("a Drizzle 0.x folder", (major) => {
  test("pgkit first, then drizzle-orm does nothing; the rows are the same", async () => {
    const dir = drizzleFolderOf(files)
    const [ours, theirs] = [await testDatabase(major), await testDatabase(major)]
    expect((await migrate(ours, { dir })).applied.map((it) => [it.name, it.statements])).toEqual([
      ["0000_init", 3],
      ["0001_more", 1],
    ])
    await withDrizzle(ours, dir)
    await withDrizzle(theirs, dir)
    expect(await inserted(ours)).toEqual([1, 2])
    expect(await rows(ours)).toEqual(await rows(theirs))
    const columns =
      "select json_agg(json_build_array(attname, format_type(atttypid, -1), attnotnull)) from pg_attribute where attrelid = 'drizzle.__drizzle_migrations'::regclass and attnum > 0"
    expect(await value(ours, columns)).toEqual(await value(theirs, columns))
  })

  test("drizzle-orm first, then pgkit sees nothing pending; then in turns", async () => {
    const db = await testDatabase(major)
    const dir = drizzleFolderOf(files)
    await withDrizzle(db, dir)
    expect(await migrate(db, { dir })).toMatchObject({ applied: [], before: 2, pending: [] })
    writeMigration(dir, "By pgkit", ["insert into a values (3)", "insert into b values (3) -- x"])
    expect((await migrate(db, { dir })).applied).toMatchObject([{ name: "0002_by_pgkit" }])
    writeMigration(dir, "by_drizzle", ["insert into a values (4)"])
    await withDrizzle(db, dir)
    writeMigration(dir, "again", ["insert into a values (5)"])
    expect((await migrate(db, { dir })).applied).toMatchObject([{ name: "0004_again" }])
    await withDrizzle(db, dir)
    expect(await inserted(db)).toEqual([1, 2, 3, 4, 5])
    expect(await value(db, "select count(*)::int from drizzle.__drizzle_migrations")).toBe(5)
  })

  test("what drizzle-orm would pass over in silence is an error", async () => {
    const db = await testDatabase(major)
    const dir = drizzleFolderOf({ "0000_init": files["0000_init"], "0001_late": "insert into a values (9)" })
    await withDrizzle(db, dir)
    const other = drizzleFolderOf({
      "0000_init": files["0000_init"],
      "0001_early": "insert into a values (7)",
      "0002_late": "insert into a values (9)",
    })
    const journal = JSON.parse(
      JSON.stringify({
        version: "7",
        dialect: "postgresql",
        entries: [
          ["0000_init", 0],
          ["0001_early", 500],
          ["0002_late", 1000],
        ].map(([tag, ms], idx) => ({
          idx,
          version: "7",
          when: 1_700_000_000_000 + Number(ms),
          tag,
          breakpoints: true,
        })),
      }),
    )
    put(other, "meta/_journal.json", JSON.stringify(journal))
    await withDrizzle(db, other)
    expect(await inserted(db)).toEqual([1, 9])
    expect(await failure(migrate(db, { dir: other }))).toMatchObject({ code: "HISTORY_ORDER" })
    expect((await migrate(db, { dir: other, allowOutOfOrder: true })).applied).toMatchObject([{ name: "0001_early" }])
    expect((await status(db, { dir: other })).problems).toEqual([])
    await withDrizzle(db, other)
    expect(await inserted(db)).toEqual([1, 7, 9])
  })

  test("a file that is not one transaction appears in Drizzle's table when it is done", async () => {
    const db = await testDatabase(major)
    const dir = drizzleFolderOf({
      "0000_a": "create table a (id int); insert into a values (1), (1); create unique index concurrently i on a (id);",
    })
    expect(await failure(migrate(db, { dir }))).toMatchObject({
      code: "MIGRATION_FAILED",
      details: { sqlstate: "23505" },
    })
    expect(await rows(db)).toBe(null)
    expect((await status(db, { dir })).migrations).toMatchObject([
      { state: "partial", statements: { done: 2, total: 3 } },
    ])
    await db.query("delete from a where ctid in (select max(ctid) from a)")
    expect((await migrate(db, { dir })).applied).toMatchObject([{ resumedAt: 2 }])
    await withDrizzle(db, dir)
    expect(await value(db, "select count(*)::int from drizzle.__drizzle_migrations")).toBe(1)
    expect(await value(db, "select count(*)::int from pgkit.drizzle_progress")).toBe(0)
  })

  test("line ends of a checkout change nothing, content does", async () => {
    const db = await testDatabase(major)
    const dir = drizzleFolderOf(files)
    await withDrizzle(db, dir)
    put(dir, "0000_init.sql", files["0000_init"].replaceAll("\n", "\r\n"))
    put(dir, "0001_more.sql", files["0001_more"].replaceAll("\r\n", "\n"))
    expect((await status(db, { dir })).problems).toEqual([])
    put(dir, "0001_more.sql", "select 1")
    expect((await status(db, { dir })).problems).toMatchObject([{ code: "HISTORY_EDITED", object: "0001_more" }])
  })

  test("a Drizzle 1.0 folder over a table of 0.x", async () => {
    const db = await testDatabase(major)
    await withDrizzle(db, drizzleFolderOf(files, 1_700_000_000_123))
    const dir = folderOf({
      "20231114221320_init/migration.sql": files["0000_init"],
      "20231114221321_more/migration.sql": files["0001_more"],
      "20231114221322_new/migration.sql": "insert into a values (3)",
    })
    expect((await migrate(db, { dir })).applied).toMatchObject([{ name: "20231114221322_new" }])
    expect(await value(db, "select array_agg(name order by id) from drizzle.__drizzle_migrations")).toEqual([
      "20231114221320_init",
      "20231114221321_more",
      "20231114221322_new",
    ])
    expect(await inserted(db)).toEqual([1, 2, 3])
    const written = writeMigration(dir, "next", ["insert into a values (4)"])
    expect(written.file).toMatch(/\d{14}_next\/migration\.sql$/)
    expect((await migrate(db, { dir })).applied).toHaveLength(1)
  })
})
