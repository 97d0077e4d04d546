import { and, between, gt, inArray, isNotNull, ne, or, sql } from "drizzle-orm"
import { bigint, check, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core"

export const checked = pgTable(
  "checked",
  { age: integer(), role: text(), big: bigint({ mode: "bigint" }), at: timestamp({ withTimezone: true }) },
  (t) => [
    check("age_over", gt(t.age, 18)),
    check("role_not", ne(t.role, "it's")),
    check("age_or_role", or(between(t.age, 1, 99), and(isNotNull(t.role), inArray(t.role, ["x", "y"])))!),
    check("big_over", gt(t.big, 5n)),
    check("at_after", gt(t.at, new Date("2020-01-01T00:00:00Z"))),
    check("text_has", sql`${t.role} <> ${"a;b--c"}`),
  ],
)
