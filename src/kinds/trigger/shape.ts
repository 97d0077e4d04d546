// What a trigger is, apart from its name and the relation that it stands on.
import { z } from "zod"

const state = z.enum(["origin", "disabled", "replica", "always"])

export const triggerShape = z.strictObject({
  timing: z.enum(["BEFORE", "AFTER", "INSTEAD OF"]),
  events: z.array(z.enum(["INSERT", "UPDATE", "DELETE", "TRUNCATE"])).readonly(),
  /** Columns of UPDATE OF, in their order; empty for every update. */
  columns: z.array(z.string()).readonly(),
  level: z.enum(["ROW", "STATEMENT"]),
  /** Names of REFERENCING OLD TABLE and NEW TABLE. */
  oldTable: z.string().nullable(),
  newTable: z.string().nullable(),
  /** As pg_get_triggerdef prints it: `(old.* IS DISTINCT FROM new.*)`. */
  when: z.string().nullable(),
  /** Schema and name. */
  function: z.array(z.string()).readonly(),
  /** String constants as SQL, `'a', 'b'`; empty for none. */
  arguments: z.string(),
  /** Set for a constraint trigger. */
  constraint: z
    .strictObject({
      deferrable: z.boolean(),
      initiallyDeferred: z.boolean(),
      /** Schema and name of the table behind FROM. */
      from: z.array(z.string()).readonly().nullable(),
    })
    .nullable(),
  enabled: state,
  /** Of a partitioned table's: the partitions, at any depth, whose copies are in another state; sorted. */
  copies: z.array(z.strictObject({ table: z.array(z.string()).readonly(), enabled: state })).readonly(),
  /** Extensions that it is tied to by DEPENDS ON EXTENSION. */
  extensions: z.array(z.string()).readonly(),
})

export type TriggerShape = z.infer<typeof triggerShape>
