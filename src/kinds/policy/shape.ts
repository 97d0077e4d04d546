// What a row-level security policy is, apart from its name and table.
import { z } from "zod"

export const policyShape = z.strictObject({
  command: z.enum(["ALL", "SELECT", "INSERT", "UPDATE", "DELETE"]),
  permissive: z.boolean(),
  /** Role names, sorted; `public` for PUBLIC. */
  roles: z.array(z.string()).readonly(),
  /** As pg_get_expr prints them. */
  using: z.string().nullable(),
  withCheck: z.string().nullable(),
})

export type PolicyShape = z.infer<typeof policyShape>
