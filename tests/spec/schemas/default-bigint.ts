import { bigint, pgTable } from "drizzle-orm/pg-core"

export const hard = pgTable("hard", {
  a: bigint({ mode: "bigint" }).default(9223372036854775807n),
  b: bigint({ mode: "bigint" }).array().default([1n, 2n]),
})
