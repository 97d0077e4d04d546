// What the sequence of an identity column is beside what its column says of it.
import { z } from "zod"

export const identitySequenceShape = z.strictObject({
  /** Schema and name of the sequence. */
  sequence: z.array(z.string()).readonly(),
})

export type IdentitySequenceShape = z.infer<typeof identitySequenceShape>
