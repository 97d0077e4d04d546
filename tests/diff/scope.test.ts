// What is left of a snapshot when only a part of it is managed.
import { describe, expect, test } from "vitest"
import { type Scope, within } from "../../src/diff/index.ts"
import { type Found, objectId, type Snapshot } from "../../src/model/index.ts"

function object(kind: string, path: readonly string[], more: Partial<Found> = {}): Found {
  return {
    id: objectId(kind, path),
    kind,
    path,
    container: path.length > 1 ? objectId(path.length === 2 ? "schema" : "table", path.slice(0, -1)) : null,
    position: 0,
    owner: null,
    comment: null,
    privileges: [],
    labels: [],
    shape: {},
    dependsOn: [],
    ...more,
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

const ids = (value: Snapshot) => value.objects.map(({ id }) => id)
const outsideIds = (value: Snapshot) => (value.outside ?? []).map(({ id }) => id)

const app = snapshot(
  object("schema", ["app"]),
  object("schema", ["other"]),
  object("table", ["app", "a"], { dependsOn: [objectId("enum", ["other", "mood"])] }),
  object("column", ["app", "a", "id"]),
  object("enum", ["other", "mood"]),
  object("table", ["other", "unrelated"]),
  object("extension", ["citext"], { shape: { schema: "other" } }),
)

test("without a scope everything stays", () => {
  expect(within(app, {})).toEqual(app)
})

test("only the named schemas, with what they need outside", () => {
  const scoped = within(app, { schemas: ["app"] })
  expect(ids(scoped)).toEqual(["column:app.a.id", "schema:app", "table:app.a"])
  expect(outsideIds(scoped)).toEqual(["enum:other.mood", "schema:other"])
})

test("a narrower scope starts from what the wider one kept outside", () => {
  expect(ids(within(within(app, { schemas: ["app"] }), {}))).toContain("enum:other.mood")
})

describe("exclude", () => {
  const excluding = (...exclude: readonly string[]) => ids(within(app, { exclude } satisfies Scope))
  test("a table goes with what lives in it", () => {
    expect(excluding("table:app.*")).not.toContain("column:app.a.id")
  })
  test("a schema goes with what lives in it", () => {
    expect(excluding("schema:other")).toEqual(["column:app.a.id", "extension:citext", "schema:app", "table:app.a"])
  })
  test("a schema of which nothing is managed is not managed", () => {
    expect(excluding("*:other.*")).not.toContain("schema:other")
  })
  test("what stands behind ! stays, and the last entry decides", () => {
    expect(excluding("table:*", "!table:app.*")).toContain("column:app.a.id")
    expect(excluding("table:*", "!table:app.*")).not.toContain("table:other.unrelated")
    expect(excluding("!table:app.*", "table:*")).not.toContain("table:app.a")
  })
  test("dots and brackets are themselves", () => {
    expect(excluding("table:appXa")).toContain("table:app.a")
  })
})

test("the histories of pgkit and drizzle-orm are nobody's schema", () => {
  const { objects } = within(
    snapshot(
      object("schema", ["public"]),
      object("schema", ["pgkit"]),
      object("table", ["pgkit", "migrations"]),
      object("function", ["pgkit", "f"]),
      object("schema", ["drizzle"]),
      object("table", ["drizzle", "__drizzle_migrations"]),
      object("constraint", ["drizzle", "__drizzle_migrations", "__drizzle_migrations_pkey"]),
      object("sequence", ["drizzle", "__drizzle_migrations_id_seq"]),
    ),
    {},
  )
  expect(objects.map(({ id }) => id)).toEqual(["schema:public"])
})

test("a schema drizzle with more in it stays", () => {
  const value = snapshot(
    object("schema", ["drizzle"]),
    object("table", ["drizzle", "__drizzle_migrations"]),
    object("table", ["drizzle", "mine"]),
  )
  expect(ids(within(value, {}))).toEqual(["schema:drizzle", "table:drizzle.mine"])
})

test("diagnostics about objects of other schemas go with them", () => {
  const diagnostics = [
    "foreign table other.ft",
    "rule r on other.t",
    "aggregate app.sum(integer)",
    "event trigger e",
  ].map((name) => ({ code: "NOT_MODELLED", severity: "warning" as const, object: name, message: name }))
  const left = (scope: Scope) => within({ ...app, diagnostics }, scope).diagnostics.map((it) => it.object)
  expect(left({ schemas: ["app"] })).toEqual(["aggregate app.sum(integer)", "event trigger e"])
  expect(left({ exclude: ["event_trigger:*", "*:other.*"] })).toEqual(["aggregate app.sum(integer)"])
})
