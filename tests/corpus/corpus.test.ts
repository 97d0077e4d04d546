// Every corpus case on every major version: from empty, forward and back, judged by snapshot and observer; plan.sql is golden.
// `UPDATE=1` rewrites plan.sql. One kind: `npx vitest run tests/corpus -t policy/`.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { converge, judge, printPlan, runScript, type Judged } from "../support/converge.ts"
import { type CorpusCase, corpusCases } from "../support/corpus.ts"
import { eachMajor, testDatabase, testMajors } from "../support/database.ts"

const cases = corpusCases()

describe("corpus", () => {
  test("has at least 200 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
  })

  eachMajor("case", (major) => {
    for (const item of cases) {
      if ((item.meta.since ?? 0) > major) continue
      test(item.name, () => checkCase(item, major))
    }
  })
})

async function checkCase(item: CorpusCase, major: number): Promise<void> {
  const db = await testDatabase(major)
  const other = await testDatabase(major)
  await runScript(db, item.from)
  await runScript(other, item.to)
  const from = await judge(db)
  const to = await judge(other)
  const settledTo = await fromEmpty(to, major, item)
  const settledFrom = await fromEmpty(from, major, item)
  if (item.seed !== undefined) await runScript(db, item.seed)
  const forward = await converge(db, to, settledTo)
  if (major === testMajors().at(-1)) checkGolden(item, printPlan(forward))
  for (const text of item.meta.require ?? []) expect(printPlan(forward)).toContain(text)
  for (const text of item.meta.forbid ?? []) expect(printPlan(forward)).not.toContain(text)
  await converge(other, from, settledFrom)
}

/** Builds the state on an empty database; the result is what a definition looks like after a second creation. */
async function fromEmpty(target: Judged, major: number, item: CorpusCase): Promise<Judged> {
  const db = await testDatabase(major)
  if (item.meta.settles !== true) {
    await converge(db, target)
    return target
  }
  const again = await testDatabase(major)
  await converge(db, target, target).catch(() => undefined)
  const once = await judge(db)
  await converge(again, once)
  return once
}

function checkGolden(item: CorpusCase, sql: string): void {
  const file = join(item.folder, "plan.sql")
  if (process.env["UPDATE"] === "1") writeFileSync(file, sql)
  else expect(sql, `${file}: run with UPDATE=1 where the change is wanted`).toBe(existsSync(file) ? readFileSync(file, "utf8") : "")
}
