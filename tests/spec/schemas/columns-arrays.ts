import { boolean, integer, pgEnum, pgTable, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core"

export const mood = pgEnum("mood", ["sad", "ok"])

export const lists = pgTable("lists", {
  a: text().array().notNull().default([]),
  b: text().array().default(["x", "y z"]),
  c: integer().array(3).default([1, 2, 3]),
  d: integer()
    .array()
    .array()
    .default([
      [1, 2],
      [3, 4],
    ]),
  e: mood().array().default(["sad"]),
  f: varchar({ length: 10 }).array(),
  g: uuid().array(2),
  h: timestamp({ withTimezone: true }).array(),
  i: boolean().array().default([true, false]),
})
