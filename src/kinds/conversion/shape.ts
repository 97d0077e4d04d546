// What a conversion between two encodings is.
import { z } from "zod"

export const conversionShape = z.strictObject({
  /** Names of encodings: `LATIN1`, `UTF8`. */
  from: z.string(),
  to: z.string(),
  /** Schema-qualified SQL. */
  function: z.string(),
  default: z.boolean(),
})

export type ConversionShape = z.infer<typeof conversionShape>
