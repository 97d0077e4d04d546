import { eq, gt } from "drizzle-orm"
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"

export const things = pgTable("things", { id: integer(), name: text(), state: text() }, (t) => [
  index("things_desc_op").on(t.name.desc().nullsFirst().op("text_pattern_ops")),
  uniqueIndex("things_active").on(t.name).where(eq(t.state, "active")),
  index("things_big").on(t.id).where(gt(t.id, 100)),
])
