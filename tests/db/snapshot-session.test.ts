// One view of the database, read-only and safe, and the session afterwards as it was before.
import { expect, it } from "vitest"
import { openScratch } from "../../src/db/index.ts"
import { withSnapshotSession } from "../../src/db/snapshot-session.ts"
import { anotherSession, eachMajor, testDatabase } from "../support/database.ts"

eachMajor("withSnapshotSession", (major) => {
  it("sees one state, and may not write", async () => {
    const db = await testDatabase(major)
    const writer = await anotherSession(db.fullUrl)
    await withSnapshotSession(db, async (session) => {
      expect(session.nested).toBe(false)
      await session.query("SELECT 1")
      await writer.query("CREATE TABLE later (a int)")
      const { rows } = await session.query("SELECT count(*)::int AS n FROM pg_catalog.pg_class WHERE relname = 'later'")
      expect(rows).toEqual([{ n: 0 }])
    })
    await expect(withSnapshotSession(db, (session) => session.query("DROP TABLE public.later"))).rejects.toMatchObject({
      code: "25006",
    })
    expect((await db.query("SELECT * FROM later")).rows).toEqual([])
  })

  it("pins what deparsed text depends on, and puts it back, also after a failure", async () => {
    const db = await testDatabase(major)
    await db.query("SET search_path = public, pg_catalog")
    await db.query("SET TimeZone = 'Asia/Tokyo'")
    await db.query("SET quote_all_identifiers = on")
    const seen = "SELECT current_setting('search_path') AS p, current_setting('TimeZone') AS z, quote_ident('a') AS q"
    const before = (await db.query(seen)).rows
    const inside = await withSnapshotSession(db, async (session) => (await session.query(seen)).rows)
    expect(inside).toEqual([{ p: "", z: "UTC", q: "a" }])
    await expect(withSnapshotSession(db, (session) => session.query("SELECT nope"))).rejects.toMatchObject({
      code: "42703",
    })
    expect((await db.query(seen)).rows).toEqual(before)
    await expect(db.query("SAVEPOINT s")).rejects.toMatchObject({ code: "25P01" })
  })

  it("runs no function that others put in the way", async () => {
    const db = await testDatabase(major)
    await db.exec(`
      CREATE TABLE public.caught (by text);
      CREATE FUNCTION public.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'INSERT INTO public.caught VALUES (''set_config''); SELECT $2';
      CREATE FUNCTION public.trap(name, text) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''caught''; END';
      CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = text, FUNCTION = public.trap);
      SET search_path = public, pg_catalog`)
    const rows = await withSnapshotSession(
      db,
      async (session) =>
        (await session.query("SELECT c.relname FROM pg_catalog.pg_class c WHERE c.relname = 'pg_class'::text")).rows,
    )
    expect(rows).toEqual([{ relname: "pg_class" }])
    expect((await db.query("SELECT * FROM public.caught")).rows).toEqual([])
  })

  it("goes into an open transaction and leaves it open, with its settings", async () => {
    const db = await testDatabase(major)
    await db.query("BEGIN")
    await db.query("CREATE TABLE mine (a int)")
    await db.query("SET LOCAL search_path = public")
    await withSnapshotSession(db, async (session) => {
      expect(session.nested).toBe(true)
      expect((await session.query("SELECT pg_catalog.to_regclass('public.mine')::text AS t")).rows).toEqual([
        { t: "public.mine" },
      ])
    })
    await expect(
      withSnapshotSession(db, (session) => session.query("INSERT INTO public.mine VALUES (1)")),
    ).rejects.toMatchObject({ code: "25006" })
    await db.query("INSERT INTO mine VALUES (2)")
    expect((await db.query("SHOW search_path")).rows).toEqual([{ search_path: "public" }])
    await db.query("COMMIT")
    expect((await db.query("SELECT a FROM mine")).rows).toEqual([{ a: 2 }])
  })

  it("ends a statement that takes too long", async () => {
    const db = await testDatabase(major)
    const slow = withSnapshotSession(db, (session) => session.query("SELECT pg_catalog.pg_sleep(20)"), {
      statementTimeoutMs: 50,
    })
    await expect(slow).rejects.toMatchObject({ code: "57014" })
    expect((await db.query("SHOW statement_timeout")).rows).toEqual([{ statement_timeout: "0" }])
  })

  it("shares its view with another session", async () => {
    const db = await testDatabase(major)
    const other = await anotherSession(db.fullUrl)
    await withSnapshotSession(db, async (session) => {
      const joinSnapshot = await session.exportSnapshot()
      await other.query("CREATE TABLE later (a int)")
      const n = await withSnapshotSession(
        other,
        async (joined) =>
          (await joined.query("SELECT count(*)::int AS n FROM pg_catalog.pg_class WHERE relname = 'later'")).rows,
        { joinSnapshot },
      )
      expect(n).toEqual([{ n: 0 }])
    })
  })
})

it("works in PGlite", async () => {
  const scratch = await openScratch("pglite")
  const db = await scratch.create()
  const path = "SELECT pg_catalog.current_setting('search_path') AS path"
  expect(await withSnapshotSession(db, async (session) => (await session.query(path)).rows)).toEqual([{ path: "" }])
  await db.query("BEGIN")
  expect(await withSnapshotSession(db, async (session) => session.nested)).toBe(true)
  await db.query("COMMIT")
  expect((await db.query(path)).rows).not.toEqual([{ path: "" }])
  await scratch.close()
})
