// What the pieces of a kit spec may hold, for zod. Types are in the files of the pieces; a test holds the two together.
import { z } from "zod"
import { phases } from "../phases.ts"
import { commented, envelope, sql, text } from "./parts.ts"
import { fn, procedure } from "./routine.ts"
import { sequence } from "./sequence.ts"
import { table } from "./table.ts"
import { composite, domain, enumType, range } from "./user-type.ts"
import { materializedView, view } from "./view.ts"

const extension = z.strictObject({ kind: z.literal("extension"), version: text.optional(), ...commented })
const phase = z.enum(phases).optional()

export const fragmentShape = z.strictObject({
  kind: z.literal("fragment"),
  statements: sql,
  before: phase,
  after: phase,
})

/** Without its objects, which are checked one by one. */
export const schemaShape = z.strictObject({
  kind: z.literal("schema"),
  name: text.min(1, "expected a name"),
  objects: z.record(text, z.unknown()),
  ...envelope,
})

/** By what stands in `kind`. */
export const objectShapes: Readonly<Record<string, z.ZodType>> = {
  table,
  view,
  "materialized view": materializedView,
  enum: enumType,
  domain,
  composite,
  range,
  sequence,
  function: fn,
  procedure,
  extension,
  fragment: fragmentShape,
}
