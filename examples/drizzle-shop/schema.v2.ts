// The shop a year later: returns, reviews, newsletters, longer addresses.
import { eq, inArray, sql } from "drizzle-orm"
import {
  boolean,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core"

export const orderStatus = pgEnum("order_status", ["new", "paid", "packed", "shipped", "returned"])

export const users = pgTable(
  "users",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    email: varchar({ length: 320 }).notNull(),
    name: text().notNull(),
    newsletter: boolean().notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("users_email_once").on(sql`lower(${table.email})`)],
)

export const products = pgTable(
  "products",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sku: varchar({ length: 20 }).notNull().unique(),
    title: text().notNull(),
    price: numeric({ precision: 10, scale: 2 }).notNull(),
  },
  (table) => [check("products_price_positive", sql`${table.price} > 0`)],
)

export const orders = pgTable(
  "orders",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    status: orderStatus().notNull().default("new"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.userId), index("orders_recent").on(table.status, table.createdAt.desc())],
)

export const orderItems = pgTable(
  "order_items",
  {
    orderId: integer("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    productId: integer("product_id")
      .notNull()
      .references(() => products.id),
    quantity: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.productId] }),
    check("order_items_quantity_positive", sql`${table.quantity} > 0`),
  ],
)

export const reviews = pgTable(
  "reviews",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    productId: integer("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    userId: integer("user_id").references(() => users.id, { onDelete: "set null" }),
    stars: smallint().notNull(),
    body: text(),
  },
  (table) => [index().on(table.productId), check("reviews_stars_range", sql`${table.stars} between 1 and 5`)],
)

export const openOrders = pgView("open_orders").as((query) =>
  query
    .select({ id: orders.id, email: users.email, createdAt: orders.createdAt, status: orders.status })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.userId))
    .where(inArray(orders.status, ["new", "paid"])),
)
