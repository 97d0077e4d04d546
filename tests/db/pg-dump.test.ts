// pg_dump as a second judge, where its version allows.
import { expect, it } from "vitest"
import { pgDump } from "../support/pg-dump.ts"
import { testDatabase, testMajors } from "../support/database.ts"

it.runIf(testMajors().includes(15))("gives the same blocks whatever the order of creation", async () => {
  const [one, two] = [await testDatabase(15), await testDatabase(15)]
  await one.exec("CREATE TABLE a (i int); CREATE TABLE b (i int); COMMENT ON TABLE b IS 'x'")
  await two.exec("CREATE TABLE b (i int); CREATE TABLE a (i int); COMMENT ON TABLE b IS 'x'")
  const blocks = await pgDump(one.fullUrl, 15)
  // No pg_dump on this machine.
  if (blocks === undefined) return
  expect(blocks.map((block) => block.split("\n")[0])).toEqual([
    "COMMENT ON TABLE public.b IS 'x';",
    "CREATE TABLE public.a (",
    "CREATE TABLE public.b (",
  ])
  expect(await pgDump(two.fullUrl, 15)).toEqual(blocks)
  await two.exec("ALTER TABLE a ADD j int")
  expect(await pgDump(two.fullUrl, 15)).not.toEqual(blocks)
})

it("declines a server that is newer than pg_dump", async () => {
  expect(await pgDump("postgres://localhost/x", 99)).toBeUndefined()
})
