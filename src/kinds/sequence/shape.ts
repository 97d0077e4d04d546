// What a sequence is, but for the value that it has reached. 64-bit numbers are text.
import { z } from "zod"

export const sequenceShape = z.strictObject({
  dataType: z.enum(["smallint", "integer", "bigint"]),
  start: z.string(),
  increment: z.string(),
  min: z.string(),
  max: z.string(),
  cache: z.string(),
  cycle: z.boolean(),
  persistence: z.enum(["permanent", "unlogged"]),
  /** Schema, table and name of the column of OWNED BY. */
  ownedBy: z.array(z.string()).readonly().nullable(),
})

export type SequenceShape = z.infer<typeof sequenceShape>
