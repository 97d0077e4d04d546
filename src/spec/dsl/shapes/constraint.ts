// Constraints, of a table or of one column.
import { z } from "zod"
import { commented, deferrable, flag, name, names, parameters, sql, text } from "./parts.ts"

export const keyOptions = {
  ...commented,
  include: names.optional(),
  nullsNotDistinct: flag,
  withoutOverlaps: flag,
  deferrable,
  with: parameters.optional(),
  tablespace: text.optional(),
  indexComment: text.optional(),
}
export const checkOptions = { ...commented, noInherit: flag, notValid: flag, notEnforced: flag }
const action = z.enum(["no action", "restrict", "cascade", "set null", "set default"]).optional()
export const foreignKeyOptions = {
  ...commented,
  onDelete: action,
  onDeleteColumns: names.optional(),
  onUpdate: action,
  match: z.literal("full").optional(),
  deferrable,
  notValid: flag,
  notEnforced: flag,
  period: flag,
}

export const constraint = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal(["primary key", "unique"]), columns: names.min(1), ...keyOptions }),
    z.strictObject({ kind: z.literal("check"), expression: sql, ...checkOptions }),
    z.strictObject({
      kind: z.literal("exclude"),
      elements: sql,
      ...commented,
      where: sql.optional(),
      deferrable,
      with: parameters.optional(),
      tablespace: text.optional(),
      indexComment: text.optional(),
    }),
    z.strictObject({
      kind: z.literal("foreign key"),
      columns: names.min(1),
      table: name,
      referencedColumns: names.optional(),
      ...foreignKeyOptions,
    }),
    z.strictObject({ kind: z.literal("constraint"), definition: sql, ...commented }),
  ],
  { error: "expected what check(), unique() or another function of postgres-kit/spec gives" },
)
