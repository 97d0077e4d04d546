import { pgEnum, pgSchema, pgTable, text } from "drizzle-orm/pg-core"

export const status = pgEnum("order_status", ["new", "it's paid", "Shipped"])
export const Mixed = pgEnum("MixedCase", ["a"])
export const shop = pgSchema("shop")
export const size = shop.enum("size", ["s", "m"])

export const orders = pgTable("orders", {
  status: status().notNull().default("new"),
  mixed: Mixed("Mixed"),
  size: size().default("m"),
  sizes: size().array().default(["s", "m"]),
  note: text(),
})
