// A spec that was migrated is equal to its database, whatever PostgreSQL makes of its definitions.
import { describe, expect, test } from "vitest"
import { diff } from "../../src/diff/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { settle } from "../../src/prove/index.ts"
import { snapshotOf } from "../support/converge.ts"
import { serverUrl, testDatabase, testMajors } from "../support/database.ts"
import { compareWithSpec, databaseOf, migrateTo, sqlOf, testPool } from "../support/sources.ts"

const specs: Readonly<Record<string, string>> = {
  "varchar IN (…) in a check":
    "CREATE TABLE t (a varchar CHECK (a IN ('x', 'y')), b varchar(5) NOT NULL CHECK (b NOT IN ('z')))",
  "functions and enums of the same schema in a check": `
    CREATE SCHEMA app;
    CREATE TYPE app.mood AS ENUM ('sad', 'ok');
    CREATE FUNCTION app.fine(m app.mood) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT m <> 'sad' $$;
    CREATE TABLE app.t (m app.mood DEFAULT 'ok' CHECK (app.fine(m)), n app.mood[] CHECK (n <@ ARRAY['ok'::app.mood]))`,
  "predicates and expressions of indexes, policies and views": `
    CREATE TABLE t (a varchar, b int, c timestamptz DEFAULT now() + interval '1 day');
    CREATE INDEX ON t (lower(a)) WHERE a IN ('x', 'y');
    CREATE POLICY p ON t USING (a IN ('x', 'y') AND b BETWEEN 1 AND 2);
    CREATE VIEW v AS SELECT a, CASE WHEN a IN ('x', 'y') THEN 1 END AS n FROM t WHERE NOT (b = 1 OR b = 2);
    CREATE DOMAIN d AS varchar CHECK (VALUE IN ('x', 'y'))`,
  "a generated column": "CREATE TABLE t (a varchar, b boolean GENERATED ALWAYS AS (a IN ('x', 'y')) STORED)",
}

for (const [name, spec] of Object.entries(specs)) {
  test(`nothing is left to do after a migration: ${name}`, async () => {
    const db = await testDatabase()
    const after = await migrateTo(db, spec)
    expect(after.changes).toEqual([])
    expect(sqlOf(after)).toEqual([])
  })
}

test("a real difference in such a definition remains one", async () => {
  const db = await testDatabase()
  await migrateTo(db, "CREATE TABLE t (a varchar CHECK (a IN ('x', 'y')))")
  const { changes } = await compareWithSpec(db, "CREATE TABLE t (a varchar CHECK (a IN ('x', 'z')))")
  expect(changes.map(({ id }) => id)).toEqual(["constraint:public.t.t_a_check"])
})

test("what is settled stays as it is", async () => {
  const scratch = testPool()
  const db = await databaseOf("CREATE TABLE t (a varchar CHECK (a IN ('x', 'y')))")
  const once = await settle(await snapshotOf(db), scratch, registry)
  const twice = await settle(once, scratch, registry)
  expect(diff(once, twice)).toEqual([])
  expect(twice.objects).toEqual(once.objects)
})

describe("where the scratch server lacks something", () => {
  test("the comparison goes on unsettled and says so", async () => {
    const db = await databaseOf("CREATE TABLE t (a int CHECK (a > 1)); CREATE EXTENSION lo; CREATE TABLE u (a lo)")
    const from = await snapshotOf(db)
    const to = {
      ...from,
      objects: from.objects.map((object) =>
        object.kind === "extension" && object.path[0] === "lo"
          ? { ...object, path: ["nowhere"], id: "extension:nowhere" as typeof object.id }
          : object,
      ),
    }
    const { compareSnapshots } = await import("../../src/source/index.ts")
    const changed = {
      ...to,
      objects: to.objects.map((object) =>
        object.kind === "constraint"
          ? { ...object, shape: { ...object.shape, definition: "CHECK ((a > 2))" } }
          : object,
      ),
    }
    const scratch = testPool()
    const comparison = await compareSnapshots(
      { snapshot: to, label: "a", isSpec: false },
      { snapshot: changed, label: "b", isSpec: false },
      { registry, scratch },
    )
    expect(comparison.changes.map(({ id }) => id)).toEqual(["constraint:public.t.t_a_check"])
    expect(comparison.diagnostics).toMatchObject([{ code: "SETTLE_SKIPPED", severity: "warning" }])
  })
})

/** Whatever the target: its URL is the choice itself. */
function poolOn(major: number) {
  return testPool(`postgres://${serverUrl(major).replace(/^\w+:\/\//, "")}`)
}

describe.runIf(testMajors().includes(15) && testMajors().includes(18))("across major versions", () => {
  test("a view of 15 is the same view on 18", async () => {
    const spec = `
      CREATE TABLE t (id int PRIMARY KEY, a varchar NOT NULL CHECK (a IN ('x', 'y')));
      CREATE VIEW v AS SELECT t.id, t.a FROM t WHERE t.a IN ('x', 'y');
      CREATE VIEW w AS SELECT v.id FROM v JOIN t USING (id)`
    const db = await databaseOf(spec, 15)
    const { changes, plan } = await compareWithSpec(db, spec, { scratch: poolOn(18) })
    expect(changes).toEqual([])
    expect(plan.steps).toEqual([])
  })

  test("a plan for 15 speaks the language of 15", async () => {
    const db = await databaseOf("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)", 15)
    const spec = "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 2) STORED, c int NOT NULL)"
    const scratch = poolOn(18)
    const after = await migrateTo(db, spec, { scratch })
    expect(after.changes).toEqual([])
  })
})
