// What a composite type is: its attributes, in their order.
import { z } from "zod"

const attribute = z.strictObject({
  name: z.string(),
  /** With its modifier, as format_type gives it. */
  type: z.string(),
  /** Where it is not the type's, schema-qualified SQL. */
  collation: z.string().nullable(),
  comment: z.string().nullable(),
})

export const compositeShape = z.strictObject({
  attributes: z.array(attribute).readonly(),
})

export type Attribute = Readonly<z.infer<typeof attribute>>
export type CompositeShape = z.infer<typeof compositeShape>
