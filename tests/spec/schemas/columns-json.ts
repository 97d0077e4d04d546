import { json, jsonb, line, pgTable, point } from "drizzle-orm/pg-core"

export const documents = pgTable("documents", {
  a: json().default({ a: 1, b: [true, null] }),
  b: jsonb().notNull().default([]),
  c: jsonb().$type<{ on: boolean }>().default({ on: true }),
  d: point(),
  e: point({ mode: "xy" }),
  f: line(),
  g: line({ mode: "abc" }),
})
