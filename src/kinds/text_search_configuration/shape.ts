// What a text search configuration is: a parser, and which dictionaries look at which of its tokens.
import { z } from "zod"

export const configurationShape = z.strictObject({
  /** Schema-qualified SQL. */
  parser: z.string(),
  /** By the name of the token type; dictionaries, as schema-qualified SQL, in the order in which they are asked. */
  mappings: z.array(z.strictObject({ token: z.string(), dictionaries: z.array(z.string()).readonly() })).readonly(),
})

export type ConfigurationShape = z.infer<typeof configurationShape>
