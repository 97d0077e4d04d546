// Functions and procedures.
import { z } from "zod"
import { envelope, flag, name, names, sql, text, value } from "./parts.ts"

const argument = {
  type: text.min(1, "expected a type"),
  mode: z.enum(["in", "out", "inout", "variadic"]).optional(),
  default: value.optional(),
}
const routine = {
  args: z
    .union(
      [
        z.array(z.union([text, z.strictObject({ name: text.optional(), ...argument })])),
        z.record(text, z.union([text, z.strictObject(argument)])),
      ],
      { error: "expected types under the names of arguments, or a list of arguments" },
    )
    .optional(),
  language: text.optional(),
  as: z.union([sql, z.strictObject({ file: text, symbol: text })], { error: "expected SQL: sql`…`" }).optional(),
  sqlBody: sql.optional(),
  security: z.enum(["definer", "invoker"]).optional(),
  set: z
    .record(
      text,
      z.union([text, z.number(), z.boolean(), z.array(text)], { error: "expected a value or a list of names" }),
    )
    .optional(),
  transform: names.optional(),
  dependsOnExtensions: names.optional(),
  ...envelope,
}
const hasBody = (it: { readonly as?: unknown; readonly sqlBody?: unknown }) =>
  (it.as === undefined) !== (it.sqlBody === undefined)
const body = { error: "expected a body: one of as and sqlBody" }
export const fn = z
  .strictObject({
    kind: z.literal("function"),
    ...routine,
    returns: text.optional(),
    volatility: z.enum(["volatile", "stable", "immutable"]).optional(),
    strict: flag,
    leakproof: flag,
    window: flag,
    parallel: z.enum(["unsafe", "restricted", "safe"]).optional(),
    cost: z.number().optional(),
    rows: z.number().optional(),
    support: name.optional(),
  })
  .refine(hasBody, body)
export const procedure = z.strictObject({ kind: z.literal("procedure"), ...routine }).refine(hasBody, body)
