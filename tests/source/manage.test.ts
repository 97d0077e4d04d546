// What belongs to the server or to the database as a whole: only where asked for, never with a password.
// Corpus cases drop every role that begins with `case_`, so that these have names of their own.
import { expect, test } from "vitest"
import { registry } from "../../src/kinds/index.ts"
import { formatSnapshot } from "../../src/model/index.ts"
import { prove } from "../../src/prove/index.ts"
import { readSource } from "../../src/source/index.ts"
import {
  compareSpecs,
  compareWithSpec,
  databaseOf,
  folderOf,
  sourceContext,
  sqlOf,
  testPool,
} from "../support/sources.ts"

const manage = ["role:manage_*"]
const before = "CREATE ROLE manage_app; CREATE TABLE t (a int)"
const after = `GRANT SELECT ON t TO manage_app, somebody; CREATE TABLE t (a int); GRANT manage_group TO manage_app;
  CREATE ROLE manage_app LOGIN PASSWORD 'geheim'; CREATE ROLE manage_group; ALTER ROLE manage_group SET work_mem = '4MB'`

test("a spec's roles are made on a server of its own, and a plan about them is proven there", async () => {
  const scratch = testPool("pglite")
  const { plan, from, to, ...comparison } = await compareSpecs(before, after, { scratch, scope: { manage } })
  expect(sqlOf({ plan, from, to, ...comparison })).toEqual([
    "ALTER ROLE manage_app LOGIN",
    "CREATE ROLE manage_group",
    "ALTER ROLE manage_group SET work_mem TO '4MB'",
    "GRANT manage_group TO manage_app",
    "GRANT SELECT ON TABLE public.t TO manage_app",
    "GRANT SELECT ON TABLE public.t TO somebody",
  ])
  expect(formatSnapshot(to.snapshot)).not.toContain("geheim")
  await expect(prove(plan, from.snapshot, to.snapshot, { registry, scratch })).resolves.toMatchObject({ statements: 6 })
})

test("unasked for, roles are no part of a schema, and what a spec says of them is left out", async () => {
  const { changes, diagnostics } = await compareSpecs(
    before,
    `${before}; ALTER ROLE manage_app LOGIN; GRANT pg_monitor TO manage_app`,
  )
  expect(changes).toEqual([])
  expect(diagnostics.map(({ code }) => code)).toEqual(["SPEC_LEFT_OUT", "SPEC_LEFT_OUT"])
})

test("a server that others use gets no roles", async () => {
  const cwd = folderOf({ "spec.sql": before })
  await expect(readSource("spec.sql", { ...sourceContext(), cwd, manage })).rejects.toMatchObject({
    code: "SCRATCH_FAILED",
    hint: "Choose a server of its own: --scratch embedded or --scratch pglite.",
  })
})

test("a role that is granted something and is not there is named", async () => {
  const db = await databaseOf("CREATE TABLE t (a int)")
  const { diagnostics } = await compareWithSpec(db, "CREATE TABLE t (a int); GRANT SELECT ON t TO manage_nobody_knows")
  expect(diagnostics.filter(({ code }) => code === "NOT_THERE").map(({ object }) => object)).toEqual([
    "role manage_nobody_knows",
  ])
})
