// What a procedural language is.
import { z } from "zod"

export const languageShape = z.strictObject({
  /** Whether everybody may write functions in it. */
  trusted: z.boolean(),
  /** Functions, schema-qualified SQL. */
  handler: z.string(),
  /** Runs DO blocks. */
  inline: z.string().nullable(),
  validator: z.string().nullable(),
})

export type LanguageShape = z.infer<typeof languageShape>
