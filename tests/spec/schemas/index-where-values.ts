import { eq } from "drizzle-orm"
import { index, pgTable, text } from "drizzle-orm/pg-core"

export const things = pgTable("things", { name: text(), state: text() }, (t) => [
  index("things_active").on(t.name).where(eq(t.state, "active")),
])
