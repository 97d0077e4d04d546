// A database to the kit's own spec and back, through the commands.
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, it } from "vitest"
import { databaseOf } from "../support/sources.ts"
import { pgkit, project } from "./support.ts"

it("writes a database as a spec that says the same: in one file, or in one for each schema", async () => {
  const db = await databaseOf(`
    CREATE SCHEMA audit;
    CREATE TABLE public.users (id int PRIMARY KEY, email text NOT NULL UNIQUE);
    CREATE TABLE audit.log (at timestamptz NOT NULL DEFAULT now(), by_user int REFERENCES public.users (id));
    CREATE RULE quiet AS ON DELETE TO audit.log DO INSTEAD NOTHING`)
  const cwd = await project()
  const run = (...argv: string[]) => pgkit(argv, { cwd, env: { DATABASE_URL: db.fullUrl } })

  expect(await run("introspect", "--format", "spec", "--out", "schema.ts")).toMatchObject({ exit: 0 })
  expect(await readFile(join(cwd, "schema.ts"), "utf8"))
    .toBe(`import { defineSchema, fragment, integer, sql, table, text, timestamptz } from "postgres-kit/spec"

export const audit = defineSchema("audit", {
  log: table({
    at: timestamptz().notNull().default(sql\`now()\`),
    by_user: integer().references("public.users", "id"),
  }),
})

export const public_schema = defineSchema("public", {
  users: table({
    id: integer().primaryKey(),
    email: text().notNull().unique(),
  }),
})

/** What has no function of its own. */
export const fragments = [
  fragment(sql\`
    CREATE RULE quiet AS
        ON DELETE TO audit.log DO INSTEAD NOTHING;
  \`),
]
`)
  expect((await run("diff", "--to", "schema.ts", "--exit-code")).exit).toBe(0)

  expect(await run("introspect", "--format", "spec", "--out", "db")).toMatchObject({ exit: 0 })
  expect((await readdir(join(cwd, "db"))).toSorted()).toEqual(["audit.ts", "fragments.ts", "public_schema.ts"])
  expect((await run("diff", "--to", "db", "--exit-code")).exit).toBe(0)
})
