import { sql } from "drizzle-orm"
import { integer, pgPolicy, pgRole, pgTable, text } from "drizzle-orm/pg-core"

export const admin = pgRole("oracle_admin", { createDb: true, createRole: true, inherit: false })
export const reader = pgRole("oracle_reader")
export const owner = pgRole("postgres").existing()

export const notes = pgTable("notes", { id: integer(), owner: text() }, (t) => [
  pgPolicy("everything"),
  pgPolicy("own", { as: "permissive", for: "select", to: "public", using: sql`${t.owner} = current_user` }),
  pgPolicy("admins", {
    as: "restrictive",
    for: "update",
    to: [admin, "current_user"],
    using: sql`true`,
    withCheck: sql`${t.id} > 0`,
  }),
  pgPolicy("insert", { for: "insert", to: reader, withCheck: sql`${t.owner} is not null` }),
])
export const locked = pgTable("locked", { id: integer() }).enableRLS()
export const loose = pgTable("loose", { id: integer() })
export const linked = pgPolicy("linked", { for: "delete", to: "session_user", using: sql`false` }).link(loose)
