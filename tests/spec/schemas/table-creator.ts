import { index, integer, pgTableCreator, text } from "drizzle-orm/pg-core"

const table = pgTableCreator((name) => `shop_${name}`)

export const users = table("users", { id: integer().primaryKey(), email: text().unique() }, (t) => [
  index().on(t.email),
])
export const posts = table("posts", { userId: integer("user_id").references(() => users.id) })
