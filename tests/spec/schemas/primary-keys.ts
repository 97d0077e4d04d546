import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"

export const members = pgTable("members", { userId: integer("user_id"), teamId: integer("team_id") }, (t) => [
  primaryKey({ columns: [t.userId, t.teamId] }),
])
export const named = pgTable("named", { a: text(), b: text() }, (t) => [
  primaryKey({ name: "the_key", columns: [t.b, t.a] }),
])
export const old = pgTable("old", { a: text(), b: text() }, (t) => ({ pk: primaryKey({ columns: [t.a, t.b] }) }))
