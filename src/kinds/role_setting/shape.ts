// What a role's settings in this database are.
import { z } from "zod"

export const roleSettingShape = z.strictObject({
  role: z.string(),
  /** `work_mem=4MB`. */
  settings: z.array(z.string()).readonly(),
})

export type RoleSettingShape = z.infer<typeof roleSettingShape>
