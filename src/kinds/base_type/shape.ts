// What a base type is: the functions that read and write its values, and how these are stored.
import { z } from "zod"

/** Functions are schema-qualified SQL where they are not PostgreSQL's own. All is null or false of a shell. */
export const baseTypeShape = z.strictObject({
  /** False for a shell: `CREATE TYPE name` and nothing more. */
  defined: z.boolean(),
  input: z.string().nullable(),
  output: z.string().nullable(),
  receive: z.string().nullable(),
  send: z.string().nullable(),
  typmodIn: z.string().nullable(),
  typmodOut: z.string().nullable(),
  analyze: z.string().nullable(),
  subscript: z.string().nullable(),
  /** In bytes; -1 is VARIABLE, -2 a C string. */
  length: z.number(),
  byValue: z.boolean(),
  alignment: z.enum(["char", "int2", "int4", "double"]),
  storage: z.enum(["plain", "external", "extended", "main"]),
  category: z.string(),
  preferred: z.boolean(),
  default: z.string().nullable(),
  element: z.string().nullable(),
  delimiter: z.string(),
  collatable: z.boolean(),
})

export type BaseTypeShape = z.infer<typeof baseTypeShape>
