// Runs the corpus on one major version: from empty, forward and back, judged by snapshot and observer; plan.sql is golden.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ScratchPool } from "../../src/db/scratch/pool.ts"
import { registry } from "../../src/kinds/index.ts"
import type { Snapshot } from "../../src/model/index.ts"
import type { Plan } from "../../src/plan/index.ts"
import { quotePath } from "../../src/sql/identifier.ts"
import { compareSnapshots } from "../../src/source/index.ts"
import { converge, emptyLike, judge, printPlan, runScript } from "../support/converge.ts"
import { type CorpusCase, corpusCases } from "../support/corpus.ts"
import { empty } from "../support/lane.ts"
import { forget } from "../support/server.ts"
import { serverUrl, type TestDatabase, testDatabase, testMajors } from "../support/database.ts"

/** Plans differ from version to version; the golden ones are for this one. */
const goldenMajor = 18

const whole = { part: 0, of: 1 }

/**
 * One test a case: on the newest version, and on one of the older ones, which takes turns. `PGKIT_FULL=1` runs every
 * case on every version that knows its syntax. `UPDATE=1` rewrites plan.sql, from the newest version. A file may take one
 * part of several; cases with roles, which all databases of the server see, are all in the first.
 */
export function corpusOn(major: number, { part, of }: { readonly part: number; readonly of: number } = whole): void {
  const newest = testMajors().at(-1)
  const isDue = (_item: CorpusCase, place: number) =>
    major === newest || process.env["PGKIT_FULL"] === "1" || place % 3 === major % 3
  const isHere = (item: CorpusCase, place: number) => (item.meta.manage === undefined ? place % of : 0) === part
  const cases = corpusCases().filter((item) => (item.meta.since ?? 0) <= major)
  describe.runIf(testMajors().includes(major))(`corpus on PostgreSQL ${major}`, () => {
    const databases: TestDatabase[] = []
    const cleanups: (() => Promise<void>)[] = []
    beforeAll(async () => {
      const onFinished = (cleanup: () => Promise<void>) => void cleanups.push(cleanup)
      for (let count = 0; count < 3; count++) databases.push(await testDatabase(major, { onFinished }))
    })
    afterAll(() => Promise.all(cleanups.map((cleanup) => cleanup())))
    for (const item of cases.filter(isDue).filter(isHere)) test(item.name, () => checkCase(item, major, databases))
  })
}

/** Takes three databases of the file, which it empties first: cheaper by far than making them. */
async function checkCase(item: CorpusCase, major: number, databases: readonly TestDatabase[]): Promise<void> {
  const [there, db, fresh] = databases
  if (there === undefined || db === undefined || fresh === undefined) throw new Error("No databases")
  if (item.meta.manage !== undefined) return checkServerCase(item, item.meta.manage, major, databases)
  for (const each of databases) await empty(each)
  await runScript(there, item.to)
  const to = await judge(there)
  await runScript(db, item.from)
  const from = await judge(db)

  const settles = item.meta.settles === true
  const built = await converge(fresh, to, {
    before: emptyLike(to.snapshot),
    ...(settles ? { settled: to } : {}),
  }).catch(async (failure: unknown) => {
    if (!settles) throw failure
    return { after: await judge(fresh) }
  })
  if (item.seed !== undefined) await runScript(db, item.seed)
  const rows = await rowCounts(db, from.snapshot)
  const asked = await planWithRenames(item, from.snapshot, to.snapshot, major)
  const forward = await converge(db, to, {
    before: from.snapshot,
    settled: built.after,
    ...(asked === undefined ? {} : { plan: asked }),
  })
  const sql = printPlan(forward.plan)
  if (major === goldenMajor) checkGolden(item, sql)
  for (const text of item.meta.require ?? []) expect(sql).toContain(text)
  for (const text of item.meta.forbid ?? []) expect(sql).not.toContain(text)
  expect(await lostRows(db, rows, forward.plan), "rows that no hazard gave up").toEqual([])
  if (item.meta.oneWay !== undefined) return
  const back = await converge(fresh, from, { before: built.after.snapshot }).catch((failure: unknown) => {
    if (!settles) throw failure
  })
  expect(back !== undefined || settles).toBe(true)
}

