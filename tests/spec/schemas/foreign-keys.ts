import { type AnyPgColumn, foreignKey, integer, pgSchema, pgTable, text, unique } from "drizzle-orm/pg-core"

export const app = pgSchema("app")
export const accounts = app.table("accounts", { id: integer().primaryKey() })

export const people = pgTable(
  "people",
  {
    id: integer().primaryKey(),
    bossId: integer("boss_id").references((): AnyPgColumn => people.id, { onDelete: "set null" }),
    teamId: integer("team_id").references((): AnyPgColumn => teams.id, { onDelete: "cascade", onUpdate: "cascade" }),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "restrict", onUpdate: "set default" }),
    first: text(),
    last: text(),
  },
  (t) => [
    unique("people_name").on(t.first, t.last),
    foreignKey({ columns: [t.bossId], foreignColumns: [t.id], name: "people_boss" }).onDelete("no action"),
  ],
)
export const teams = pgTable("teams", {
  id: integer().primaryKey(),
  leadId: integer("lead_id").references(() => people.id),
})
export const badges = pgTable("badges", { first: text(), last: text() }, (t) => [
  foreignKey({ columns: [t.first, t.last], foreignColumns: [people.first, people.last] })
    .onUpdate("cascade")
    .onDelete("set default"),
])
