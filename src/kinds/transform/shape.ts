// What a transform is: how a language sees the values of a type.
import { z } from "zod"

export const transformShape = z.strictObject({
  type: z.string(),
  language: z.string(),
  /** With their arguments, schema-qualified. */
  fromSql: z.string().nullable(),
  toSql: z.string().nullable(),
})

export type TransformShape = z.infer<typeof transformShape>
