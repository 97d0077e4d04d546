// What a text search dictionary is: a template and its options.
import { z } from "zod"

export const dictionaryShape = z.strictObject({
  /** Schema-qualified SQL. */
  template: z.string(),
  /** In the order in which they were given; both parts as SQL, quoted where needed. */
  options: z.array(z.strictObject({ name: z.string(), value: z.string() })).readonly(),
})

export type DictionaryShape = z.infer<typeof dictionaryShape>
