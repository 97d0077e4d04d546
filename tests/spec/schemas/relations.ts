import { relations } from "drizzle-orm"
import { integer, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core"

const timestamps = {
  createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp("updated_at").$onUpdate(() => new Date()),
}
export const users = pgTable("users", { id: serial().primaryKey(), name: text().$default(() => "me"), ...timestamps })
export const posts = pgTable("posts", {
  id: serial().primaryKey(),
  userId: integer("user_id")
    .notNull()
    .references(() => users.id),
  ...timestamps,
})
export const usersRelations = relations(users, ({ many }) => ({ posts: many(posts) }))
export const again = users
