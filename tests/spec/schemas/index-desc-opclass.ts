import { index, pgTable, text } from "drizzle-orm/pg-core"

export const things = pgTable("things", { name: text() }, (t) => [
  index("things_back").on(t.name.desc().nullsLast().op("text_pattern_ops")),
])
