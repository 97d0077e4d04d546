// A plan is proven on a clone: a wrong one is caught, a right one keeps the rows.
import { describe, expect, test } from "vitest"
import { within } from "../../src/diff/index.ts"
import { registry } from "../../src/kinds/index.ts"
import type { ObjectId, Snapshot } from "../../src/model/index.ts"
import { type Plan, plan, type PlannedStep } from "../../src/plan/index.ts"
import { prove } from "../../src/prove/index.ts"
import { snapshotOf } from "../support/converge.ts"
import { serverUrl, anotherSession } from "../support/database.ts"
import { databaseOf, testPool } from "../support/sources.ts"

interface Case {
  readonly from: Snapshot
  readonly to: Snapshot
  readonly plan: Plan
}

async function caseOf(from: string, to: string, scope = {}): Promise<Case> {
  const [a, b] = [
    within(await snapshotOf(await databaseOf(from)), scope),
    within(await snapshotOf(await databaseOf(to)), scope),
  ]
  return { from: a, to: b, plan: plan(a, b, { registry }) }
}

function proven({ from, to, plan: made }: Case) {
  return prove(made, from, to, { registry, scratch: testPool() })
}

function withSteps(item: Case, change: (steps: readonly PlannedStep[]) => readonly PlannedStep[]): Case {
  return { ...item, plan: { ...item.plan, steps: change(item.plan.steps) } }
}

function step(sql: string): PlannedStep {
  return {
    sql,
    object: "table:public.t" as ObjectId,
    action: "alter",
    reason: "",
    after: null,
    includes: [],
    transactional: true,
    lock: null,
    hazards: [],
  }
}

const twoChanges = () => caseOf("CREATE TABLE t (a int)", "CREATE TABLE t (a bigint, b text); CREATE INDEX i ON t (b)")

const becomesPartitioned = () =>
  caseOf(
    "CREATE TABLE t (a int, b text)",
    "CREATE TABLE t (a int, b text) PARTITION BY LIST (a); CREATE TABLE t_rest PARTITION OF t DEFAULT",
  )

test("rows that move to a partitioned table are found there", async () => {
  const proof = await proven(await becomesPartitioned())
  expect(proof.seeded.tables).toBe(1)
  expect(proof.refusals).toEqual([])
})

describe("a wrong plan is caught", () => {
  test("a missing step", async () => {
    const item = withSteps(await twoChanges(), (steps) => steps.filter(({ sql }) => !sql.startsWith("CREATE INDEX")))
    await expect(proven(item)).rejects.toMatchObject({
      code: "PROOF_FAILED",
      message: "On a clone of the source the plan did not make the target: index:public.t.i is missing.",
    })
  })

  test("a step that makes something else", async () => {
    const item = withSteps(await twoChanges(), (steps) => [...steps, step("ALTER TABLE t ALTER a SET DEFAULT 1")])
    await expect(proven(item)).rejects.toThrow("default:public.t.a is too much")
  })

  test("a step that the server refuses", async () => {
    const item = withSteps(await twoChanges(), (steps) => [...steps, step("ALTER TABLE nowhere ADD b int")])
    await expect(proven(item)).rejects.toMatchObject({
      code: "PROOF_FAILED",
      message: expect.stringContaining('relation "nowhere" does not exist'),
      details: { statement: "ALTER TABLE nowhere ADD b int" },
    })
  })

  test("a copy that leaves rows behind", async () => {
    const item = withSteps(await becomesPartitioned(), (steps) =>
      steps.map((each) => (each.sql.startsWith("INSERT") ? { ...each, sql: `${each.sql}\nLIMIT 1` } : each)),
    )
    await expect(proven(item)).rejects.toThrow("lost rows or values of public.t")
  })

  test("a copy that leaves values behind", async () => {
    const item = withSteps(await becomesPartitioned(), (steps) =>
      steps.map((each) =>
        each.sql.startsWith("INSERT") ? { ...each, sql: each.sql.replace("SELECT a, b", "SELECT a, NULL") } : each,
      ),
    )
    await expect(proven(item)).rejects.toThrow("lost rows or values of public.t.b")
  })

  test("a step that empties a table", async () => {
    const item = withSteps(await twoChanges(), (steps) => [step("TRUNCATE t"), ...steps])
    await expect(proven(item)).rejects.toThrow("lost rows or values of public.t")
  })

  test("a step that makes a table anew", async () => {
    const item = withSteps(await twoChanges(), (steps) => [
      step("DROP TABLE t"),
      step("CREATE TABLE t (a int)"),
      ...steps,
    ])
    await expect(proven(item)).rejects.toThrow("lost rows or values of public.t")
  })

  test("a step that makes a column anew", async () => {
    const item = await caseOf("CREATE TABLE t (id int, a int)", "CREATE TABLE t (id int, a int, b int)")
    const wrong = withSteps(item, (steps) => [step("ALTER TABLE t DROP a"), step("ALTER TABLE t ADD a int"), ...steps])
    await expect(proven(wrong)).rejects.toThrow("lost rows or values of public.t.a")
  })

  test("a grant that is not given", async () => {
    const item = await caseOf("CREATE TABLE t (a int)", "CREATE TABLE t (a int); GRANT SELECT ON t TO pg_monitor")
    const wrong = withSteps(item, () => [])
    await expect(proven(wrong)).rejects.toThrow("table:public.t differs in privileges")
  })
})

