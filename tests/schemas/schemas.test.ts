// Every real schema of the folder that PGKIT_SHARED names, built by pgkit's SQL from empty and from every other one. On the
// oldest and the newest version (PGKIT_FULL=1 all) each goes to each; pg_dump is asked where it can read the server.
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { loadSpec, readSqlSpec } from "../../src/spec/index.ts"
import { converge, emptyLike, type Judged } from "../support/converge.ts"
import { eachMajor, type TestDatabase, testDatabase, testMajors } from "../support/database.ts"
import { observe } from "../support/observer.ts"
import { pgDump } from "../support/pg-dump.ts"

const folder = join(process.env["PGKIT_SHARED"] ?? "", "schemas")
const files =
  existsSync(folder) && process.env["PGKIT_SHARED"] !== undefined
    ? readdirSync(folder).filter((name) => name.endsWith(".sql"))
    : []

/** pagila calls uuidv7(), which is new in 18. */
const since: Readonly<Record<string, number>> = { "pagila.sql": 18 }

describe.skipIf(files.length === 0)(
  files.length === 0 ? "real schemas: PGKIT_SHARED is not set, SKIPPED" : "real schemas",
  () => {
    eachMajor("from empty", (major) => {
      test.each(filesFor(major))("%s", { timeout: 300_000 }, async (file) => {
        const [db, fresh] = [await made(major, file), await testDatabase(major)]
        const wanted = await judgeLive(db)
        await converge(fresh, wanted, { before: emptyLike(wanted.snapshot) })
        await sameDump(db, fresh)
      })
    })
    const ends = [testMajors().at(0), testMajors().at(-1)]
    const due = testMajors().filter((major) => process.env["PGKIT_FULL"] === "1" || ends.includes(major))
    describe.each(due)("each to each (PostgreSQL %i)", (major) => {
      const pairs = filesFor(major).flatMap((from) => filesFor(major).map((to) => ({ from, to })))
      const different = pairs.filter(({ from, to }) => from !== to)
      test.each(different)("$from to $to", { timeout: 300_000 }, async ({ from, to }) => {
        const [db, there] = [await made(major, from), await made(major, to)]
        await converge(db, await judgeLive(there), { before: (await judgeLive(db)).snapshot })
        // A table that both have keeps the order of its columns, which no ALTER changes.
        await sameDump(there, db, linesSorted)
      })
    })
  },
)

function filesFor(major: number): readonly string[] {
  return files.filter((file) => (since[file] ?? 0) <= major)
}

async function made(major: number, file: string): Promise<TestDatabase> {
  const db = await testDatabase(major)
  const { statements } = await readSqlSpec(join(folder, file))
  await loadSpec(db, statements, { createRoles: true })
  return db
}

async function judgeLive(db: TestDatabase): Promise<Judged> {
  return { snapshot: await introspect(db, { registry }), observed: await observe(db) }
}

/** Two ways to the same database, as pg_dump sees it; only where it can read the server. */
async function sameDump(
  db: TestDatabase,
  fresh: TestDatabase,
  read: (block: string) => string = (block) => block,
): Promise<void> {
  const [wanted, is] = [await pgDump(db.fullUrl, db.major), await pgDump(fresh.fullUrl, fresh.major)]
  if (wanted !== undefined) expect(is?.map(read).toSorted()).toEqual(wanted.map(read).toSorted())
}

function linesSorted(block: string): string {
  return block
    .split("\n")
    .map((line) => line.replace(/,$/, ""))
    .toSorted()
    .join("\n")
}
