// What a subscription is. Whether it is enabled is how it runs, not what it is: it is neither compared nor changed.
import { z } from "zod"

export const subscriptionShape = z.strictObject({
  /** The connection string, a password in it as a fingerprint; null where the reading role may not see it. */
  connection: z.string().nullable(),
  publications: z.array(z.string()).readonly(),
  /** The slot on the publisher, by name. */
  slotName: z.string().nullable(),
  binary: z.boolean(),
  streaming: z.enum(["off", "on", "parallel"]),
  synchronousCommit: z.string(),
  twoPhase: z.boolean(),
  disableOnError: z.boolean(),
  /** From 16 on. */
  passwordRequired: z.boolean(),
  runAsOwner: z.boolean(),
  origin: z.string(),
  /** From 17 on. */
  failover: z.boolean(),
})

export type SubscriptionShape = z.infer<typeof subscriptionShape>