describe("rows that survive", () => {
  const shop = `
    CREATE TYPE state AS ENUM ('new', 'paid');
    CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
    CREATE DOMAIN qty AS int CHECK (VALUE >= 100);
    CREATE TYPE money_of AS (amount numeric(10,2), currency char(3), state state);
    CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state state NOT NULL, boss int REFERENCES people);
    CREATE TABLE orders (
      id serial PRIMARY KEY, person int NOT NULL REFERENCES people (id), total money_of NOT NULL, n qty NOT NULL,
      kind text NOT NULL CHECK (kind IN ('gift', 'sale')), tags state[] NOT NULL, age int NOT NULL CHECK (age >= 18),
      twice int GENERATED ALWAYS AS (age * 2) STORED);
    CREATE TABLE events (at timestamptz NOT NULL, region text NOT NULL) PARTITION BY RANGE (at);
    CREATE TABLE events_2030 PARTITION OF events FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
    CREATE TABLE regions (name text NOT NULL) PARTITION BY LIST (name);
    CREATE TABLE regions_eu PARTITION OF regions FOR VALUES IN ('eu', 'uk');
    CREATE TABLE nothing ();`

  test("every table gets rows, of enums, domains, composites, keys and partitions", async () => {
    const proof = await proven(await caseOf(shop, `${shop} ALTER TABLE people ADD name text`))
    expect(proof.unseeded).toEqual(["table:public.events", "table:public.regions"])
    expect(proof.seeded).toEqual({ tables: 5, rows: 10 })
    expect(proof.on).toMatch(/^PostgreSQL 18/)
  })

  test("a rename keeps them", async () => {
    const item = await caseOf("CREATE TABLE t (a int)", "CREATE SCHEMA s; CREATE TABLE s.u (b int)")
    const renames = [
      "CREATE SCHEMA s",
      "ALTER TABLE t RENAME TO u",
      "ALTER TABLE u SET SCHEMA s",
      "ALTER TABLE s.u RENAME a TO b",
    ]
    expect((await proven(withSteps(item, () => renames.map(step)))).seeded.tables).toBe(1)
  })

  test("a loss that the plan names is allowed", async () => {
    const proof = await proven(
      await caseOf("CREATE TABLE t (a int, b int); CREATE TABLE u (a int)", "CREATE TABLE t (a int)"),
    )
    expect(proof.seeded.tables).toBe(2)
  })

  test("what rows may refuse is proven without them", async () => {
    const item = await caseOf(
      "CREATE TABLE t (a int); CREATE TABLE u (a int)",
      "CREATE TABLE t (a int CHECK (a > 100), b int NOT NULL); CREATE TABLE u (a int)",
    )
    expect(await proven(item)).toMatchObject({
      seeded: { tables: 1 },
      unseeded: ["table:public.t"],
      refusals: [{ message: 'column "b" of relation "t" contains null values' }],
    })
  })

  test("also where the rows are in partitions", async () => {
    const tables = `CREATE TABLE t (s state, n int) PARTITION BY RANGE (n);
      CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);`
    const item = await caseOf(
      `CREATE TYPE state AS ENUM ('a', 'b'); ${tables}`,
      `CREATE TYPE state AS ENUM ('a', 'c'); ${tables}`,
    )
    expect((await proven(item)).unseeded).toEqual(["table:public.t", "table:public.t1"])
  })

  test("a new foreign key finds its rows", async () => {
    const tables = "CREATE TABLE a (id int PRIMARY KEY CHECK (id > 1)); CREATE TABLE b (a int)"
    const proof = await proven(await caseOf(tables, `${tables}; ALTER TABLE b ADD FOREIGN KEY (a) REFERENCES a`))
    expect(proof.seeded.tables).toBe(2)
  })
})

