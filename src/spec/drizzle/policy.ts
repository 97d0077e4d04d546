// A Drizzle policy to CREATE POLICY.
import type { PgPolicy } from "drizzle-orm/pg-core"
import { quoteIdent } from "../../sql/identifier.ts"
import type { SpecStatement } from "../statement.ts"
import type { Expressions } from "./expression.ts"
import type { DrizzleOrm } from "./orm.ts"

/** A policy on a table, which is given as SQL. */
export function createPolicy(
  orm: DrizzleOrm,
  policy: PgPolicy,
  table: string,
  expressions: Expressions,
): SpecStatement {
  const name = quoteIdent(policy.name)
  const sql = [
    `CREATE POLICY ${name} ON ${table}`,
    `  AS ${(policy.as ?? "permissive").toUpperCase()}`,
    `  FOR ${(policy.for ?? "all").toUpperCase()}`,
    `  TO ${roleNames(orm, policy.to).join(", ")}`,
    ...(policy.using === undefined ? [] : [`  USING (${expressions.text(policy.using)})`]),
    ...(policy.withCheck === undefined ? [] : [`  WITH CHECK (${expressions.text(policy.withCheck)})`]),
  ]
  return { sql: sql.join("\n"), object: `policy ${name} on ${table}` }
}

/** Nobody named is everybody. */
function roleNames(orm: DrizzleOrm, to: unknown): string[] {
  if (Array.isArray(to)) return to.flatMap((it) => roleNames(orm, it))
  if (orm.core.is(to, orm.pg.PgRole)) return [quoteIdent(to.name)]
  if (typeof to !== "string") return ["PUBLIC"]
  return [/^(?:public|current_user|current_role|session_user)$/.test(to) ? to.toUpperCase() : quoteIdent(to)]
}
