// A database to checks: does it answer, what may the role see and make, where would scratch databases be?
import type { Connection } from "../../db/connect.ts"
import { isPgliteUrl, openDatabase } from "../../db/open.ts"
import { scratchAuto } from "../../db/scratch/index.ts"
import { readServerInfo, serverDiagnostics } from "../../db/server-info.ts"
import type { Check } from "./check.ts"

/** @throws CONNECT_FAILED, SERVER_UNSUPPORTED. */
export async function checkDatabase(
  database: { readonly url: string; readonly cwd: string } | undefined,
): Promise<readonly Check[]> {
  if (database === undefined) {
    return [{ name: "database", state: "warn", text: "none is named", hint: "Set DATABASE_URL." }]
  }
  const session = await openDatabase(database.url, { cwd: database.cwd })
  try {
    const info = await readServerInfo(session)
    return [
      { name: "database", state: "ok", text: `${session.url}, PostgreSQL ${info.version}` },
      ...[...session.diagnostics, ...serverDiagnostics(info)].map((it): Check => {
        return { name: "database", state: "warn", text: `${it.code}: ${it.message}`, hint: it.hint }
      }),
      await checkRole(session),
      await checkVisibility(session),
      await checkScratch(database.url),
    ]
  } finally {
    await session.close()
  }
}

async function checkRole(session: Connection): Promise<Check> {
  const { rows } = await session.query(`
    SELECT r.rolname::pg_catalog.text AS name, r.rolsuper AS super, r.rolcreatedb AS createdb
      FROM pg_catalog.pg_roles r WHERE r.rolname OPERATOR(pg_catalog.=) current_user`)
  const row = rows[0] ?? {}
  const can =
    row["super"] === true ? "superuser" : row["createdb"] === true ? "may create databases" : "may not create databases"
  return { name: "role", state: "ok", text: `${String(row["name"])}, ${can}` }
}

/** A role without USAGE on a schema reads its catalog entries and still is refused what it names in SQL. */
async function checkVisibility(session: Connection): Promise<Check> {
  const { rows } = await session.query(`
    SELECT n.nspname::pg_catalog.text AS name
      FROM pg_catalog.pg_namespace n
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       AND NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE')
     ORDER BY n.nspname COLLATE "C"`)
  if (rows.length === 0) return { name: "privileges", state: "ok", text: "every schema can be read" }
  return {
    name: "privileges",
    state: "warn",
    text: `no USAGE on ${rows.map((row) => String(row["name"])).join(", ")}`,
    hint: "GRANT USAGE ON SCHEMA … TO the role, or leave these schemas out with schemas: […].",
  }
}

async function checkScratch(url: string): Promise<Check> {
  const { why } = await scratchAuto(isPgliteUrl(url) ? {} : { targetUrl: url })
  return { name: "scratch", state: "ok", text: why }
}
