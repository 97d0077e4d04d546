// What a text search parser is: its functions.
import { z } from "zod"

/** Schema-qualified SQL. */
export const parserShape = z.strictObject({
  start: z.string(),
  token: z.string(),
  end: z.string(),
  headline: z.string().nullable(),
  types: z.string(),
})

export type ParserShape = z.infer<typeof parserShape>
