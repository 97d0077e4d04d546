// What a database is as a whole, beside its owner, comment and privileges.
import { z } from "zod"

export const databaseShape = z.strictObject({
  /** -1 for no limit. */
  connectionLimit: z.number(),
  /** `work_mem=4MB`, for every role. */
  settings: z.array(z.string()).readonly(),
})

export type DatabaseShape = z.infer<typeof databaseShape>
