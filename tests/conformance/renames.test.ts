// Every pair that names a rename is planned with it: nothing of what is renamed is dropped, and the end state is right.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ScratchPool } from "../../src/db/scratch/pool.ts"
import { registry } from "../../src/kinds/index.ts"
import type { Snapshot } from "../../src/model/index.ts"
import { compareSnapshots } from "../../src/source/index.ts"
import { testDatabase, type TestDatabase, serverUrl } from "../support/database.ts"
import { converge, judge } from "../support/converge.ts"
import { empty } from "../support/lane.ts"
import { readPairs } from "./pairs.ts"

/** Pairs whose schemas do not hold what the rename names. */
const without: Readonly<Record<string, string>> = {
  "main-0172": "both schemas are empty",
  "main-0176": "both schemas are empty",
  "beta-1426": "the source is renamed already",
  "beta-1871": "the target lacks the view",
  "beta-1877": "the target lacks the view",
  "main-0091": "roles are only managed when asked",
  "beta-2155": "roles are only managed when asked",
}
const pairs = readPairs().filter(({ id, renames }) => renames.length > 0 && !(id in without))

describe.skipIf(pairs.length === 0)(
  pairs.length === 0 ? "renames of the pairs: PGKIT_SHARED is not set, SKIPPED" : "renames of the pairs",
  () => {
    const databases: TestDatabase[] = []
    const cleanups: (() => Promise<void>)[] = []
    const scratch = new ScratchPool("server", { targetUrl: serverUrl() })
    beforeAll(async () => {
      const onFinished = (cleanup: () => Promise<void>) => void cleanups.push(cleanup)
      for (let count = 0; count < 2; count++) databases.push(await testDatabase(undefined, { onFinished }))
    })
    afterAll(async () => {
      await scratch.close()
      await Promise.all(cleanups.map((cleanup) => cleanup()))
    })

    test.each(pairs.map((pair) => [`${pair.id} ${pair.name}`, pair] as const))("%s", async (_name, pair) => {
      const [db, other] = databases
      if (db === undefined || other === undefined) throw new Error("No databases")
      for (const each of databases) await empty(each)
      for (const statement of pair.from) await db.query(statement)
      for (const statement of pair.to) await other.query(statement)
      const [from, to] = [await judge(db), await judge(other)]
      const side = (snapshot: Snapshot) => ({ snapshot, label: pair.id, isSpec: false })
      const { plan } = await compareSnapshots(side(from.snapshot), side(to.snapshot), {
        registry,
        scratch,
        renames: pair.renames,
      })
      await converge(db, to, { before: from.snapshot, plan })
      const sql = plan.steps.map((step) => step.sql)
      const gone = new Set(pair.renames.map((rename) => rename.split("->")[0]))
      const dropped = plan.steps.filter(
        ({ object, sql: text }) => gone.has(object.slice(object.indexOf(":") + 1)) && /^DROP |DROP COLUMN/.test(text),
      )
      expect(dropped).toEqual([])
      expect(sql.some((text) => /RENAME|SET SCHEMA/.test(text))).toBe(true)
    })
  },
)
