// What default privileges are: whose new objects, of which sort, in which schema.
import { z } from "zod"

/** The letters of pg_default_acl.defaclobjtype, by the words of ALTER DEFAULT PRIVILEGES. */
export const letters = {
  TABLES: "r",
  SEQUENCES: "S",
  FUNCTIONS: "f",
  TYPES: "T",
  SCHEMAS: "n",
  "LARGE OBJECTS": "L",
} as const

export const defaultPrivilegesShape = z.strictObject({
  role: z.string(),
  /** Null for all schemas; then the privileges are measured against PostgreSQL's own defaults, else against none. */
  schema: z.string().nullable(),
  objects: z.enum(["TABLES", "SEQUENCES", "FUNCTIONS", "TYPES", "SCHEMAS", "LARGE OBJECTS"]),
})

export type DefaultPrivilegesShape = z.infer<typeof defaultPrivilegesShape>