/** One state after the other, because all databases of the server see the same roles. */
async function checkServerCase(
  item: CorpusCase,
  manage: readonly string[],
  major: number,
  databases: readonly TestDatabase[],
): Promise<void> {
  const [db] = databases
  if (db === undefined) throw new Error("No database")
  const load = async (script: string) => {
    await forget(databases)
    await runScript(db, script)
    return judge(db, manage)
  }
  try {
    const to = await load(item.to)
    await forget(databases)
    const built = await converge(db, to, { before: emptyLike(to.snapshot), manage })
    const from = await load(item.from)
    const asked = await planWithRenames(item, from.snapshot, to.snapshot, major)
    const forward = await converge(db, to, {
      before: from.snapshot,
      manage,
      ...(asked === undefined ? {} : { plan: asked }),
    })
    const sql = printPlan(forward.plan)
    if (major === goldenMajor) checkGolden(item, sql)
    for (const text of item.meta.require ?? []) expect(sql).toContain(text)
    for (const text of item.meta.forbid ?? []) expect(sql).not.toContain(text)
    await converge(db, from, { before: built.after.snapshot, manage })
  } finally {
    await forget(databases)
  }
}

/** Renames are carried out on a clone beside, as `pgkit diff --rename` does. */
async function planWithRenames(
  item: CorpusCase,
  from: Snapshot,
  to: Snapshot,
  major: number,
): Promise<Plan | undefined> {
  const { renames } = item.meta
  if (renames === undefined) return undefined
  const scratch = new ScratchPool("server", { targetUrl: serverUrl(major) })
  try {
    const side = (snapshot: Snapshot) => ({ snapshot, label: item.name, isSpec: false })
    const { plan } = await compareSnapshots(side(from), side(to), { registry, scratch, renames })
    return plan
  } finally {
    await scratch.close()
  }
}

/** Rows of the table itself, without its partitions' and children's; undefined where it is gone. */
async function countRows(db: TestDatabase, path: readonly string[]): Promise<number | undefined> {
  try {
    const { rows } = await db.query(`SELECT count(*)::int4 AS count FROM ONLY ${quotePath(path)}`)
    return Number(rows[0]?.["count"])
  } catch {
    return undefined
  }
}

interface TableRows {
  readonly id: string
  readonly path: readonly string[]
  readonly rows: number
}

async function rowCounts(db: TestDatabase, snapshot: Snapshot): Promise<readonly TableRows[]> {
  const counts: TableRows[] = []
  for (const { id, path } of snapshot.objects.filter((object) => object.kind === "table")) {
    counts.push({ id, path, rows: (await countRows(db, path)) ?? 0 })
  }
  return counts
}

async function lostRows(db: TestDatabase, before: readonly TableRows[], plan: Plan): Promise<readonly string[]> {
  const copied = plan.steps.filter((step) => step.hazards.some(({ code }) => code === "copy-rows"))
  const given = new Set<string>(plan.steps.flatMap((step) => step.hazards.map((hazard) => hazard.object)))
  const lost: string[] = []
  for (const { object, hazards } of copied) {
    const sources = new Set<string>(hazards.filter(({ code }) => code === "copy-rows").map((hazard) => hazard.object))
    const had = before.filter(({ id }) => sources.has(id)).reduce((sum, { rows }) => sum + rows, 0)
    const { rows } = await db.query(`SELECT count(*)::int4 AS count FROM ${object.replace("table:", "")}`)
    if (Number(rows[0]?.["count"]) !== had) lost.push(`${object}: ${had} copied as ${String(rows[0]?.["count"])}`)
  }
  for (const { id, path, rows } of before) {
    if (rows === 0 || given.has(id)) continue
    const after = await countRows(db, path)
    if (after !== rows) lost.push(`${id}: ${rows} -> ${after ?? "gone"}`)
  }
  return lost
}

function checkGolden(item: CorpusCase, sql: string): void {
  const file = join(item.folder, "plan.sql")
  if (process.env["UPDATE"] === "1") writeFileSync(file, sql)
  else
    expect(sql, `${file}: run with UPDATE=1 where the change is wanted`).toBe(
      existsSync(file) ? readFileSync(file, "utf8") : "",
    )
}
