import { gt } from "drizzle-orm"
import { bigint, pgTable, pgView, text } from "drizzle-orm/pg-core"

export const top = pgTable("top", { id: bigint({ mode: "bigint" }), name: text() })
export const big = pgView("a_big").as((qb) => qb.select().from(top).where(gt(top.id, 10n)))
