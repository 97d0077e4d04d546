// What a text search template is: its functions.
import { z } from "zod"

/** Schema-qualified SQL. */
export const templateShape = z.strictObject({
  init: z.string().nullable(),
  lexize: z.string(),
})

export type TemplateShape = z.infer<typeof templateShape>
