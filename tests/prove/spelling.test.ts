// Which differences may be one definition in two spellings, so that both sides have to be settled.
import { describe, expect, test } from "vitest"
import type { Change } from "../../src/diff/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { type Found, objectId } from "../../src/model/index.ts"
import { mayBeSpelling } from "../../src/prove/index.ts"

function altered(kind: string, field: string, from: unknown, to: unknown): Change {
  const object: Found = {
    id: objectId(kind, ["public", "x"]),
    kind,
    path: ["public", "x"],
    container: null,
    position: 0,
    owner: null,
    comment: null,
    privileges: [],
    labels: [],
    shape: {},
    dependsOn: [],
  }
  return { kind: "alter", id: object.id, from: object, to: object, fields: [{ field, from, to }], envelope: [] }
}

describe("never", () => {
  test.each([
    ["column", "type", "numeric(10,2)", "numeric(12,2)"],
    ["column", "notNull", null, { name: "a (b)", noInherit: false, valid: true }],
    ["domain", "type", "character varying(10)", "character varying(20)"],
    ["enum", "labels", ["a (b)"], ["a (b)", "c (d)"]],
    ["function", "body", { as: "text", source: "SELECT f(1)" }, { as: "text", source: "SELECT f(2)" }],
    ["function", "returns", "TABLE(a integer)", "TABLE(a bigint)"],
    ["index", "columns", [{ column: "a", expression: null }], [{ column: "b", expression: null }]],
    ["default", "expression", "1", "2"],
  ])("%s %s", (kind, field, from, to) => {
    expect(mayBeSpelling([altered(kind, field, from, to)], registry)).toBe(false)
  })
})

describe("perhaps", () => {
  test.each([
    ["column", "generated", { expression: "(a)::text", stored: true }, { expression: "((a)::text)", stored: true }],
    ["constraint", "definition", "CHECK ((a > 0))", "CHECK ((a > 1))"],
    ["default", "expression", "'a'::text", "'a'::character varying"],
    ["function", "body", { as: "sql", statement: "RETURN (1)" }, { as: "sql", statement: "RETURN ((1))" }],
    ["view", "definition", "SELECT 1", "SELECT 2"],
  ])("%s %s", (kind, field, from, to) => {
    expect(mayBeSpelling([altered(kind, field, from, to)], registry)).toBe(true)
  })
})
