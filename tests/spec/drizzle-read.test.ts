import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { PgkitError } from "../../src/errors/index.ts"
import { readDrizzleConfig, readDrizzleSpec } from "../../src/spec/index.ts"

// Outside of any project: imports of drizzle-orm get pgkit's own.
let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "pgkit-spec-"))
})
afterEach(() => rm(cwd, { recursive: true }))

const users = `import { integer, pgTable } from "drizzle-orm/pg-core"
export const users = pgTable("users", { id: integer().primaryKey() })`
const posts = `import { integer, pgTable } from "drizzle-orm/pg-core"
import { users } from "./users"
export const posts = pgTable("posts", { userId: integer().references(() => users.id) })`

test("a file, a folder, a glob and a list give the same schema", async () => {
  await files({
    "db/users.ts": users,
    "db/posts.ts": posts,
    "db/index.ts": `export * from "./users"\nexport * from "./posts"`,
  })
  const made = ["constraint", "table public.posts", "table public.users"]
  for (const paths of ["db/index.ts", "db", "db/*.ts", ["db/posts.ts", "db/users.ts"]]) {
    const { statements } = await readDrizzleSpec(paths, { cwd })
    expect(statements.map((it) => it.object?.replace(/^constraint.*/, "constraint")).sort()).toEqual(made)
  }
})

test("a statement names the file that exports its object", async () => {
  await files({ "db/users.ts": users })
  const { statements } = await readDrizzleSpec("db", { cwd })
  expect(statements[0]?.place).toEqual({ file: "db/users.ts" })
})

test("an edited file is read anew", async () => {
  await files({ "s.ts": users })
  await readDrizzleSpec("s.ts", { cwd })
  await files({ "s.ts": users.replace(`"users"`, `"people"`) })
  const { statements } = await readDrizzleSpec("s.ts", { cwd })
  expect(statements[0]?.object).toBe("table public.people")
})

test("paths of tsconfig.json lead to files", async () => {
  await files({
    "tsconfig.json": `{ "compilerOptions": { "paths": { "@db/*": ["./db/*"] } } }`,
    "db/users.ts": users,
    "schema.ts": `export * from "@db/users"`,
  })
  expect((await readDrizzleSpec("schema.ts", { cwd })).statements).toHaveLength(1)
})

test("CommonJS and a default export of tables", async () => {
  await files({
    "a.cjs": `const { integer, pgTable } = require("drizzle-orm/pg-core")
      module.exports = { a: pgTable("a", { id: integer() }) }`,
    "b.mjs": `import { integer, pgTable } from "drizzle-orm/pg-core"
      export default { b: pgTable("b", { id: integer() }) }`,
  })
  const { statements } = await readDrizzleSpec(["a.cjs", "b.mjs"], { cwd })
  expect(statements.map((it) => it.object)).toEqual(["table public.a", "table public.b"])
})

test("files that import each other inside functions are one schema", async () => {
  await files({
    "a.ts": `import { integer, pgTable } from "drizzle-orm/pg-core"
      import { b } from "./b"
      export const a = pgTable("a", { id: integer().primaryKey(), b: integer().references(() => b.id) })`,
    "b.ts": `import { integer, pgTable } from "drizzle-orm/pg-core"
      import { a } from "./a"
      export const b = pgTable("b", { id: integer().primaryKey(), a: integer().references(() => a.id) })`,
  })
  expect((await readDrizzleSpec(["a.ts", "b.ts"], { cwd })).statements).toHaveLength(4)
})

test("files that need each other at once say so", async () => {
  await files({
    "a.ts": `import { pgEnum, pgTable } from "drizzle-orm/pg-core"
      import { bs } from "./b"
      export const kind = pgEnum("kind", ["x"])
      export const a = pgTable("a", { bs })`,
    "b.ts": `import { kind } from "./a"\nexport const bs = kind()`,
  })
  const error = await failure(readDrizzleSpec("a.ts", { cwd }))
  expect(error).toMatchObject({ code: "SPEC_FAILED", place: { file: "a.ts" } })
  expect(error.hint).toContain("import each other")
})

test("a foreign key to nothing names its table", async () => {
  await files({
    "s.ts": `import { integer, pgTable } from "drizzle-orm/pg-core"
      const later: { id?: never } = {}
      export const a = pgTable("a", { id: integer().references(() => later.id) })`,
  })
  const error = await failure(readDrizzleSpec("s.ts", { cwd }))
  expect(error).toMatchObject({ code: "SPEC_FAILED", place: { file: "s.ts" } })
  expect(error.message).toContain("public.a: a foreign key leads to a column that does not exist")
})

test("a file that throws is named with its message", async () => {
  await files({ "s.ts": `throw new Error("DATABASE_URL is not set")` })
  await expect(readDrizzleSpec("s.ts", { cwd })).rejects.toMatchObject({
    code: "SPEC_FAILED",
    message: "s.ts cannot be loaded: DATABASE_URL is not set",
  })
})

test("a file with a syntax error is named", async () => {
  await files({ "s.ts": `export const a = ` })
  await expect(readDrizzleSpec("s.ts", { cwd })).rejects.toMatchObject({ code: "SPEC_FAILED", place: { file: "s.ts" } })
})

