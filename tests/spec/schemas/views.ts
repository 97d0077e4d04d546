import { count, eq, gt, sql } from "drizzle-orm"
import { integer, pgMaterializedView, pgSchema, pgTable, pgView, text } from "drizzle-orm/pg-core"

export const app = pgSchema("app")
export const users = pgTable("users", { id: integer().primaryKey(), name: text(), age: integer() })
export const posts = pgTable("posts", { id: integer().primaryKey(), authorId: integer("author_id"), title: text() })

export const adults = pgView("adults").as((qb) => qb.select().from(users).where(gt(users.age, 18)))
export const titles = pgView("titles", { name: text(), title: text() })
  .with({ securityInvoker: true, securityBarrier: true })
  .as(sql`select ${users.name}, ${posts.title} from ${posts} join ${users} on ${users.id} = ${posts.authorId}`)
export const named = pgView("named")
  .with({ checkOption: "local" })
  .as((qb) => qb.select({ id: users.id, named: users.name }).from(users).where(eq(users.name, "it's")))
export const elsewhere = pgView("elsewhere", { id: integer() }).existing()
export const inApp = app.view("in_app").as((qb) => qb.select().from(users))
export const totals = pgMaterializedView("totals")
  .using("heap")
  .with({ fillfactor: 80, autovacuumEnabled: false })
  .withNoData()
  .as((qb) =>
    qb
      .select({ authorId: posts.authorId, posts: count().as("posts") })
      .from(posts)
      .groupBy(posts.authorId),
  )
export const filled = pgMaterializedView("filled").as((qb) => qb.select().from(users))
export const gone = pgMaterializedView("gone", { id: integer() }).existing()
