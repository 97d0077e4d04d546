// Whose privileges they are: an object that an extension brought.
import { z } from "zod"

export const memberPrivilegesShape = z.strictObject({
  /** As behind GRANT … ON: `FUNCTION public.f(integer)`. */
  target: z.string(),
})

export type MemberPrivilegesShape = z.infer<typeof memberPrivilegesShape>
