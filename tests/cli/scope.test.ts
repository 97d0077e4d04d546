// What a command manages and what it leaves alone: schemas, kinds, names, and what belongs to the server.
import { randomBytes } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { databaseOf } from "../support/sources.ts"
import { pgkit, project } from "./support.ts"

const live = `
  CREATE SCHEMA geo;
  CREATE TYPE mood AS ENUM ('low', 'high');
  CREATE TABLE app_users (id int PRIMARY KEY, mood mood);
  CREATE TABLE legacy (id int);
  CREATE VIEW app_names AS SELECT id FROM app_users;
  CREATE TABLE geo.places (id int)`
const wanted = `
  CREATE SCHEMA geo;
  CREATE TYPE mood AS ENUM ('low', 'high', 'higher');
  CREATE TABLE app_users (id int PRIMARY KEY, mood mood, name text UNIQUE);
  CREATE TABLE legacy (id bigint);
  CREATE VIEW app_names AS SELECT id, name FROM app_users;
  CREATE TABLE geo.places (id bigint)`

it("narrows to kinds, names and schemas, and leaves out what is excluded", async () => {
  const [from, to] = [await databaseOf(live), await databaseOf(wanted)]
  const plan = async (config: object, ...flags: readonly string[]) => {
    const cwd = await project({ "pgkit.config.json": JSON.stringify({ database: from.fullUrl, ...config }) })
    const ran = await pgkit(["diff", "--to", to.fullUrl, "--format", "json", ...flags], { cwd })
    expect(ran).toMatchObject({ exit: 0 })
    const { steps, diagnostics } = JSON.parse(ran.stdout) as {
      steps: readonly { sql: string }[]
      diagnostics: readonly { code: string; object?: string }[]
    }
    const missing = diagnostics.filter(({ code }) => code === "NOT_THERE").map(({ object }) => `missing ${object}`)
    return [...steps.map(({ sql }) => sql.replaceAll(/\s+/g, " ")), ...missing]
  }
  const enumValue = "ALTER TYPE public.mood ADD VALUE 'higher'"
  const column = "ALTER TABLE public.app_users ADD COLUMN name text"
  const key = "ALTER TABLE public.app_users ADD CONSTRAINT app_users_name_key UNIQUE (name)"
  const view = "CREATE OR REPLACE VIEW public.app_names AS SELECT id, name FROM public.app_users"
  const legacy = "ALTER TABLE public.legacy ALTER COLUMN id TYPE bigint"
  const places = "ALTER TABLE geo.places ALTER COLUMN id TYPE bigint"

  const lacking = "missing column public.app_users.name"

  const sorted = async (...all: Parameters<typeof plan>) => (await plan(...all)).toSorted()
  expect(await sorted({})).toEqual([view, column, key, places, legacy, enumValue].toSorted())
  expect(await sorted({ kinds: ["table"] })).toEqual([column, key, places, legacy].toSorted())
  expect(await sorted({ include: ["public.app_*"] })).toEqual([view, column, key].toSorted())
  expect(await sorted({ include: ["view:public.*", "enum:*"] })).toEqual([view, enumValue, lacking].toSorted())
  expect(await sorted({ exclude: ["public.app_*"] }, "--exclude", "enum:*")).toEqual([places, legacy].toSorted())
  expect(await sorted({ exclude: ["public.*", "!public.legacy"] })).toEqual([places, legacy].toSorted())
  expect(await sorted({}, "--schemas", "geo")).toEqual([places])
  expect(await sorted({ schemas: ["public"], kinds: ["enum", "view"] })).toEqual([view, enumValue, lacking].toSorted())
})

it("reads roles only where it is asked to, and says which that are referred to are missing", async () => {
  const role = `scope_${randomBytes(4).toString("hex")}`
  const db = await databaseOf(
    `CREATE ROLE ${role} LOGIN CONNECTION LIMIT 3; CREATE TABLE t (); GRANT SELECT ON t TO ${role}`,
  )
  onTestFinished(async () => {
    await db.query(`DROP OWNED BY ${role}`)
    await db.query(`DROP ROLE ${role}`)
  })
  const cwd = await project()
  const run = (...argv: string[]) => pgkit(argv, { cwd, env: { DATABASE_URL: db.fullUrl } })
  const roles = async (...flags: string[]) => {
    const { objects } = JSON.parse((await run("introspect", ...flags)).stdout) as { objects: readonly { id: string }[] }
    return objects.map(({ id }) => id).filter((id) => id.startsWith("role:"))
  }
  expect(await roles()).toEqual([])
  expect(await roles("--manage", "role:scope_*")).toContain(`role:${role}`)
  expect(await roles("--manage", "role:nobody_*")).toEqual([])

  const { stdout } = await run("introspect", "--manage", `role:${role}`)
  await writeFile(join(cwd, "spec.json"), stdout)
  expect(await run("diff", "--to", "spec.json", "--exit-code", "--manage", `role:${role}`)).toMatchObject({ exit: 0 })
  await db.query(`ALTER ROLE ${role} CONNECTION LIMIT 5`)
  const changed = await run("diff", "--to", "spec.json", "--exit-code", "--manage", `role:${role}`)
  expect(changed).toMatchObject({ exit: 2 })
  expect(changed.stdout).toContain(`ALTER ROLE ${role} CONNECTION LIMIT 3`)
  expect(await run("diff", "--to", "spec.json", "--exit-code")).toMatchObject({ exit: 0 })
})
