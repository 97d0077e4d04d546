import { PGlite } from "@electric-sql/pglite"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { loadSpec, readDrizzleConfig, readDrizzleSpec, readSqlSpec } from "../../src/spec/index.ts"
import { catalog, clear } from "./catalog.ts"

const examples = join(import.meta.dirname, "../../examples")

let db: PGlite
beforeAll(async () => {
  db = await PGlite.create()
}, 60_000)
afterAll(() => db.close())
beforeEach(() => clear(db))

test("the shop on Drizzle, both versions", async () => {
  const shop = join(examples, "drizzle-shop")
  const config = await readDrizzleConfig(shop)
  const first = await made(await readDrizzleSpec(config?.schema ?? []))
  expect(first).toEqual(await made(await readDrizzleSpec(join(shop, "schema.v1.ts"))))
  const second = await made(await readDrizzleSpec(join(shop, "schema.v2.ts")))
  expect(second).toContain("enum public.order_status {new,paid,packed,shipped,returned}")
  expect(second.filter((it) => !first.includes(it)).length).toBeGreaterThan(10)
})

test("the library of SQL files, in the order of their names", async () => {
  const lines = await made(await readSqlSpec(join(examples, "sql-files")))
  expect(lines.filter((it) => it.startsWith("policy"))).toHaveLength(2)
  expect(lines.filter((it) => it.startsWith("view"))).toHaveLength(2)
  expect(lines.some((it) => it.startsWith("relation library.loans p"))).toBe(true)
})

async function made(spec: Awaited<ReturnType<typeof readSqlSpec>>): Promise<string[]> {
  await clear(db)
  const { diagnostics } = await loadSpec(db, spec.statements)
  expect(diagnostics).toEqual([])
  return catalog(db)
}
