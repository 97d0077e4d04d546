// What an operator class is: what an index of a type needs to know.
import { z } from "zod"

export const classShape = z.strictObject({
  method: z.string(),
  type: z.string(),
  /** Schema and name. */
  family: z.array(z.string()).readonly(),
  default: z.boolean(),
  /** The type that the index stores, where it is another. */
  storage: z.string().nullable(),
  /** By strategy. */
  operators: z
    .array(
      z.strictObject({
        number: z.number(),
        left: z.string(),
        right: z.string(),
        /** Schema and name. */
        operator: z.array(z.string()).readonly(),
        /** Schema and name of the family that sorts its results, where it is for ORDER BY. */
        orderBy: z.array(z.string()).readonly().nullable(),
      }),
    )
    .readonly(),
  /** By number. */
  functions: z
    .array(z.strictObject({ number: z.number(), left: z.string(), right: z.string(), function: z.string() }))
    .readonly(),
})

export type ClassShape = z.infer<typeof classShape>
