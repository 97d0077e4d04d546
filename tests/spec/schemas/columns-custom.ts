import { customType, integer, pgTable } from "drizzle-orm/pg-core"

const citext = customType<{ data: string }>({ dataType: () => "citext" })
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" })
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" })
const cents = customType<{ data: number; driverData: string }>({
  dataType: () => "numeric(12, 2)",
  toDriver: (value) => (value / 100).toFixed(2),
})

export const custom = pgTable("custom", {
  id: integer().primaryKey(),
  email: citext().notNull().unique(),
  search: tsvector(),
  data: bytes(),
  price: cents().notNull(),
  many: citext().array(),
})
