// Every third case of the corpus (all with PGKIT_FULL=1), written as a spec and read back: nothing may differ.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { writeSpec } from "../../../src/codegen/spec/write.ts"
import { registry } from "../../../src/kinds/index.ts"
import type { Snapshot } from "../../../src/model/index.ts"
import { loadSpec } from "../../../src/spec/index.ts"
import { runScript, snapshotOf } from "../../support/converge.ts"
import { diff } from "../../../src/diff/index.ts"
import { type CorpusCase, corpusCases } from "../../support/corpus.ts"
import { type TestDatabase, testDatabase, testMajors } from "../../support/database.ts"
import { empty } from "../../support/lane.ts"
import { statementsOfText } from "./evaluate.ts"

const major = testMajors().at(-1) ?? 18
/** Cases that manage roles are about the server, not about the database that a spec is loaded into. */
const cases = corpusCases()
  .filter((item) => (item.meta.since ?? 0) <= major && item.meta.manage === undefined)
  .filter((_item, place) => process.env["PGKIT_FULL"] === "1" || place % 3 === 0)

describe("a spec that was written is read back", () => {
  const databases: TestDatabase[] = []
  const cleanups: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const onFinished = (cleanup: () => Promise<void>) => void cleanups.push(cleanup)
    for (let count = 0; count < 2; count++) databases.push(await testDatabase(major, { onFinished }))
  })
  afterAll(() => Promise.all(cleanups.map((cleanup) => cleanup())))
  for (const item of cases) test(item.name, () => check(item, databases))
})

async function check(item: CorpusCase, [there, fresh]: readonly TestDatabase[]): Promise<void> {
  if (there === undefined || fresh === undefined) throw new Error("No databases")
  await empty(there)
  await runScript(there, item.to)
  const wanted = await snapshotOf(there)
  const text = written(wanted)
  try {
    const made = await madeOf(text, fresh)
    let left = diff(made, wanted)
    // Its definitions reach their fixed point when they are made twice.
    if (left.length > 0 && item.meta.settles === true) left = diff(await madeOf(written(made), there), made)
    expect(left).toEqual([])
  } catch (failure) {
    throw new Error(`${failure instanceof Error ? failure.message : String(failure)}\nof:\n${text}`, { cause: failure })
  }
}

function written(snapshot: Snapshot): string {
  return writeSpec(snapshot, { registry })
    .map((file) => file.text)
    .join("")
}

async function madeOf(text: string, db: TestDatabase): Promise<Snapshot> {
  await empty(db)
  await loadSpec(db, statementsOfText(text), { createRoles: true })
  return snapshotOf(db)
}
