import { eq } from "drizzle-orm"
import { pgPolicy, pgTable, text } from "drizzle-orm/pg-core"

export const notes = pgTable("notes", { owner: text() }, (t) => [
  pgPolicy("own", { using: eq(t.owner, "me"), withCheck: eq(t.owner, "me") }),
])