test("a missing package is named", async () => {
  await files({ "s.ts": `import "no-such-package"` })
  const error = await failure(readDrizzleSpec("s.ts", { cwd }))
  expect(error.message).toContain("no-such-package")
  expect(error.hint).toContain("Install the package")
})

test("a file without Drizzle in it says what to export", async () => {
  await files({ "s.ts": `export const version = 1` })
  const error = await failure(readDrizzleSpec("s.ts", { cwd }))
  expect(error).toMatchObject({ code: "SPEC_FAILED", hint: "Export them: export const users = pgTable(…)." })
})

test("a path with nothing there is missing", async () => {
  await expect(readDrizzleSpec("none.ts", { cwd })).rejects.toMatchObject({ code: "SOURCE_MISSING" })
  await mkdir(join(cwd, "empty"))
  await expect(readDrizzleSpec("empty", { cwd })).rejects.toMatchObject({ code: "SOURCE_MISSING" })
})

test("what a schema prints does not reach stdout", async () => {
  await files({ "s.ts": `${users}\nprocess.stdout.write("HELLO")` })
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true)
  const error = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  try {
    await readDrizzleSpec("s.ts", { cwd })
    expect(out).not.toHaveBeenCalled()
    expect(error).toHaveBeenCalledWith("HELLO")
  } finally {
    out.mockRestore()
    error.mockRestore()
  }
})

test("a policy that belongs to no table is reported", async () => {
  await files({ "s.ts": `import { pgPolicy } from "drizzle-orm/pg-core"\nexport const p = pgPolicy("p")` })
  const spec = await readDrizzleSpec("s.ts", { cwd })
  expect(spec).toMatchObject({ statements: [], diagnostics: [{ code: "POLICY_UNLINKED", object: "policy p" }] })
})

test("a table that is referred to and not exported is reported", async () => {
  await files({
    "auth.ts": users,
    "s.ts": `import { integer, pgTable } from "drizzle-orm/pg-core"
      import { users } from "./auth"
      export const a = pgTable("a", { id: integer().references(() => users.id) })`,
  })
  const { diagnostics } = await readDrizzleSpec("s.ts", { cwd })
  expect(diagnostics).toMatchObject([{ code: "TABLE_NOT_EXPORTED", object: "table public.users" }])
})

test("schemas that are read at the same time do not disturb each other", async () => {
  await files({ "a.ts": users, "b.ts": posts.replace("./users", "./a") })
  const write = process.stdout.write
  const specs = await Promise.all(["a.ts", "b.ts", "a.ts"].map((it) => readDrizzleSpec(it, { cwd })))
  expect(specs.map((it) => it.statements.length)).toEqual([1, 2, 1])
  expect(process.stdout.write).toBe(write)
})

test("drizzle.config.ts is read without its prints", async () => {
  await files({
    "drizzle.config.ts": `import { defineConfig } from "drizzle-kit"
      process.stdout.write("dotenv says hello")
      export default defineConfig({
        dialect: "postgresql", schema: ["./a.ts", "./b/*.ts"], out: "./migrations", casing: "snake_case",
        schemaFilter: "app", tablesFilter: ["a_*", "!a_old"], migrations: { table: "done" },
        dbCredentials: { host: "db", port: 5433, user: "me", password: "p@ss/word", database: "shop", ssl: "require" },
      })`,
  })
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true)
  const config = await readDrizzleConfig(cwd, cwd)
  const printed = out.mock.calls.length
  out.mockRestore()
  expect(printed).toBe(0)
  expect(config).toEqual({
    file: join(cwd, "drizzle.config.ts"),
    schema: [join(cwd, "a.ts"), join(cwd, "b/*.ts")],
    out: join(cwd, "migrations"),
    schemaFilter: ["app"],
    tablesFilter: ["a_*", "!a_old"],
    casing: "snake_case",
    migrations: { schema: "drizzle", table: "done" },
    url: "postgres://me:p%40ss%2Fword@db:5433/shop?sslmode=require",
  })
})

test("a configuration as JSON, and none", async () => {
  expect(await readDrizzleConfig(cwd, cwd)).toBeUndefined()
  await files({ "drizzle.config.json": `{ "dialect": "postgresql", "schema": "./s.ts" }` })
  expect(await readDrizzleConfig(cwd, cwd)).toMatchObject({
    schema: [join(cwd, "s.ts")],
    out: join(cwd, "drizzle"),
    url: undefined,
  })
})

test("a configuration of another dialect or with a wrong value is refused without its values", async () => {
  await files({
    "drizzle.config.json": `{ "dialect": "mysql", "schema": 5, "dbCredentials": { "password": ["secret"] } }`,
  })
  const error = await failure(readDrizzleConfig(cwd, cwd))
  expect(error).toMatchObject({ code: "CONFIG_INVALID", place: { file: "drizzle.config.json" } })
  expect(error.message).toContain("schema")
  expect(error.message).toContain("postgresql")
  expect(error.message).not.toContain("secret")
})

async function files(contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), text)
  }
}

async function failure(work: Promise<unknown>): Promise<PgkitError> {
  const error = await work.then(
    () => undefined,
    (it: unknown) => it,
  )
  if (error instanceof PgkitError) return error
  throw new Error(`Expected a PgkitError, got ${String(error)}`)
}
