// What the shapes of several objects hold: names, SQL, privileges, comments.
import { z } from "zod"

export const text = z.string()
export const flag = z.boolean().optional()
export const sql = z.strictObject({ sql: z.string() }, { error: "expected SQL: sql`…`" })
const constant = z.union([z.string(), z.number(), z.bigint(), z.boolean(), z.null()])
export const value = z.union([constant, sql], { error: "expected a constant or SQL: sql`…`" })
export const name = z.union([text.min(1, "expected a name"), z.array(text).min(1)], { error: "expected a name" })
export const names = z.array(text.min(1, "expected a name"))
export const int8 = z.union([z.number().int(), z.bigint(), z.string().regex(/^-?\d+$/)], {
  error: "expected a whole number",
})
export const parameters = z.record(
  text,
  z.union([text, z.number(), z.boolean()], { error: "expected text, a number or a boolean" }),
)
const privileges = z.array(
  text.regex(
    /^(?:all|select|insert|update|delete|truncate|references|trigger|maintain|usage|create|execute)(?: with grant option)?$/,
    "expected a privilege such as select",
  ),
)
const grants = z.record(text, privileges)

export const commented = { comment: text.optional() }
export const granted = { grants: grants.optional(), revokes: grants.optional() }
export const envelope = { ...commented, ...granted, owner: text.optional() }
export const named = { name: text.min(1, "expected a name").optional() }
export const deferrable = z.literal([true, "initially deferred"]).optional()
