// What a membership is: who is in which role, and what comes with it.
import { z } from "zod"

export const membershipShape = z.strictObject({
  role: z.string(),
  member: z.string(),
  /** Null for the role that initdb made, in whose name superusers grant; before PostgreSQL 16 nobody counts. */
  grantor: z.string().nullable(),
  admin: z.boolean(),
  /** Null before PostgreSQL 16, where the member's own INHERIT decides. */
  inherit: z.boolean().nullable(),
  set: z.boolean().nullable(),
})

export type MembershipShape = z.infer<typeof membershipShape>
