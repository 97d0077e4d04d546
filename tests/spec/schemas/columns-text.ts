import { boolean, char, cidr, inet, macaddr, macaddr8, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core"

export const texts = pgTable("texts", {
  id: uuid().primaryKey().defaultRandom(),
  a: text().notNull().default('it\'s; -- "quoted"'),
  b: text({ enum: ["x", "y"] }).default("x"),
  c: varchar(),
  d: varchar({ length: 255 }).default(""),
  e: char(),
  f: char({ length: 8 }).default("abc"),
  g: boolean().notNull().default(false),
  h: boolean().default(true),
  i: inet().default("10.0.0.1"),
  j: cidr(),
  k: macaddr(),
  l: macaddr8(),
})
