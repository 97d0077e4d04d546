// A project that has nothing but Drizzle: drizzle.config.ts, a schema, and drizzle-orm's own runner beside pgkit.
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"
import { expect, it, onTestFinished } from "vitest"
import { testDatabase } from "../support/database.ts"
import { pgkit, project } from "./support.ts"

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url))

const schema = (columns: string): string => `import { integer, pgTable, text } from "drizzle-orm/pg-core"
export const users = pgTable("users", { id: integer().primaryKey(), fullName: text()${columns} })`

it("works from drizzle.config.ts, and drizzle-orm goes on from where pgkit stopped", async () => {
  const db = await testDatabase()
  const cwd = await project({
    "schema.ts": schema(""),
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./schema.ts", out: "./drizzle", casing: "snake_case",
      dbCredentials: { url: ${JSON.stringify(db.fullUrl)} } }`,
  })
  await mkdir(join(cwd, "node_modules"))
  await symlink(join(packages, "drizzle-orm"), join(cwd, "node_modules/drizzle-orm"))
  const run = (...argv: string[]) => pgkit(argv, { cwd })

  expect(await run("diff", "--write", "init")).toMatchObject({ exit: 0 })
  expect(await readFile(join(cwd, "drizzle/0000_init.sql"), "utf8")).toContain("full_name text")
  expect((await run("migrate")).stdout).toContain("1 migration applied.")
  expect((await run("drift", "--ci")).exit).toBe(0)

  await writeFile(join(cwd, "schema.ts"), schema(", age: integer()"))
  expect((await run("diff", "--exit-code")).exit).toBe(2)
  expect(await run("diff", "--write", "age")).toMatchObject({
    exit: 0,
    stderr: expect.not.stringMatching(/^[A-Z_]+:/m),
  })
  const client = new pg.Client({ connectionString: db.fullUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await migrate(drizzle(client), { migrationsFolder: join(cwd, "drizzle") })

  expect((await run("migrate")).stdout).toBe("Nothing to apply, 2 applied before.\n")
  expect((await run("drift", "--ci")).stdout).toMatch(/verdict: clean/)
})
