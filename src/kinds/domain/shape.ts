// What a domain is, apart from its checks, which are objects of their own (kind `domain_constraint`).
import { z } from "zod"

export const domainShape = z.strictObject({
  /** The base type with its modifier, as format_type gives it. */
  type: z.string(),
  /** Where it is not the base type's, schema-qualified SQL. */
  collation: z.string().nullable(),
  default: z.string().nullable(),
  /** Whether the default calls a volatile function: a column that is added then writes its table anew. */
  volatileDefault: z.boolean(),
  notNull: z.boolean(),
  /** Since PostgreSQL 17 NOT NULL is a constraint with a name; null where it is `<domain>_not_null`. */
  notNullName: z.string().nullable(),
})

export type DomainShape = z.infer<typeof domainShape>
