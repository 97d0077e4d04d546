// What a rewrite rule is, apart from its name and the relation that it stands on.
import { z } from "zod"

export const ruleShape = z.strictObject({
  /** What follows `CREATE RULE name AS`, as pg_get_ruledef prints it: event, relation, WHERE, DO and the commands. */
  definition: z.string(),
  enabled: z.enum(["origin", "disabled", "replica", "always"]),
})

export type RuleShape = z.infer<typeof ruleShape>
