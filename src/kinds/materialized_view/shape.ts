// What a materialized view is, apart from its columns (kind `view_column`) and indexes (kind `index`).
import { z } from "zod"

export const materializedViewShape = z.strictObject({
  /** The query as pg_get_viewdef prints it, without the semicolon. */
  definition: z.string(),
  /** False after WITH NO DATA: it cannot be read until it is refreshed. */
  populated: z.boolean(),
  /** Storage parameters as pg_class.reloptions has them, sorted; the toast table's with the prefix `toast.`. */
  options: z.array(z.string()).readonly(),
  /** Where it is not heap. */
  accessMethod: z.string().nullable(),
  tablespace: z.string().nullable(),
  /** The index of CLUSTER ON, by name. */
  clusterOn: z.string().nullable(),
  /** Extensions that it is tied to by DEPENDS ON EXTENSION. */
  extensions: z.array(z.string()).readonly(),
})

export type MaterializedViewShape = z.infer<typeof materializedViewShape>
