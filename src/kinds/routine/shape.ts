// What a function or procedure is: its signature, its body, and how PostgreSQL may run it.
import { z } from "zod"

export const argumentShape = z.strictObject({
  mode: z.enum(["in", "out", "inout", "variadic", "table"]),
  name: z.string().nullable(),
  /** From format_type, schema-qualified outside pg_catalog. */
  type: z.string(),
  /** As pg_get_function_arg_default gives it. */
  default: z.string().nullable(),
})

export const bodyShape = z.union([
  /** `AS $$…$$`: text that PostgreSQL does not look into for dependencies. Also the name of an internal function. */
  z.strictObject({ as: z.literal("text"), source: z.string() }),
  /** `AS 'file', 'symbol'` of language c. */
  z.strictObject({ as: z.literal("library"), file: z.string(), symbol: z.string() }),
  /** `RETURN …` or `BEGIN ATOMIC … END`, from pg_get_function_sqlbody. */
  z.strictObject({ as: z.literal("sql"), statement: z.string() }),
])

export const routineShape = z.strictObject({
  arguments: z.array(argumentShape).readonly(),
  /** `integer`, `SETOF public.users`, `TABLE(a integer)`, as pg_get_function_result prints it; null for procedures. */
  returns: z.string().nullable(),
  language: z.string(),
  body: bodyShape,
  /** Types of TRANSFORM FOR TYPE. */
  transforms: z.array(z.string()).readonly(),
  window: z.boolean(),
  volatility: z.enum(["volatile", "stable", "immutable"]),
  /** RETURNS NULL ON NULL INPUT. */
  strict: z.boolean(),
  leakproof: z.boolean(),
  securityDefiner: z.boolean(),
  parallel: z.enum(["unsafe", "restricted", "safe"]),
  /** In units of cpu_operator_cost. */
  cost: z.number(),
  /** Expected rows of a set; 0 where it returns none. */
  rows: z.number(),
  /** The planner support function, schema-qualified SQL. */
  support: z.string().nullable(),
  /** `search_path=public, pg_temp` as pg_proc.proconfig has them, sorted. */
  config: z.array(z.string()).readonly(),
  /** Extensions that it is tied to by DEPENDS ON EXTENSION. */
  extensions: z.array(z.string()).readonly(),
})

export type RoutineShape = z.infer<typeof routineShape>
export type Argument = z.infer<typeof argumentShape>
