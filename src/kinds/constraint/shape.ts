// What a primary key, unique, check or exclusion constraint of a table is.
import { z } from "zod"

export const constraintShape = z.strictObject({
  type: z.enum(["primary key", "unique", "check", "exclude"]),
  /** As pg_get_constraintdef gives it, without what the other fields say: `PRIMARY KEY (id)`, `CHECK ((a > 0))`. */
  definition: z.string(),
  /** The columns of a key by name; those that a check or an exclusion names. */
  columns: z.array(z.string()).readonly(),
  /** The WHERE of an exclusion constraint, without the parentheses that it is written in. */
  predicate: z.string().nullable(),
  deferrable: z.boolean(),
  initiallyDeferred: z.boolean(),
  /** False for a check that is NOT VALID or NOT ENFORCED, and for a key of a partitioned table that lacks partitions. */
  validated: z.boolean(),
  enforced: z.boolean(),
  /** For a check: whether it comes from a parent, and whether the table has it of its own as well. */
  inherited: z.boolean(),
  local: z.boolean(),
  /** For a key of a partition: schema, table and name of the parent's key that it is attached to. */
  partitionOf: z.array(z.string()).readonly().nullable(),
  /** Of the index behind the constraint: storage parameters, sorted, its tablespace, and the comment on it. */
  options: z.array(z.string()).readonly(),
  tablespace: z.string().nullable(),
  indexComment: z.string().nullable(),
})

export type ConstraintShape = z.infer<typeof constraintShape>
