import { PGlite } from "@electric-sql/pglite"
import { citext } from "@electric-sql/pglite/contrib/citext"
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Casing, loadSpec, readDrizzleSpec } from "../../src/spec/index.ts"
import { catalog, clear } from "./catalog.ts"

const folder = join(import.meta.dirname, "schemas")

/** Schemas that drizzle-kit makes from empty as pgkit does. */
const agreed: readonly { readonly file: string; readonly casing?: Casing; readonly extension?: string }[] = [
  { file: "columns-numbers" },
  { file: "columns-text" },
  { file: "columns-time" },
  { file: "columns-json" },
  { file: "columns-arrays" },
  { file: "columns-custom", extension: "citext" },
  { file: "identity" },
  { file: "generated" },
  { file: "primary-keys" },
  { file: "unique" },
  { file: "foreign-keys" },
  { file: "checks" },
  { file: "indexes" },
  { file: "enums" },
  { file: "sequences" },
  { file: "views" },
  { file: "policies" },
  { file: "table-creator" },
  { file: "casing" },
  { file: "casing", casing: "snake_case" },
  { file: "casing", casing: "camelCase" },
  { file: "identifiers" },
  { file: "supabase" },
  { file: "relations" },
]

let db: PGlite

beforeAll(async () => {
  db = await PGlite.create({ extensions: { citext } })
}, 60_000)
afterAll(() => db.close())
beforeEach(() => clear(db))

describe("the same catalog as drizzle-kit makes", () => {
  for (const { file, casing, extension } of agreed) {
    test(casing === undefined ? file : `${file} in ${casing}`, async () => {
      await extend(extension)
      const ours = await madeByPgkit(file, casing)
      await clear(db)
      await extend(extension)
      expect(ours).toEqual(await madeByKit(file, casing))
    })
  }
})

async function extend(extension: string | undefined): Promise<void> {
  if (extension !== undefined) await db.exec(`CREATE EXTENSION ${extension}`)
}

async function madeByPgkit(file: string, casing?: Casing): Promise<string[]> {
  const options = casing === undefined ? {} : { casing }
  const spec = await readDrizzleSpec(join(folder, `${file}.ts`), options)
  expect(spec.diagnostics).toEqual([])
  await loadSpec(db, spec.statements, { createRoles: true })
  return catalog(db)
}

async function madeByKit(file: string, casing?: Casing): Promise<string[]> {
  const exports = (await import(join(folder, `${file}.ts`))) as Record<string, unknown>
  const empty = generateDrizzleJson({})
  const full = generateDrizzleJson(exports, empty.id, undefined, casing)
  for (const sql of await generateMigration(empty, full)) await db.exec(sql)
  return catalog(db)
}
