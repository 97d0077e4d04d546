import {
  bigint,
  bigserial,
  decimal,
  doublePrecision,
  integer,
  numeric,
  pgTable,
  real,
  serial,
  smallint,
  smallserial,
} from "drizzle-orm/pg-core"

export const numbers = pgTable("numbers", {
  id: serial().primaryKey(),
  a: smallserial().notNull(),
  b: bigserial({ mode: "bigint" }),
  c: smallint().default(-3),
  d: integer().notNull().default(0),
  e: bigint({ mode: "number" }).default(9007199254740991),
  f: real().default(1.5),
  g: doublePrecision().default(-0.25),
  h: numeric(),
  i: numeric({ precision: 10 }).default("10"),
  j: numeric({ precision: 10, scale: 2 }).notNull().default("19.99"),
  k: decimal({ precision: 6, scale: 0, mode: "number" }).default(12),
})
