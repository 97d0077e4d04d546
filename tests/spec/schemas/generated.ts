import { type SQL, sql } from "drizzle-orm"
import { customType, index, integer, pgTable, text } from "drizzle-orm/pg-core"

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" })

export const articles = pgTable(
  "articles",
  {
    id: integer().primaryKey(),
    title: text().notNull(),
    body: text(),
    size: integer()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`length(${articles.title}) + 1`),
    upper: text().generatedAlwaysAs(sql`upper("title")`),
    search: tsvector().generatedAlwaysAs(
      (): SQL => sql`to_tsvector('english', coalesce(${articles.title}, '') || ' ' || coalesce(${articles.body}, ''))`,
    ),
  },
  (t) => [index("articles_search").using("gin", t.search)],
)
