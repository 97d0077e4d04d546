import { sql } from "drizzle-orm"
import { integer, pgSchema, pgSequence, pgTable } from "drizzle-orm/pg-core"

export const app = pgSchema("app")
export const plain = pgSequence("plain")
export const full = pgSequence("full_seq", {
  startWith: 1000,
  increment: 10,
  minValue: 100,
  maxValue: "100000",
  cache: 5,
  cycle: true,
})
export const down = pgSequence("down", { increment: -2 })
export const inApp = app.sequence("ticket")
export const tickets = pgTable("tickets", { id: integer().default(sql`nextval('app.ticket')`) })
