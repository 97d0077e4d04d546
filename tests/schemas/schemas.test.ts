// Every real schema of the folder that PGKIT_SHARED names: read, built from empty by pgkit's SQL, read again, the same.
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { loadSpec, readSqlSpec, type SpecStatement } from "../../src/spec/index.ts"
import { converge, emptyLike, type Judged } from "../support/converge.ts"
import { eachMajor, type TestDatabase, testDatabase } from "../support/database.ts"
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
      test.each(files.filter((file) => (since[file] ?? 0) <= major))("%s", { timeout: 300_000 }, async (file) => {
        const [db, fresh] = [await testDatabase(major), await testDatabase(major)]
        const { statements } = await readSqlSpec(join(folder, file))
        await loadSpec(db, statements, { createRoles: true })
        const wanted = await judgeLive(db)
        const first = notModelled(statements)
        await loadSpec(fresh, first)
        const before = first.length === 0 ? emptyLike(wanted.snapshot) : (await judgeLive(fresh)).snapshot
        await converge(fresh, wanted, { before })
        await sameDump(db, fresh)
      })
    })
  },
)

/** Aggregates and operators, and the functions that they are made of: pgkit says that they are there, and leaves them. */
function notModelled(statements: readonly SpecStatement[]): readonly SpecStatement[] {
  const left = statements.filter(({ sql }) => /^CREATE (AGGREGATE|OPERATOR)\b/i.test(sql))
  const text = left.map(({ sql }) => sql).join("\n")
  const isPart = ({ sql }: SpecStatement) => {
    const name = /^CREATE FUNCTION ([\w.]+)/i.exec(sql)?.[1]
    return name !== undefined && text.includes(name)
  }
  return [...statements.filter(isPart), ...left]
}

async function judgeLive(db: TestDatabase): Promise<Judged> {
  return { snapshot: await introspect(db, { registry }), observed: await observe(db) }
}

/** Two ways to the same database, as pg_dump sees it; only where it can read the server. */
async function sameDump(db: TestDatabase, fresh: TestDatabase): Promise<void> {
  const [wanted, is] = [await pgDump(db.fullUrl, db.major), await pgDump(fresh.fullUrl, fresh.major)]
  if (wanted !== undefined) expect(is).toEqual(wanted)
}
