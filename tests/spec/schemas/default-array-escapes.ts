import { date, pgTable, text } from "drizzle-orm/pg-core"

export const hard = pgTable("hard", {
  a: text().array().default(['a"b', "c\\d", "e,f", "NULL", "it's"]),
  b: date({ mode: "date" })
    .array()
    .default([new Date("2024-02-29T00:00:00Z")]),
})
