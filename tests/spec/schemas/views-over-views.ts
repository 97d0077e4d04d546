import { sql } from "drizzle-orm"
import { integer, pgTable, pgView } from "drizzle-orm/pg-core"

export const last = pgView("a_last", { id: integer() }).as(sql`select id from z_first`)
export const first = pgView("z_first", { id: integer() }).as(sql`select id from things`)
export const things = pgTable("things", { id: integer() })
