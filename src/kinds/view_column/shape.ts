// What a column of a view or materialized view is: what its query makes of it, and what ALTER … ALTER COLUMN sets on it.
import { z } from "zod"

export const viewColumnShape = z.strictObject({
  /** With modifiers, from format_type: `numeric(10,2)`. Follows from the query. */
  type: z.string(),
  /** The collation where it is not the type's own, as schema-qualified SQL. Follows from the query. */
  collation: z.string().nullable(),
  /** Views: the default that INSERT into the view uses. */
  default: z.string().nullable(),
  /** Materialized views: the statistics target where it is set. */
  statistics: z.number().int().nullable(),
  /** Materialized views: PLAIN, EXTERNAL, EXTENDED or MAIN, where it is not the type's own. */
  storage: z.string().nullable(),
  /** Materialized views: `pglz` or `lz4`, where it is set. */
  compression: z.string().nullable(),
  /** Materialized views: `n_distinct=…`, `n_distinct_inherited=…`, sorted. */
  options: z.array(z.string()).readonly(),
})

export type ViewColumnShape = z.infer<typeof viewColumnShape>
