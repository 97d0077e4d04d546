// What a cast is.
import { z } from "zod"

export const castShape = z.strictObject({
  source: z.string(),
  target: z.string(),
  method: z.enum(["function", "inout", "binary"]),
  /** With its arguments, schema-qualified; null where the method is another. */
  function: z.string().nullable(),
  context: z.enum(["explicit", "assignment", "implicit"]),
})

export type CastShape = z.infer<typeof castShape>