test("statements that cannot be in a transaction", async () => {
  const item = await caseOf("CREATE TABLE t (a int)", "CREATE TABLE t (a int); CREATE INDEX i ON t (a)")
  const made = withSteps(item, () => [{ ...step("CREATE INDEX CONCURRENTLY i ON t (a)"), transactional: false }])
  expect((await proven(made)).statements).toBe(1)
})

test("a source that the scratch server cannot make says so", async () => {
  const item = await twoChanges()
  const from = {
    ...item.from,
    objects: item.from.objects.map((object) =>
      object.kind === "column" ? { ...object, shape: { ...object.shape, type: "nowhere.at_all" } } : object,
    ),
  }
  await expect(proven({ ...item, from })).rejects.toMatchObject({
    code: "PROOF_FAILED",
    message: expect.stringMatching(/^The source cannot be made on PostgreSQL 18.*schema "nowhere" does not exist/),
  })
})

test("roles of either side are there, and gone from the server afterwards", async () => {
  const admin = await anotherSession(serverUrl())
  const role = `pgkit_role_${process.pid}`
  const there = async () => (await admin.query(`SELECT FROM pg_roles WHERE rolname = '${role}'`)).rows.length
  const item = await caseOf("CREATE TABLE t (a int)", "CREATE TABLE t (a int)")
  const to: Snapshot = {
    ...item.to,
    objects: item.to.objects.map((object) =>
      object.kind === "table"
        ? {
            ...object,
            owner: role,
            privileges: [{ grantee: "pg_monitor", privilege: "SELECT", grantable: false, revoked: false }],
          }
        : object,
    ),
  }
  const from: Snapshot = {
    ...item.from,
    objects: item.from.objects.map((object) => (object.kind === "table" ? { ...object, owner: "postgres" } : object)),
  }
  const made = plan(from, to, { registry })
  expect(made.steps.map(({ sql }) => sql).join()).toContain(role)
  await proven({ from, to, plan: made })
  expect(await there()).toBe(0)
})

describe("with a part of the schema only", () => {
  const both = `
    CREATE SCHEMA app; CREATE SCHEMA other;
    CREATE TYPE other.mood AS ENUM ('sad');
    CREATE TABLE other.accounts (id int PRIMARY KEY, more text);
    CREATE FUNCTION other.fine(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
    CREATE TABLE app.t (id int REFERENCES other.accounts, m other.mood, CHECK (other.fine(id)));
    CREATE VIEW other.report AS SELECT id FROM app.t;`

  test("what it needs outside is there, and left alone", async () => {
    const item = await caseOf(both, `${both} ALTER TABLE app.t ADD n int; DROP VIEW other.report`, { schemas: ["app"] })
    expect(item.plan.steps.map(({ sql }) => sql)).toEqual(["ALTER TABLE app.t ADD COLUMN n integer"])
    expect((await proven(item)).seeded.tables).toBe(2)
  })

  test("what needs it outside is not forgotten", async () => {
    const item = await caseOf(both, `${both} DROP VIEW other.report; ALTER TABLE app.t DROP id`, { schemas: ["app"] })
    await expect(proven(item)).rejects.toThrow(
      "cannot drop column id of table app.t because other objects depend on it",
    )
  })
})
