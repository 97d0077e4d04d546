import { pgEnum, pgSchema, pgTable } from "drizzle-orm/pg-core"

enum Level {
  Low = "low",
  High = "high",
}
export const level = pgEnum("level", Level)
export const app = pgSchema("app")
export const inApp = app.enum("app_level", Level)

export const jobs = pgTable("jobs", { level: level().default(Level.Low), inApp: inApp("in_app") })
