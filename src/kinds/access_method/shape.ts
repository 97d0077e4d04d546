// What an access method is.
import { z } from "zod"

export const accessMethodShape = z.strictObject({
  type: z.enum(["table", "index"]),
  /** A function, schema-qualified SQL. */
  handler: z.string(),
})

export type AccessMethodShape = z.infer<typeof accessMethodShape>
