// The names that drizzle-kit 0.x gives to what has none.
import type { ForeignKey, PgTable, PrimaryKey } from "drizzle-orm/pg-core"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import type { Expressions } from "./expression.ts"

/** The schema and name of a table. Objects outside of any pgSchema live in `public`. */
export function tablePath(table: PgTable): readonly [schema: string, name: string] {
  const schema: unknown = Reflect.get(table, Symbol.for("drizzle:Schema"))
  return [typeof schema === "string" ? schema : "public", String(Reflect.get(table, Symbol.for("drizzle:Name")))]
}

/** A schema's object as SQL. */
export function qualified(schema: string | undefined, name: string): string {
  return quotePath([schema ?? "public", name])
}

export function columnList(columns: readonly { readonly name: string }[], expressions: Expressions): string {
  return columns.map((it) => quoteIdent(expressions.column(it))).join(", ")
}

/** `users_teams_user_id_team_id_pk`, unless it has a name. */
export function primaryKeyName(key: PrimaryKey, expressions: Expressions): string {
  return recased(key.getName(), key.columns, expressions)
}

/** `posts_author_id_users_id_fk`, unless it has a name. */
export function foreignKeyName(key: ForeignKey, expressions: Expressions): string {
  const { columns, foreignColumns } = key.reference()
  return recased(key.getName(), [...columns, ...foreignColumns], expressions)
}

/** `users_email_index`. An expression has no name that could stand in it. */
export function indexName(table: string, columns: readonly string[]): string {
  return `${table}_${columns.join("_")}_index`
}

/**
 * The kit takes the name made of keys and puts the cased column names in, the first match of each, whoever chose
 * the name. A database that it made has these names, so they are the ones to compare with.
 */
function recased(
  name: string,
  columns: readonly { readonly name: string; readonly keyAsName: boolean }[],
  expressions: Expressions,
): string {
  return columns.reduce((cased, it) => cased.replace(it.name, () => expressions.column(it)), name)
}
