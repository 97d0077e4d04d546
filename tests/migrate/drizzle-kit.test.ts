// What drizzle-kit generate makes of a migration that pgkit wrote into its folder.
import { spawnSync } from "node:child_process"
import { readdirSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { integer, pgTable, text } from "drizzle-orm/pg-core"
import { expect, test } from "vitest"
import { writeMigration } from "../../src/migrate/index.ts"
import { folderOf, put } from "./support.ts"

const modules = join(import.meta.dirname, "../../node_modules")
const schema = (columns: string): string =>
  `import { integer, pgTable, text } from "drizzle-orm/pg-core"\nexport const users = pgTable("users", { id: integer().primaryKey()${columns} })\n`

function generate(dir: string): string {
  const kit = join(modules, "drizzle-kit/bin.cjs")
  const args = [kit, "generate", "--dialect", "postgresql", "--schema", "./schema.ts", "--out", "./drizzle"]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: dir, encoding: "utf8" })
  return stdout + stderr
}

test("with a snapshot drizzle-kit goes on from it, without one it repeats the changes", async () => {
  const dir = folderOf({ "schema.ts": schema(""), "package.json": "{}" })
  symlinkSync(modules, join(dir, "node_modules"))
  generate(dir)
  const drizzle = join(dir, "drizzle")
  const users = pgTable("users", { id: integer().primaryKey(), name: text() })
  // drizzle-kit's ES module build cannot be loaded: it calls require.
  const { generateDrizzleJson } = createRequire(import.meta.url)("drizzle-kit/api")
  put(dir, "schema.ts", schema(", name: text()"))
  writeMigration(drizzle, "name", ['ALTER TABLE "users" ADD COLUMN "name" text'], {
    snapshot: generateDrizzleJson({ users }),
  })
  expect(generate(dir)).toContain("No schema changes")
  put(dir, "schema.ts", schema(", name: text(), mail: text()"))
  writeMigration(drizzle, "mail", ['ALTER TABLE "users" ADD COLUMN "mail" text'])
  expect(generate(dir)).toContain("Your SQL migration file")
  expect(
    readdirSync(drizzle)
      .filter((it) => it.endsWith(".sql"))
      .map((it) => it.slice(0, 4)),
  ).toEqual(["0000", "0001", "0002", "0003"])
})
