// What an enum is: its labels, in their order.
import { z } from "zod"

export const enumShape = z.strictObject({
  labels: z.array(z.string()).readonly(),
})

export type EnumShape = z.infer<typeof enumShape>
