// Gives a test a scratch server, a folder of files, and comparisons of databases and specs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"
import type { ScratchChoice } from "../../src/db/scratch/index.ts"
import { ScratchPool } from "../../src/db/scratch/pool.ts"
import { registry } from "../../src/kinds/index.ts"
import { type CompareOptions, type Comparison, compareSources, type SourceContext } from "../../src/source/index.ts"
import { runPlan } from "../../src/prove/index.ts"
import { runScript } from "./converge.ts"
import { serverUrl, type TestDatabase, testDatabase } from "./database.ts"

/** A pool that is closed with the running test; by default it makes its databases on the newest test server. */
export function testPool(choice: ScratchChoice = "server", major?: number): ScratchPool {
  const pool = new ScratchPool(choice, choice === "server" ? { targetUrl: serverUrl(major) } : {})
  onTestFinished(() => pool.close())
  return pool
}

export function sourceContext(choice: ScratchChoice = "server"): SourceContext {
  return { registry, scratch: testPool(choice) }
}

/** A folder with these files, gone with the running test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "pgkit-source-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A database in which this script ran. */
export async function databaseOf(script: string, major?: number): Promise<TestDatabase> {
  const db = await testDatabase(major)
  await runScript(db, script)
  return db
}

/** What differs between a live database and a spec of one SQL file. */
export async function compareWithSpec(
  db: TestDatabase,
  spec: string,
  options: Partial<CompareOptions> = {},
): Promise<Comparison> {
  const cwd = folderOf({ "spec.sql": spec })
  return compareSources(db.fullUrl, "spec.sql", { ...sourceContext(), cwd, ...options })
}

/** What differs between two specs of one SQL file each. */
export async function compareSpecs(
  from: string,
  to: string,
  options: Partial<CompareOptions> = {},
): Promise<Comparison> {
  const cwd = folderOf({ "from.sql": from, "to.sql": to })
  return compareSources("from.sql", "to.sql", { ...sourceContext(), cwd, ...options })
}

/** Runs the plan of a comparison and compares again: empty where the spec has come true. */
export async function migrateTo(
  db: TestDatabase,
  spec: string,
  options: Partial<CompareOptions> = {},
): Promise<Comparison> {
  const comparison = await compareWithSpec(db, spec, options)
  await runPlan(db, comparison.plan)
  return compareWithSpec(db, spec, { ...options, renames: [] })
}

/** The statements of a comparison's plan. */
export function sqlOf({ plan }: Comparison): readonly string[] {
  return plan.steps.map((step) => step.sql)
}
