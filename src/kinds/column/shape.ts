// What a column of a table is, apart from its default, which is an object of its own.
import { z } from "zod"

export const identityShape = z.strictObject({
  generation: z.enum(["ALWAYS", "BY DEFAULT"]),
  /** Schema and name of the sequence where they are not what PostgreSQL chooses (`table_column_seq`). */
  sequence: z.array(z.string()).readonly().nullable(),
  persistence: z.enum(["permanent", "unlogged"]),
  /** 64-bit numbers as text. */
  start: z.string(),
  increment: z.string(),
  min: z.string(),
  max: z.string(),
  cache: z.string(),
  cycle: z.boolean(),
})

export const columnShape = z.strictObject({
  /** As format_type gives it, schema-qualified outside pg_catalog: `character varying(20)`, `public.mood[]`. */
  type: z.string(),
  /** Where it is not the type's own. Schema-qualified SQL. */
  collation: z.string().nullable(),
  /**
   * Null where NULL is allowed. `name` is null before 18 and where it is what PostgreSQL chooses. `local` and
   * `inherited`: whether the table says so itself, and whether a parent does; before 18 nobody knows, and it is local.
   */
  notNull: z
    .strictObject({
      name: z.string().nullable(),
      noInherit: z.boolean(),
      valid: z.boolean(),
      local: z.boolean(),
      inherited: z.boolean(),
      /** Of the constraint, which has one of its own since 18. */
      comment: z.string().optional(),
    })
    .nullable(),
  identity: identityShape.nullable(),
  generated: z.strictObject({ expression: z.string(), stored: z.boolean() }).nullable(),
  /** PLAIN, MAIN, EXTERNAL or EXTENDED, where it is not the type's own. */
  storage: z.string().nullable(),
  compression: z.string().nullable(),
  /** Null for the default of the database. */
  statistics: z.number().nullable(),
  /** `n_distinct=…`, sorted. */
  options: z.array(z.string()).readonly(),
  /** Of a foreign table's column: `name=value`, sorted. */
  foreignOptions: z.array(z.string()).readonly(),
  /** Whether the table has it of its own, and from how many parents it comes as well. */
  local: z.boolean(),
  inherited: z.number(),
})

export type ColumnShape = z.infer<typeof columnShape>
export type Identity = z.infer<typeof identityShape>
