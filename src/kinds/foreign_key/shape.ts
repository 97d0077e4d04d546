// What a foreign key is.
import { z } from "zod"

const action = z.enum(["no action", "restrict", "cascade", "set null", "set default"])

export const foreignKeyShape = z.strictObject({
  /** As pg_get_constraintdef gives it, without what can change on its own: `FOREIGN KEY (a) REFERENCES public.b(id)`. */
  definition: z.string(),
  columns: z.array(z.string()).readonly(),
  /** Schema and name of the table that it refers to. */
  references: z.array(z.string()).readonly(),
  referencedColumns: z.array(z.string()).readonly(),
  match: z.enum(["simple", "full"]),
  onUpdate: action,
  onDelete: action,
  /** The columns of ON DELETE SET NULL or SET DEFAULT, where it is not all of them. */
  onDeleteColumns: z.array(z.string()).readonly(),
  /** PERIOD of 18. */
  period: z.boolean(),
  deferrable: z.boolean(),
  initiallyDeferred: z.boolean(),
  /** False for one that is NOT VALID or NOT ENFORCED. */
  validated: z.boolean(),
  enforced: z.boolean(),
  /** For a partition: schema, table and name of the parent's foreign key that it belongs to. */
  partitionOf: z.array(z.string()).readonly().nullable(),
})

export type ForeignKeyShape = z.infer<typeof foreignKeyShape>
