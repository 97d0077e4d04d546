// What a check of a domain is.
import { z } from "zod"

export const domainConstraintShape = z.strictObject({
  /** As pg_get_expr gives it, with VALUE for the value. */
  expression: z.string(),
  /** False after NOT VALID: stored values may break it. */
  validated: z.boolean(),
})

export type DomainConstraintShape = z.infer<typeof domainConstraintShape>
