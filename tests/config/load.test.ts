// Configuration files as people write them, good and bad.
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { checkConfig, loadConfig } from "../../src/config/index.ts"
import { PgkitError } from "../../src/errors/index.ts"

let dir = ""

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "pgkit-config-"))
})

afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

describe("loadConfig", () => {
  it("gives defaults where there is no file", async () => {
    const { config, origin } = await loadConfig({ cwd: dir })
    expect(origin).toBe("none")
    expect(config).toMatchObject({
      schema: [],
      migrations: { dir: "migrations", format: "auto" },
      scratch: "auto",
      drift: { ignore: [], extra: "fail", unmodelled: "fail" },
    })
  })

  it("reads TypeScript that imports defineConfig from the package", async () => {
    await write(
      "pgkit.config.ts",
      `import { defineConfig } from "postgres-kit"
       const url: string = "postgres://app@db/shop"
       export default defineConfig({ database: url, schema: "src/schema.ts", lockTimeout: 500 })`,
    )
    const { config } = await loadConfig({ cwd: dir })
    expect(config).toMatchObject({
      database: "postgres://app@db/shop",
      schema: ["src/schema.ts"],
      lockTimeout: "500ms",
    })
  })

  it.each(["pgkit.config.js", "pgkit.config.mjs"])("reads %s", async (name) => {
    await write(name, `export default { schema: ["a.ts", "b.sql"] }`)
    expect((await loadConfig({ cwd: dir })).config.schema).toEqual(["a.ts", "b.sql"])
  })

  it("reads JSON", async () => {
    await write("pgkit.config.json", `{ "schema": "db", "allow": ["drop-index"] }`)
    expect((await loadConfig({ cwd: dir })).config).toMatchObject({ schema: ["db"], allow: ["drop-index"] })
  })

  it("takes a drizzle.config.ts where there is no configuration of its own", async () => {
    await write(
      "drizzle.config.ts",
      `export default { dialect: "postgresql", schema: "./src/schema.ts", out: "./drizzle", casing: "snake_case",
        tablesFilter: ["shop_*", "!shop_tmp"], schemaFilter: ["shop"], dbCredentials: { url: "postgres://a@h/d" } }`,
    )
    const { config, origin } = await loadConfig({ cwd: dir })
    expect(origin).toBe("drizzle")
    expect(config).toMatchObject({
      database: "postgres://a@h/d",
      schema: [join(dir, "src/schema.ts")],
      migrations: { dir: join(dir, "drizzle") },
      schemas: ["shop"],
      exclude: [
        "table:*.*",
        "view:*.*",
        "materialized_view:*.*",
        "!table:*.shop_*",
        "!view:*.shop_*",
        "!materialized_view:*.shop_*",
        "table:*.shop_tmp",
        "view:*.shop_tmp",
        "materialized_view:*.shop_tmp",
      ],
      casing: "snake_case",
    })
  })

  it("names the file and every wrong field at once", async () => {
    await write(
      "pgkit.config.json",
      `{ "shcema": "x", "migrations": { "dir": 3 }, "drift": { "extra": "yes", "ignore": [{ "object": "a" }] } }`,
    )
    const error = await failure(loadConfig({ cwd: dir }))
    expect(error.code).toBe("CONFIG_INVALID")
    expect(error.message.split("\n")).toEqual([
      "pgkit.config.json:",
      "  migrations.dir: expected text, found a number",
      "  drift.ignore[0].reason: expected text, found nothing",
      '  drift.extra: expected "report" or "fail"',
      "  shcema: no such field",
    ])
  })

  it("says why a file cannot be loaded", async () => {
    await write("pgkit.config.ts", `throw new Error("no DATABASE_URL here")`)
    expect((await failure(loadConfig({ cwd: dir }))).message).toBe(
      "pgkit.config.ts cannot be loaded: no DATABASE_URL here",
    )
  })

  it("refuses a named file that is not there", async () => {
    expect((await failure(loadConfig({ cwd: dir, file: "other.ts" }))).message).toBe("other.ts: no such file.")
  })
})

describe("checkConfig", () => {
  it("never repeats a value, which may be a URL with a password", () => {
    const result = checkConfig({ database: 5, scratch: "mysql://u:geheim@h/d", schema: { url: "geheim" } })
    expect(result).toMatchObject({ ok: false })
    expect(JSON.stringify(result)).not.toContain("geheim")
  })
})

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(dir, name), text)
}

async function failure(work: Promise<unknown>): Promise<PgkitError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof PgkitError) return thrown
  throw new Error(`expected a PgkitError, got ${String(thrown)}`)
}
