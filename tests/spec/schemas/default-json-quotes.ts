import { jsonb, pgTable } from "drizzle-orm/pg-core"

export const hard = pgTable("hard", { a: jsonb().default({ said: 'it\'s "so" \\ now' }), b: jsonb().default("word") })
