// What an aggregate is: its arguments, its state, and the functions that work on it.
import { z } from "zod"

const modify = z.enum(["read_only", "shareable", "read_write"])

export const aggregateShape = z.strictObject({
  type: z.enum(["normal", "ordered-set", "hypothetical-set"]),
  /** As pg_get_function_arguments prints them: `integer`, `double precision ORDER BY integer`; `*` for none. */
  arguments: z.string(),
  /** The types of all arguments, as GRANT names an aggregate. */
  types: z.array(z.string()).readonly(),
  /** Follows from the state type or the final function. */
  returns: z.string(),
  /** Functions are schema-qualified SQL. */
  stateFunction: z.string(),
  stateType: z.string(),
  /** In bytes; 0 for the planner's guess. */
  stateSpace: z.number(),
  finalFunction: z.string().nullable(),
  finalExtra: z.boolean(),
  finalModify: modify,
  combineFunction: z.string().nullable(),
  serialFunction: z.string().nullable(),
  deserialFunction: z.string().nullable(),
  initialCondition: z.string().nullable(),
  /** Of moving-aggregate mode. */
  movingStateFunction: z.string().nullable(),
  movingInverseFunction: z.string().nullable(),
  movingStateType: z.string().nullable(),
  movingStateSpace: z.number(),
  movingFinalFunction: z.string().nullable(),
  movingFinalExtra: z.boolean(),
  movingFinalModify: modify,
  movingInitialCondition: z.string().nullable(),
  /** Schema and name. */
  sortOperator: z.array(z.string()).readonly().nullable(),
  parallel: z.enum(["unsafe", "restricted", "safe"]),
})

export type AggregateShape = z.infer<typeof aggregateShape>
