// Columns of tables.
import { z } from "zod"
import { checkOptions, foreignKeyOptions, keyOptions } from "./constraint.ts"
import { commented, flag, granted, name, named, parameters, sql, text, value } from "./parts.ts"
import { sequenceOptions } from "./sequence.ts"

export const storage = z.enum(["plain", "external", "extended", "main"]).optional()
export const compression = z.enum(["pglz", "lz4"]).optional()

export const column = z.strictObject(
  {
    type: text.min(1, "expected a type"),
    collate: name.optional(),
    notNull: z
      .union([z.literal(true), z.strictObject({ ...named, noInherit: flag, notValid: flag })], {
        error: "expected true or options",
      })
      .optional(),
    default: value.optional(),
    identity: z
      .strictObject({
        generated: z.enum(["always", "by default"]),
        sequence: name.optional(),
        unlogged: flag,
        ...sequenceOptions,
      })
      .optional(),
    generatedAs: z.strictObject({ expression: sql, kind: z.enum(["stored", "virtual"]) }).optional(),
    primaryKey: z.strictObject({ ...named, ...keyOptions }).optional(),
    unique: z.strictObject({ ...named, ...keyOptions }).optional(),
    checks: z.array(z.strictObject({ ...named, expression: sql, ...checkOptions })).optional(),
    references: z
      .array(z.strictObject({ ...named, table: name, column: text.optional(), ...foreignKeyOptions }))
      .optional(),
    storage,
    compression,
    statistics: z.number().optional(),
    with: parameters.optional(),
    ...commented,
    ...granted,
  },
  { error: "expected a column: text(), type(…)" },
)
