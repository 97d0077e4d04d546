import { sql } from "drizzle-orm"
import { check, integer, pgTable, text } from "drizzle-orm/pg-core"

export const checked = pgTable("checked", { age: integer(), role: text() }, (t) => [
  check("age_positive", sql`${t.age} > 0`),
  check("role_known", sql`${t.role} in ('a', 'b')`),
])
