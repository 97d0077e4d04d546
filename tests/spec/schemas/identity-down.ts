import { integer, pgTable } from "drizzle-orm/pg-core"

export const down = pgTable("down", { id: integer().generatedByDefaultAsIdentity({ increment: -1 }) })
