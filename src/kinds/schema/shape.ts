// What a schema is: nothing but its name and the envelope.
import { z } from "zod"

export const schemaShape = z.strictObject({})

export type SchemaShape = z.infer<typeof schemaShape>
