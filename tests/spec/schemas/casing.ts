import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core"
import { check } from "drizzle-orm/pg-core"
import { sql } from "drizzle-orm"

export const userAccounts = pgTable(
  "userAccounts",
  {
    userId: integer().primaryKey(),
    emailAddress: text().notNull().unique(),
    given: text("GivenName"),
    fullName: text(),
  },
  (t) => [
    index().on(t.fullName),
    uniqueIndex("named_idx").on(t.fullName, t.given),
    index("lowered").on(sql`lower(${t.emailAddress})`),
    unique().on(t.fullName, t.given),
    check("has_name", sql`${t.fullName} <> ''`),
  ],
)
export const teamMembers = pgTable(
  "team_members",
  { teamId: integer(), memberId: integer().references(() => userAccounts.userId) },
  (t) => [
    primaryKey({ columns: [t.teamId, t.memberId] }),
    foreignKey({ columns: [t.memberId], foreignColumns: [userAccounts.userId], name: "memberId_explicit" }),
  ],
)
