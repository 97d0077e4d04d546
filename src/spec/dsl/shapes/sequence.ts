// Sequences, and the options that identity columns share with them.
import { z } from "zod"
import { envelope, flag, int8, name } from "./parts.ts"

export const sequenceOptions = {
  incrementBy: int8.optional(),
  minValue: int8.optional(),
  maxValue: int8.optional(),
  startWith: int8.optional(),
  cache: int8.optional(),
  cycle: flag,
}

export const sequence = z.strictObject({
  kind: z.literal("sequence"),
  as: z.enum(["smallint", "integer", "bigint"]).optional(),
  unlogged: flag,
  ownedBy: name.optional(),
  ...sequenceOptions,
  ...envelope,
})
