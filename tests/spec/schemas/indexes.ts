import { sql } from "drizzle-orm"
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core"

export const things = pgTable(
  "things",
  { id: integer().primaryKey(), name: text(), kind: text(), data: jsonb(), deletedAt: text("deleted_at") },
  (t) => [
    index().on(t.name),
    index().on(t.name, t.kind),
    uniqueIndex("things_name_live")
      .on(t.name)
      .where(sql`${t.deletedAt} is null`),
    index("things_lower").on(sql`lower(${t.name})`),
    index("things_order").on(t.name.asc().nullsFirst(), t.kind.desc(), t.id.desc().nullsFirst()),
    index("things_pattern").on(t.name.op("text_pattern_ops")),
    index("things_data").using("gin", t.data.op("jsonb_path_ops")),
    index("things_hash").using("hash", t.kind),
    index("things_fill").on(t.kind).with({ fillfactor: 70 }),
    index("things_soon").on(t.kind).concurrently(),
    index("things_mixed").on(t.kind, sql`(${t.id} + 1)`),
  ],
)
