import { sql } from "drizzle-orm"
import { date, interval, pgTable, time, timestamp } from "drizzle-orm/pg-core"

const noon = new Date("2024-02-29T12:34:56.789Z")

export const times = pgTable("times", {
  a: timestamp().notNull().defaultNow(),
  b: timestamp({ withTimezone: true }).default(noon),
  c: timestamp({ precision: 3 }).default(noon),
  d: timestamp({ precision: 0, withTimezone: true, mode: "string" }).default("2024-01-01 00:00:00+00"),
  e: timestamp({ mode: "string" }).default(sql`now()`),
  f: date().default("2024-01-01"),
  g: date({ mode: "date" }).default(noon),
  h: date().defaultNow(),
  i: time().default("10:00"),
  j: time({ precision: 3, withTimezone: true }),
  k: interval().default("1 day"),
  l: interval({ fields: "day to second" }),
  m: interval({ precision: 3 }),
  n: interval({ fields: "second", precision: 2 }),
  o: timestamp().default(noon),
})
