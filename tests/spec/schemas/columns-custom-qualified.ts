import { sql } from "drizzle-orm"
import { customType, pgSchema, pgTable } from "drizzle-orm/pg-core"

export const types = pgSchema("types")
export const kind = types.enum("kind", ["a", "b"])
const range = customType<{ data: string }>({ dataType: () => "pg_catalog.tstzrange" })
const geo = customType<{ data: { x: number } }>({ dataType: () => "point", toDriver: ({ x }) => sql`point(${x}, 0)` })

export const qualified = pgTable("qualified", { during: range().notNull(), at: geo().default({ x: 2 }) })
