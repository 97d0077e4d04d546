import { bigint, integer, pgSchema, pgTable, smallint } from "drizzle-orm/pg-core"

export const plain = pgTable("plain", { id: integer().primaryKey().generatedAlwaysAsIdentity() })
export const byDefault = pgTable("by_default", { id: bigint({ mode: "number" }).generatedByDefaultAsIdentity() })
export const options = pgTable("options", {
  id: smallint("ident").generatedAlwaysAsIdentity({
    name: "my_seq",
    startWith: 100,
    increment: 5,
    minValue: 10,
    maxValue: 1000,
    cache: 7,
    cycle: true,
  }),
})
export const app = pgSchema("app")
export const inApp = app.table("in_app", { id: integer().generatedAlwaysAsIdentity() })
