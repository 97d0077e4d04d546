import { gt } from "drizzle-orm"
import { integer, pgTable, pgView, text } from "drizzle-orm/pg-core"

export const people = pgTable("people", { id: integer(), firstName: text() })
export const some = pgView("some").as((qb) =>
  qb.select({ firstName: people.firstName, id: people.id }).from(people).where(gt(people.id, 1)),
)
