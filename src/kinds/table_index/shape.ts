// What an index is that no constraint stands for.
import { z } from "zod"

export const indexColumnShape = z.strictObject({
  /** One of the two is set: a column's name, or an expression as PostgreSQL prints it. */
  column: z.string().nullable(),
  expression: z.string().nullable(),
  /** Schema-qualified where it is outside pg_catalog; null for the default operator class. */
  operatorClass: z.string().nullable(),
  /** Parameters of the operator class: `siglen=32`, sorted. */
  operatorClassOptions: z.array(z.string()).readonly(),
  /** Schema-qualified SQL, where it is not the column's own. */
  collation: z.string().nullable(),
  order: z.enum(["asc", "desc"]),
  nulls: z.enum(["first", "last"]),
})

export const indexShape = z.strictObject({
  unique: z.boolean(),
  method: z.string(),
  columns: z.array(indexColumnShape).readonly(),
  include: z.array(z.string()).readonly(),
  nullsNotDistinct: z.boolean(),
  predicate: z.string().nullable(),
  /** From USING on, as pg_get_indexdef gives it, without storage parameters, tablespace and predicate. */
  definition: z.string(),
  /** Storage parameters, sorted. */
  options: z.array(z.string()).readonly(),
  tablespace: z.string().nullable(),
  /** Statistics targets of expressions, by the column's place in the index, from 1. */
  statistics: z.array(z.strictObject({ place: z.number(), target: z.number() })).readonly(),
  /** False for one that a failed build left behind, and for one of a partitioned table that lacks partitions. */
  valid: z.boolean(),
  /** The partitions whose index is not attached to it, as SQL; none where it is valid. */
  lacking: z.array(z.string()).readonly(),
  /** Schema, table and name of the parent's index that it is attached to. */
  partitionOf: z.array(z.string()).readonly().nullable(),
  /** Extensions that it is tied to by DEPENDS ON EXTENSION. */
  extensions: z.array(z.string()).readonly(),
})

export type IndexShape = z.infer<typeof indexShape>
