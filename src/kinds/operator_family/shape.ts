// What an operator family is, apart from what its classes bring.
import { z } from "zod"

export const familyShape = z.strictObject({
  method: z.string(),
  /** Operators that belong to no class of the family, by strategy and types. */
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
  /** Support functions that belong to no class of the family, by number and types. */
  functions: z
    .array(z.strictObject({ number: z.number(), left: z.string(), right: z.string(), function: z.string() }))
    .readonly(),
})

export type FamilyShape = z.infer<typeof familyShape>
