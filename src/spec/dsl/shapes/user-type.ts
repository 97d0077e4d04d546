// Types that users make.
import { z } from "zod"
import { commented, envelope, flag, name, sql, text, value } from "./parts.ts"

export const enumType = z.strictObject({ kind: z.literal("enum"), labels: z.array(text), ...envelope })
export const domain = z.strictObject({
  kind: z.literal("domain"),
  type: text.min(1, "expected a type"),
  collate: name.optional(),
  default: value.optional(),
  notNull: z
    .union([z.boolean(), z.strictObject({ name: text })], { error: "expected a boolean or { name }" })
    .optional(),
  checks: z
    .union(
      [z.array(sql), z.record(text, z.union([sql, z.strictObject({ expression: sql, notValid: flag, ...commented })]))],
      { error: "expected checks under their names, or a list of them: sql`VALUE > 0`" },
    )
    .optional(),
  ...envelope,
})
export const composite = z.strictObject({
  kind: z.literal("composite"),
  attributes: z.record(
    text,
    z.union([text.min(1), z.strictObject({ type: text.min(1), collate: name.optional(), ...commented })], {
      error: "expected a type, or an object with one",
    }),
  ),
  ...envelope,
})
export const range = z.strictObject({
  kind: z.literal("range"),
  subtype: text.min(1, "expected a type"),
  opclass: name.optional(),
  collate: name.optional(),
  canonical: name.optional(),
  subtypeDiff: name.optional(),
  multirange: name.optional(),
  ...envelope,
})
