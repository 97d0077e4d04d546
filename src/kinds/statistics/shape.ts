// What an extended statistics object is.
import { z } from "zod"

export const statisticsShape = z.strictObject({
  /** Schema and name of the table, materialized view or foreign table. */
  relation: z.array(z.string()).readonly(),
  /** Empty for those of a single expression, which have no kind of their own. */
  kinds: z.array(z.enum(["ndistinct", "dependencies", "mcv"])).readonly(),
  /** Sorted: their order means nothing. */
  columns: z.array(z.string()).readonly(),
  /** As PostgreSQL prints them. */
  expressions: z.array(z.string()).readonly(),
  /** Null for the default of the database. */
  target: z.number().nullable(),
})

export type StatisticsShape = z.infer<typeof statisticsShape>
