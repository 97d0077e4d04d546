// Triggers and policies.
import { z } from "zod"
import { commented, deferrable, name, names, sql, text } from "./parts.ts"

const event = z.union([z.enum(["insert", "update", "delete", "truncate"]), z.strictObject({ update: names.min(1) })], {
  error: 'expected "insert", "update", "delete", "truncate" or { update: columns }',
})
const events = z.union([event, z.array(event).min(1)], { error: "expected an event or a list of them" }).optional()
export const trigger = z
  .strictObject({
    before: events,
    after: events,
    insteadOf: events,
    forEach: z.enum(["row", "statement"]).optional(),
    referencing: z.strictObject({ oldTable: text.optional(), newTable: text.optional() }).optional(),
    when: sql.optional(),
    execute: name,
    args: z.union([z.array(text), sql], { error: "expected a list of texts, or SQL" }).optional(),
    constraint: z
      .union([z.literal(true), z.strictObject({ deferrable, from: name.optional() })], {
        error: "expected true or options",
      })
      .optional(),
    enable: z.literal(["always", "replica", false]).optional(),
    dependsOnExtensions: names.optional(),
    ...commented,
  })
  .refine((it) => [it.before, it.after, it.insteadOf].filter((when) => when !== undefined).length === 1, {
    error: "expected one of before, after and insteadOf",
  })
export const policy = z.strictObject({
  as: z.enum(["permissive", "restrictive"]).optional(),
  for: z.enum(["all", "select", "insert", "update", "delete"]).optional(),
  to: z.union([text, z.array(text)], { error: "expected a role or a list of them" }).optional(),
  using: sql.optional(),
  withCheck: sql.optional(),
  ...commented,
})
