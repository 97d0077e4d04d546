// What a role is, but for its password, which is never read.
import { z } from "zod"

export const roleShape = z.strictObject({
  superuser: z.boolean(),
  inherit: z.boolean(),
  createRole: z.boolean(),
  createDb: z.boolean(),
  login: z.boolean(),
  replication: z.boolean(),
  bypassRls: z.boolean(),
  /** -1 for no limit. */
  connectionLimit: z.number(),
  /** In UTC, `2030-01-31 12:00:00`; null where the password never expires. */
  validUntil: z.string().nullable(),
  /** `work_mem=4MB`, for every database. */
  settings: z.array(z.string()).readonly(),
})

export type RoleShape = z.infer<typeof roleShape>
