// Indexes, of a table or of a materialized view.
import { z } from "zod"
import { commented, flag, name, names, parameters, sql, text } from "./parts.ts"

const indexElement = z.union(
  [
    text.min(1),
    sql,
    z
      .strictObject({
        column: text.optional(),
        expression: sql.optional(),
        collate: name.optional(),
        opclass: text.optional(),
        order: z.enum(["asc", "desc"]).optional(),
        nulls: z.enum(["first", "last"]).optional(),
        statistics: z.number().optional(),
      })
      .refine((it) => (it.column === undefined) !== (it.expression === undefined)),
  ],
  { error: "expected a column, SQL, or an object with one of both" },
)
export const index = z.strictObject(
  {
    kind: z.literal("index"),
    columns: z.array(indexElement).min(1, "expected at least one column"),
    unique: flag,
    using: text.optional(),
    include: names.optional(),
    nullsNotDistinct: flag,
    with: parameters.optional(),
    tablespace: text.optional(),
    where: sql.optional(),
    ...commented,
  },
  { error: "expected what index() gives" },
)
