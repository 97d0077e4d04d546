import { index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core"

export const odd = pgEnum("odd enum 🙂", ["a b", "ü"])
export const long = "a_table_name_that_is_very_long_indeed_and_goes_on_and_on"
export const first = pgTable(
  "Order",
  { id: integer("ID").primaryKey(), select: text("select"), spaced: text("with space").unique(), odd: odd("🙂") },
  (t) => [index().on(t.select)],
)
export const second = pgTable(long, {
  id: integer().primaryKey(),
  reference: integer("a_column_with_a_long_name").references(() => first.id),
  once: integer("another_column_with_a_long_name").unique(),
})
