import { line, pgTable, point } from "drizzle-orm/pg-core"

export const hard = pgTable("hard", {
  a: point().default([1, 2.5]),
  b: line({ mode: "abc" }).default({ a: 1, b: 2, c: 3 }),
})
