// What a table is, apart from its columns, constraints and indexes, which are objects of their own.
import { z } from "zod"

export const tableShape = z.strictObject({
  persistence: z.enum(["permanent", "unlogged"]),
  /** The access method where it is not heap; of a partitioned table any that it says, null where it leaves it open. */
  accessMethod: z.string().nullable(),
  tablespace: z.string().nullable(),
  /** Storage parameters as pg_class.reloptions has them, sorted; the toast table's with the prefix `toast.`. */
  options: z.array(z.string()).readonly(),
  /** `RANGE (created_at)`, from pg_get_partkeydef. */
  partitionBy: z.string().nullable(),
  /** The types of the columns that the key names, which PostgreSQL does not let change: `id integer`, sorted. */
  partitionTypes: z.array(z.string()).readonly(),
  /** The parent's path and the bound, `FOR VALUES FROM … TO …` or `DEFAULT`. */
  partitionOf: z.strictObject({ parent: z.array(z.string()).readonly(), bound: z.string() }).nullable(),
  /** Paths of inheritance parents, in their order. */
  inherits: z.array(z.array(z.string()).readonly()).readonly(),
  /** The composite type of a typed table, schema-qualified SQL. */
  ofType: z.string().nullable(),
  rowSecurity: z.boolean(),
  forceRowSecurity: z.boolean(),
  /** `default`, `full`, `nothing`, or the index by name. */
  replicaIdentity: z.union([z.enum(["default", "full", "nothing"]), z.strictObject({ index: z.string() })]),
  /** The server of a foreign table, and its options, `name=value`, sorted. */
  foreign: z.strictObject({ server: z.string(), options: z.array(z.string()).readonly() }).nullable(),
  /** The index of CLUSTER ON, by name. */
  clusterOn: z.string().nullable(),
})

export type TableShape = z.infer<typeof tableShape>
