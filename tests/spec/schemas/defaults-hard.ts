import { bigint, integer, jsonb, pgTable, point, text } from "drizzle-orm/pg-core"
import { sql } from "drizzle-orm"

export const hard = pgTable("hard", {
  a: bigint({ mode: "bigint" }).default(9223372036854775807n),
  b: jsonb().default({ said: "it's \"so\" \\ now" }),
  c: text().array().default(["a\"b", "c\\d", "e,f", "NULL", "it's"]),
  d: point().default([1, 2.5]),
  e: text().default(sql`now() at time zone 'utc'`),
  f: integer().default(sql`${3} + 4`),
  g: text().default("back\\slash"),
  h: bigint({ mode: "bigint" }).array().default([1n, 2n]),
})
