// Snapshots of a few objects to plans: order, cycles, names that are taken, the same bytes every time.
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { PgkitError } from "../../src/errors/index.ts"
import {
  type AnyKind,
  defineKind,
  type Found,
  objectId,
  type ObjectId,
  registryOf,
  type Snapshot,
} from "../../src/model/index.ts"
import { plan } from "../../src/plan/index.ts"

interface Shape {
  readonly value: string
}

/** A kind that says everything in one word: CREATE, DROP, ALTER. */
function toy(name: string, more: Partial<AnyKind> = {}): AnyKind {
  const kind = defineKind<Shape>({
    name,
    rank: 10,
    shape: z.strictObject({ value: z.string() }),
    read: {
      sql: () => "",
      decode: () => {
        throw new Error("Nothing is read here.")
      },
    },
    changes: { value: (now, _from, to) => [{ sql: `ALTER ${now.path.join(".")} ${to}` }] },
    create: (object) => [{ sql: `CREATE ${object.path.join(".")}` }],
    drop: (object) => [{ sql: `DROP ${object.path.join(".")}` }],
    target: (object) => object.path.join("."),
    owned: false,
  })
  return { ...kind, ...more }
}

/** Tables take part in CREATE TABLE (…) with their keys; a foreign key can be a statement of its own. */
const table = toy("table", {
  create: (object) => [{ sql: `CREATE TABLE ${object.path.join(".")}`, list: { tail: "" } }],
})
const key = toy("key", {
  rank: 20,
  create: (object) => {
    const [owner = "", name = ""] = object.path
    const text = `CONSTRAINT ${name}`
    const into = objectId("table", [owner])
    return [{ sql: `ALTER TABLE ${owner} ADD ${text}`, fold: { into, as: "item" as const, text, order: 1 } }]
  },
  drop: (object) => {
    const [owner = "", name = ""] = object.path
    return [
      { sql: `ALTER TABLE ${owner} DROP ${name}`, fold: { into: objectId("table", [owner]), as: "gone" as const } },
    ]
  },
})
const view = toy("view", { changes: { value: "rebuild" }, slots: ({ path }) => [`relation:${path.join(".")}`] })
const type = toy("type", { changes: { value: "rebuild" }, slots: ({ path }) => [`relation:${path.join(".")}`] })
const registry = registryOf([table, key, view, type])

function object(kind: string, path: string, needs: readonly ObjectId[] = [], value = "x"): Found {
  const names = path.split(".")
  return {
    id: objectId(kind, names),
    kind,
    path: names,
    container: kind === "key" ? objectId("table", names.slice(0, 1)) : null,
    position: 0,
    owner: null,
    comment: null,
    privileges: [],
    labels: [],
    shape: { value },
    dependsOn: needs,
  }
}

function snapshot(...objects: readonly Found[]): Snapshot {
  return {
    server: { number: 180000, version: "18.0" },
    coverage: { owners: true, privileges: true },
    objects: objects.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    diagnostics: [],
  }
}

const id = (kind: string, path: string) => objectId(kind, path.split("."))
const sqlOf = (from: Snapshot, to: Snapshot) => plan(from, to, { registry }).steps.map((step) => step.sql)
const nothing = snapshot()

test("what is needed comes first, and goes last", () => {
  const both = snapshot(object("view", "a", [id("view", "b")]), object("view", "b"))
  expect(sqlOf(nothing, both)).toEqual(["CREATE b", "CREATE a"])
  expect(sqlOf(both, nothing)).toEqual(["DROP a", "DROP b"])
})

test("a rebuild takes its dependents along, and says why", () => {
  const [from, to] = ["x", "y"].map((value) =>
    snapshot(object("view", "a", [id("view", "b")]), object("view", "b", [], value)),
  )
  const { steps } = plan(from ?? nothing, to ?? nothing, { registry })
  expect(steps.map(({ sql, reason }) => `${sql}: ${reason}`)).toEqual([
    "DROP a: depends on view b",
    "DROP b: value differs",
    "CREATE b: value differs",
    "CREATE a: depends on view b",
  ])
  expect(steps[3]?.after).toEqual({ step: 2, via: "view:b" })
})

describe("tables that refer to each other", () => {
  const mutual = snapshot(
    object("table", "a"),
    object("table", "b"),
    object("key", "a.to_b", [id("table", "b")]),
    object("key", "b.to_a", [id("table", "a")]),
  )

  test("get the keys that make a cycle as statements of their own", () => {
    const sql = sqlOf(nothing, mutual)
    expect(sql.filter((it) => it.startsWith("CREATE TABLE"))).toHaveLength(2)
    expect(sql.filter((it) => it.startsWith("ALTER TABLE"))).not.toHaveLength(0)
    expect(sql.join("\n").match(/CONSTRAINT/g)).toHaveLength(2)
    expect(sql.findLastIndex((it) => it.startsWith("CREATE"))).toBeLessThan(
      sql.findIndex((it) => it.startsWith("ALTER")),
    )
  })

  test("are dropped", () => {
    const sql = sqlOf(mutual, nothing)
    expect(sql.slice(-2).toSorted()).toEqual(["DROP a", "DROP b"])
    expect(sql.filter((it) => it.startsWith("ALTER TABLE"))).not.toHaveLength(0)
  })

  test("a key that makes no cycle stays within its table", () => {
    const one = snapshot(object("table", "a"), object("table", "b"), object("key", "a.to_b", [id("table", "b")]))
    expect(sqlOf(nothing, one)).toEqual(["CREATE TABLE b ()", "CREATE TABLE a (\n  CONSTRAINT to_b\n)"])
  })
})

test("a name is free again only when the one that had it is gone", () => {
  expect(sqlOf(snapshot(object("type", "a")), snapshot(object("view", "a")))).toEqual(["DROP a", "CREATE a"])
  expect(sqlOf(snapshot(object("view", "a")), snapshot(object("type", "a")))).toEqual(["DROP a", "CREATE a"])
})

test("a real cycle is an error with the names of both, and only of them", () => {
  const cyclic = snapshot(
    object("view", "a", [id("view", "b")]),
    object("view", "b", [id("view", "a")]),
    object("view", "innocent"),
  )
  const refusal = (() => {
    try {
      return plan(nothing, cyclic, { registry })
    } catch (failure) {
      return failure
    }
  })()
  expect(refusal).toBeInstanceOf(PgkitError)
  expect(refusal).toMatchObject({
    code: "PLAN_CYCLE",
    message: "These statements need each other: view:a (CREATE a); view:b (CREATE b).",
    hint: expect.stringContaining("migration of its own"),
  })
})

test("the same bytes, whatever the order of the objects within equal ranks", () => {
  const names = ["b", "a", "Z", "é", "10", "9"]
  const objects = names.map((name) => object("view", name))
  const orders = [objects, objects.toReversed(), [...objects.slice(3), ...objects.slice(0, 3)]]
  const plans = orders.map((list) => JSON.stringify(plan(nothing, snapshot(...list), { registry })))
  expect(new Set(plans).size).toBe(1)
  const changes = objects.map((to) => ({ kind: "create" as const, id: to.id, to }))
  const shuffled = [changes, changes.toReversed()].map((list) =>
    JSON.stringify(plan(nothing, snapshot(...objects), { registry, changes: list })),
  )
  expect(new Set(shuffled).size).toBe(1)
})

test("equal snapshots need nothing", () => {
  const same = snapshot(object("view", "a"), object("table", "b"))
  expect(plan(same, same, { registry })).toEqual({ settings: [], steps: [], diagnostics: [] })
})
