import { sql } from "drizzle-orm"
import { integer, pgTable, timestamp } from "drizzle-orm/pg-core"

export const hard = pgTable("hard", {
  a: timestamp().default(sql`now() at time zone 'utc'`),
  b: integer().default(sql`${3} + 4`),
})
