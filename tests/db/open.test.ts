// pglite:DIR as a database.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { isDatabaseUrl, openDatabase } from "../../src/db/open.ts"

it("keeps data in its folder, from one session to the next, and no settings", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "pgkit-open-"))
  try {
    const first = await openDatabase("pglite:data", { cwd })
    await first.exec("CREATE TABLE t (a int); INSERT INTO t VALUES (7); SET lock_timeout = '3s'")
    const second = await openDatabase("pglite:data", { cwd })
    await first.close()
    expect((await second.query("SELECT a FROM t")).rows).toEqual([{ a: 7 }])
    await second.close()
    const third = await openDatabase("pglite:data", { cwd })
    expect((await third.query("SELECT a FROM t")).rows).toEqual([{ a: 7 }])
    expect((await third.query("SHOW lock_timeout")).rows).toEqual([{ lock_timeout: "0" }])
    await third.close()
    expect(third.terminated).toBe(true)
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}, 60_000)

it("knows a database's URL", () => {
  expect(["pglite:x", "postgres://h/d", "postgresql://h/d", "x.sql", "empty"].map(isDatabaseUrl)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
