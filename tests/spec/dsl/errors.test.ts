import { expect, test } from "vitest"
import { PgkitError } from "../../../src/errors/index.ts"
import { readSource } from "../../../src/source/index.ts"
import { folderOf, sourceContext } from "../../support/sources.ts"

async function failure(schema: string): Promise<PgkitError> {
  const cwd = folderOf({
    "schema.ts": `import { defineSchema, table, text, type, view, fn, index, fragment, sql } from "postgres-kit/spec"\n${schema}`,
  })
  const error = await readSource("schema.ts", { ...sourceContext(), cwd }).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (error instanceof PgkitError) return error
  throw new Error(`Not refused: ${String(error)}`)
}

test("every wrong field is named with its object and its line", async () => {
  const error = await failure(`export default defineSchema("shop", {
  orders: table({
    id: text().default({ now: true } as never),
    at: "timestamptz" as never,
  }, {
    indexs: {},
    triggers: { touch: { forEach: "rows", execute: "f" } },
  } as never),
  nothing: 42 as never,
})`)
  expect(error.code).toBe("SPEC_INVALID")
  expect(error.message.split("\n  ")).toEqual([
    "schema.ts:4: table shop.orders, column id: default: expected a constant or SQL: sql`…`",
    "schema.ts:3: table shop.orders, column at: expected a column: text(), type(…)",
    'schema.ts:3: table shop.orders, trigger touch: forEach: expected "row" or "statement"',
    "schema.ts:3: table shop.orders: indexs: no such field",
    "schema.ts:2: shop.nothing: expected what table(), view() or another function of postgres-kit/spec gives",
  ])
})

test("what PostgreSQL refuses is shown with its words, at the column that it points at", async () => {
  const error = await failure(`export default defineSchema("shop", {
  orders: table({
    id: text(),
    status: type("order_stats"),
  }),
  totals: view(sql\`SELECT sum(total) FROM orders\`),
})`)
  expect(error.code).toBe("SPEC_SQL")
  expect(error.message).toContain('schema.ts:5: table shop.orders, column status: type "order_stats" does not exist')
  expect(error.message).toContain("schema.ts:7: view shop.totals: ")
})

test("an object that two files make is PostgreSQL's to refuse", async () => {
  const error = await failure(`export const one = defineSchema("shop", { a: table({ id: text() }) })
export const two = defineSchema("shop", { a: table({ id: text() }) })`)
  expect(error.message).toBe('schema.ts:3: table shop.a: relation "a" already exists')
})

test("a fragment's statement is named", async () => {
  const error = await failure(
    `export const x = fragment(sql\`CREATE RULE r AS ON DELETE TO nowhere DO INSTEAD NOTHING\`)`,
  )
  expect(error.message).toBe('schema.ts:2: fragment: relation "nowhere" does not exist')
})

test("a file that exports nothing of a schema says what to export", async () => {
  const error = await failure(`export const answer = 42`)
  expect(error).toMatchObject({ code: "SPEC_FAILED", message: expect.stringContaining("nothing is exported") })
})
