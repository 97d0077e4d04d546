// What a range type is; functions and classes are schema-qualified SQL where they are not PostgreSQL's own.
import { z } from "zod"

export const rangeShape = z.strictObject({
  subtype: z.string(),
  /** The b-tree operator class, where it is not the subtype's default. */
  opclass: z.string().nullable(),
  /** Where it is not the subtype's. */
  collation: z.string().nullable(),
  canonical: z.string().nullable(),
  subtypeDiff: z.string().nullable(),
  /** The path of its multirange type. */
  multirange: z.array(z.string()).readonly(),
})

export type RangeShape = z.infer<typeof rangeShape>
