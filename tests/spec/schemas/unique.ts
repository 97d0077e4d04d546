import { integer, pgTable, text, unique } from "drizzle-orm/pg-core"

export const users = pgTable(
  "users",
  {
    id: integer().primaryKey(),
    email: text().notNull().unique(),
    handle: text().unique("users_handle_once"),
    phone: text().unique("users_phone", { nulls: "not distinct" }),
    first: text(),
    last: text(),
  },
  (t) => [unique().on(t.first, t.last), unique("users_last").on(t.last).nullsNotDistinct()],
)
