// The one connection of a run: its settings, put back between files, and the proof that it is one session.
import type { Executor } from "../db/executor.ts"
import { PgkitError } from "../errors/index.ts"
import type { Directives } from "./model.ts"

/** What a session was set to before the run, and the backend behind it. */
export interface Session {
  readonly pid: number
  readonly role: string
  readonly searchPath: string
  readonly applicationName: string
}

/** PostgreSQL durations for one file. */
export interface TimeLimits {
  readonly lockTimeout: string
  readonly statementTimeout: string
}

/**
 * Reads the session's settings and looks whether it is one: a transaction pooler gives each autocommit query the
 * backend that is free, on which locks and settings would be left behind (runner-faults 9).
 *
 * @throws POOLER_REFUSED
 */
export async function openSession(connection: Executor): Promise<Session> {
  const { rows } = await connection.query(
    `select pg_catalog.pg_backend_pid() as pid, pg_catalog.current_setting('role') as role,
            pg_catalog.current_setting('search_path') as "searchPath",
            pg_catalog.current_setting('application_name') as "applicationName"`,
  )
  const [row] = rows
  const pid = Number(row?.pid)
  for (let look = 0; look < 3; look++) await checkBackend(connection, pid)
  return {
    pid,
    role: String(row?.role),
    searchPath: String(row?.searchPath),
    applicationName: String(row?.applicationName),
  }
}

/** @throws POOLER_REFUSED when another backend answers. */
export async function checkBackend(connection: Executor, pid: number): Promise<void> {
  const { rows } = await connection.query("select pg_catalog.pg_backend_pid() as pid")
  if (Number(rows[0]?.pid) !== pid) throw poolerRefused()
}

export function poolerRefused(): PgkitError {
  return new PgkitError(
    "POOLER_REFUSED",
    "The connection changes its backend between statements: there is a transaction pooler in between.",
    {
      hint: "Give a direct URL, or one of a session pool.",
    },
  )
}

/**
 * Puts everything back that a file may have set (search_path, role, time limits) and sets the limits of the next one.
 * `client_connection_check_interval` lets the server notice within a moment that its client was killed, where the
 * platform can (runner-faults 4).
 */
export async function resetSession(connection: Executor, session: Session, limits: TimeLimits): Promise<void> {
  await connection.query("reset session authorization")
  await connection.query("reset all")
  await connection.query(
    `select pg_catalog.set_config('role', $1, false), pg_catalog.set_config('search_path', $2, false),
            pg_catalog.set_config('application_name', $3, false), pg_catalog.set_config('lock_timeout', $4, false),
            pg_catalog.set_config('statement_timeout', $5, false)`,
    [
      session.role,
      session.searchPath,
      session.applicationName || "pgkit migrate",
      limits.lockTimeout,
      limits.statementTimeout,
    ],
  )
  try {
    await connection.query("select pg_catalog.set_config('client_connection_check_interval', '200ms', false)")
  } catch {
    // Not on this platform: the orphan ends with its statement.
  }
}

/** The session as it was before the run. */
export async function restoreSession(connection: Executor, session: Session): Promise<void> {
  await connection.query("reset session authorization")
  await connection.query("reset all")
  await connection.query(
    `select pg_catalog.set_config('role', $1, false), pg_catalog.set_config('search_path', $2, false),
            pg_catalog.set_config('application_name', $3, false)`,
    [session.role, session.searchPath, session.applicationName],
  )
}

/** The limits of a file: its directives, else the run's. */
export function timeLimits(directives: Directives, run: TimeLimits): TimeLimits {
  return {
    lockTimeout: directives.lockTimeout ?? run.lockTimeout,
    statementTimeout: directives.statementTimeout ?? run.statementTimeout,
  }
}
