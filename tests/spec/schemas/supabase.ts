import { sql } from "drizzle-orm"
import { pgSchema, pgTable, uuid } from "drizzle-orm/pg-core"

export const auth = pgSchema("auth")
export const users = auth.table("users", { id: uuid().primaryKey() })
export const profiles = pgTable("profiles", {
  id: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  user: uuid().default(sql`gen_random_uuid()`),
})
