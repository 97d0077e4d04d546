import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readModuleSpec } from "../../../src/spec/index.ts"
import { readSource } from "../../../src/source/index.ts"
import { folderOf, sourceContext } from "../../support/sources.ts"

const shop = join(import.meta.dirname, "../../../examples/spec-shop")

test("the example becomes a schema with all that it says", async () => {
  const { snapshot } = await readSource(join(shop, "schema.ts"), sourceContext())
  const ids = snapshot.objects.map((object) => object.id as string)
  expect(ids).toEqual(
    expect.arrayContaining([
      "extension:citext",
      "enum:shop.order_status",
      "domain_constraint:shop.money_amount.money_amount_not_negative",
      "constraint:shop.customers.customers_email_key",
      "constraint:shop.customers.customers_name_check",
      "foreign_key:shop.orders.orders_customer_id_fkey",
      "constraint:shop.events_2026.events_2026_at_customer_id_what_key",
      "materialized_view:shop.sales_by_day",
      "policy:shop.orders.own_orders",
      "trigger:shop.orders.orders_touch",
    ]),
  )
  const body = snapshot.objects.find((object) => object.id.startsWith("function:shop.touch"))?.shape
  expect(body).toMatchObject({
    body: { source: "\nBEGIN\n  NEW.updated_at := now();\n  RETURN NEW;\nEND\n" },
    config: ['search_path=""'],
  })
})

test("a kit spec and a Drizzle schema in one folder are one schema", async () => {
  const cwd = folderOf({
    "a.ts": `import { defineSchema, table, text } from "postgres-kit/spec"
      export const help = (x: number) => x
      export default defineSchema("public", { a: table({ id: text() }) })`,
    "b.ts": `import { pgTable, text } from "drizzle-orm/pg-core"\nexport const b = pgTable("b", { id: text() })`,
  })
  const { statements } = await readModuleSpec(".", { cwd })
  expect(statements.map((it) => it.object)).toEqual(["table public.a", "table public.b"])
})

test("an exported table that stands in no schema is named", async () => {
  const cwd = folderOf({
    "s.ts": `import { defineSchema, table, text } from "postgres-kit/spec"
      export const used = table({ id: text() })
      export const forgotten = table({ id: text() })
      export default defineSchema("public", { used })`,
  })
  const { diagnostics } = await readModuleSpec("s.ts", { cwd })
  expect(diagnostics.map((it) => it.message)).toEqual(["s.ts:3: table forgotten is exported and stands in no schema."])
})

test("the spec of docs/spec.md is one", async () => {
  const [, example = ""] =
    /```ts\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, "../../../docs/spec.md"), "utf8")) ?? []
  const cwd = folderOf({ "schema.ts": example })
  const { snapshot } = await readSource("schema.ts", { ...sourceContext(), cwd })
  expect(snapshot.objects.map((object) => object.id as string)).toContain("policy:shop.orders.own")
})
