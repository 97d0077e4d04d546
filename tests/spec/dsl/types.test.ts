// What does not type-check is said by the compiler, which `npm run check` runs over this file.
import { expect, test } from "vitest"
import { check, foreignKey, index, integer, primaryKey, sql, table, text, unique } from "../../../src/spec/dsl/index.ts"

test("columns are known by name", () => {
  const columns = { id: integer(), email: text() }
  table(columns, {
    primaryKey: ["id"],
    constraints: { u: unique(["email"]), c: check(sql`id > 0`), f: foreignKey(["id"], "other") },
    indexes: {
      i: index(["email", sql`lower(email)`, { column: "id", order: "desc" }]),
      j: index("id"),
      k: index(sql`lower(email)`),
      l: index({ expression: sql`lower(email)`, opclass: "text_ops" }, { unique: true }),
    },
    triggers: { t: { before: { update: ["email"] }, execute: "f" } },
  })
  // @ts-expect-error no such column
  table(columns, { primaryKey: ["ide"] })
  // @ts-expect-error no such column
  table(columns, { constraints: { u: unique(["mail"]) } })
  // @ts-expect-error no such column
  table(columns, { indexes: { i: index(["mail"]) } })
  // @ts-expect-error no such column
  table(columns, { indexes: { i: index({ column: "mail" }) } })
  // @ts-expect-error no such column
  table(columns, { triggers: { t: { before: { update: ["mail"] }, execute: "f" } } })
  // With columns from elsewhere any name may be right.
  table({}, { inherits: ["parent"], constraints: [primaryKey(["id"])] })
  expect(Object.keys(table(columns).columns)).toEqual(["id", "email"])
})

test("what is wrong is wrong while you type", () => {
  // @ts-expect-error text is a value: SQL stands in sql`…`
  check("id > 0")
  // @ts-expect-error one timing only
  table({ id: integer() }, { triggers: { t: { before: "insert", after: "insert", execute: "f" } } })
  // @ts-expect-error no such action
  integer().references("other", "id", { onDelete: "casacde" })
  // @ts-expect-error no such privilege
  table({ id: integer() }, { grants: { reader: ["read"] } })
  // @ts-expect-error no such option
  text().notNull({ nam: "x" })
  expect(true).toBe(true)
})
