// What a collation is, as CREATE COLLATION says it.
import { z } from "zod"

export const collationShape = z.strictObject({
  /** `builtin` since 17. */
  provider: z.enum(["libc", "icu", "builtin"]),
  /** Of the providers icu and builtin; null for libc. */
  locale: z.string().nullable(),
  /** Of the provider libc: LC_COLLATE and LC_CTYPE. */
  collate: z.string().nullable(),
  ctype: z.string().nullable(),
  deterministic: z.boolean(),
  /** Of the provider icu, since 16. */
  rules: z.string().nullable(),
})

export type CollationShape = z.infer<typeof collationShape>
