// Makes the roles that a schema names and a scratch server lacks.
import { quoteIdent } from "../../sql/identifier.ts"
import type { Executor } from "../executor.ts"

/**
 * Creates these roles NOLOGIN where they are missing, and gives the names of those that it made, in order. For
 * scratch servers that are ours alone (`ScratchServer.private`): roles belong to the server, not to the database.
 */
export async function ensureRoles(db: Executor, names: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(names)].filter((name) => !reserved(name)).sort()
  if (wanted.length === 0) return []
  const { rows } = await db.query("SELECT r.rolname::pg_catalog.text AS name FROM pg_catalog.pg_roles r")
  const present = new Set(rows.map((row) => row["name"]))
  const missing = wanted.filter((name) => !present.has(name))
  for (const name of missing) await db.query(`CREATE ROLE ${quoteIdent(name)} NOLOGIN`)
  return missing
}

/** Words that stand for a role, and the prefix that PostgreSQL keeps for itself. */
function reserved(name: string): boolean {
  return ["public", "none", "current_user", "current_role", "session_user"].includes(name) || name.startsWith("pg_")
}
