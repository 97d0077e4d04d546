// The shop's schema. Keys are names; what stands in sql`…` goes to PostgreSQL as it is.
import {
  bigint,
  check,
  defineSchema,
  domain,
  enumType,
  extension,
  fn,
  foreignKey,
  fragment,
  index,
  integer,
  materializedView,
  numeric,
  partition,
  primaryKey,
  sql,
  table,
  text,
  timestamptz,
  type,
  unique,
  view,
} from "postgres-kit/spec"
import { id, timestamps } from "./columns.ts"

export default defineSchema(
  "shop",
  {
    citext: extension(),

    order_status: enumType(["open", "paid", "shipped"], { comment: "How far an order has come" }),
    money_amount: domain("numeric(12,2)", { checks: { money_amount_not_negative: sql`VALUE >= 0` } }),

    touch_updated_at: fn({
      returns: "trigger",
      language: "plpgsql",
      set: { search_path: [] },
      as: sql`
        BEGIN
          NEW.updated_at := now();
          RETURN NEW;
        END
      `,
    }),

    customers: table(
      {
        id,
        email: type("citext").notNull().unique(),
        name: text()
          .notNull()
          .check(sql`name <> ''`),
        ...timestamps,
      },
      {
        comment: "Who buys",
        triggers: { customers_touch: { before: "update", forEach: "row", execute: "touch_updated_at" } },
      },
    ),

    orders: table(
      {
        id,
        customer_id: bigint().notNull().references("customers", "id", { onDelete: "cascade" }),
        status: type("order_status").notNull().default("open"),
        note: text().comment("Words of the customer"),
        ...timestamps,
      },
      {
        constraints: { orders_note_length: check(sql`length(note) < 1000`) },
        indexes: {
          orders_customer_id_idx: index("customer_id"),
          orders_open_idx: index({ column: "created_at", order: "desc" }, { where: sql`status = 'open'` }),
        },
        enableRowLevelSecurity: true,
        policies: {
          own_orders: {
            for: "select",
            to: "shop_customer",
            using: sql`customer_id = current_setting('shop.customer')::bigint`,
          },
        },
        grants: { shop_customer: ["select"], shop_clerk: ["select", "insert", "update"] },
        triggers: { orders_touch: { before: "update", forEach: "row", execute: "touch_updated_at" } },
      },
    ),

    order_lines: table(
      {
        order_id: bigint().notNull(),
        line: integer().notNull(),
        quantity: integer().notNull().default(1),
        price: type("money_amount").notNull(),
        total: numeric(14, 2).generatedAs(sql`quantity * price`),
      },
      {
        constraints: {
          order_lines_pkey: primaryKey(["order_id", "line"]),
          order_lines_order_id_fkey: foreignKey(["order_id"], "orders", ["id"], { onDelete: "cascade" }),
          order_lines_quantity: check(sql`quantity > 0`),
        },
      },
    ),

    events: table(
      { at: timestamptz().notNull(), customer_id: bigint(), what: text().notNull() },
      { partitionBy: { range: ["at"] }, constraints: [unique(["at", "customer_id", "what"])] },
    ),
    events_2026: partition("events", { from: ["2026-01-01"], to: ["2027-01-01"] }),
    events_rest: partition("events", "default"),

    order_totals: view(
      sql`
        SELECT o.id, o.customer_id, o.status, sum(l.total) AS total
        FROM shop.orders o
        JOIN shop.order_lines l ON l.order_id = o.id
        GROUP BY o.id
      `,
      { with: { security_invoker: true } },
    ),
    sales_by_day: materializedView(
      sql`SELECT created_at::date AS day, count(*) AS orders FROM shop.orders GROUP BY 1`,
      { indexes: { sales_by_day_key: index("day", { unique: true }) } },
    ),

    keep_orders: fragment(sql`
      CREATE RULE keep_orders AS ON DELETE TO shop.orders DO INSTEAD NOTHING
    `),
  },
  { comment: "Everything that is sold", grants: { shop_customer: ["usage"], shop_clerk: ["usage"] } },
)
