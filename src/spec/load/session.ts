// One session of a scratch database: runs statements, and moves between the settings that they were written under.
import type { Executor, SqlRow } from "../../db/executor.ts"
import type { Diagnostic } from "../../errors/index.ts"
import { quoteLiteral } from "../../sql/identifier.ts"
import { type ServerError, serverError } from "./failure.ts"
import { noSettings, type Settings } from "./tasks.ts"

/** An executor that can also run a text of several statements; PGlite needs it for that, `pg` does not. */
export interface ScratchExecutor extends Executor {
  exec?(sql: string): Promise<unknown>
}

/** Runs statements in autocommit. `enter` must be called before statements that stand under other settings. */
export interface Session {
  enter(settings: Settings): Promise<void>
  /** One statement. Gives the server's error where it refuses; throws where the connection is the problem. */
  run(sql: string): Promise<ServerError | undefined>
  /** Several statements in one transaction; false where that did not work, and then none of them is done. */
  runTogether(sqls: readonly string[]): Promise<boolean>
  rows(sql: string): Promise<SqlRow[]>
  /** Puts back what the session had before. */
  leave(): Promise<void>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Begins with `search_path` public, whatever the role or the database say: the same spec gives the same schema on
 * every machine. Commits do not wait for the disk, since a scratch database need not survive a crash.
 */
export async function openSession(db: ScratchExecutor): Promise<Session> {
  const diagnostics: Diagnostic[] = []
  const ignored = new Set<string>()
  let canRunTogether = true
  let current = noSettings
  const before = await db.query(`SELECT pg_catalog.current_setting('search_path') AS path`)
  const path = String(before.rows[0]?.["path"] ?? "")
  await db.query(`SELECT pg_catalog.set_config('search_path', 'public', false)`)
  await db.query(`SELECT pg_catalog.set_config('synchronous_commit', 'off', false)`)

  async function run(sql: string): Promise<ServerError | undefined> {
    try {
      await (db.exec === undefined ? db.query(sql) : db.exec(sql))
      return undefined
    } catch (error) {
      return serverError(error)
    }
  }

  return {
    diagnostics,
    run,
    async enter(settings) {
      if (settings === current) return
      for (const sql of moves(current, settings)) {
        if (ignored.has(sql)) continue
        const error = await run(sql)
        if (error === undefined) continue
        ignored.add(sql)
        diagnostics.push(ignoredSetting(sql, error))
      }
      current = settings
    },
    async runTogether(sqls) {
      if (!canRunTogether) return false
      // A line of its own for the semicolon: a statement may end in a comment.
      const error = await run(sqls.join("\n;\n"))
      if (error?.message.includes("cannot insert multiple commands into a prepared statement") === true) {
        canRunTogether = false
      }
      return error === undefined
    },
    async rows(sql) {
      return (await db.query(sql)).rows
    },
    async leave() {
      for (const sql of moves(current, noSettings)) await run(sql)
      current = noSettings
      await run("RESET synchronous_commit")
      await run(`SELECT pg_catalog.set_config('search_path', ${quoteLiteral(path)}, false)`)
    },
  }
}

/** The statements that lead from one state of the session to another. */
function moves(from: Settings, to: Settings): string[] {
  const back = [...from.keys()].filter((name) => !to.has(name)).map(resetOf)
  return [...back, ...[...to].filter(([name, sql]) => from.get(name) !== sql).map(([, sql]) => sql)]
}

function resetOf(name: string): string {
  if (name === "search_path") return "SET search_path TO public"
  if (name === "synchronous_commit") return "SET synchronous_commit TO off"
  return /^(?:session authorization|time zone|role)$/.test(name)
    ? `RESET ${name.toUpperCase()}`
    : `RESET ${name
        .split(".")
        .map((part) => `"${part}"`)
        .join(".")}`
}

/** A dump of a newer server sets what an older one does not know, such as transaction_timeout. */
function ignoredSetting(sql: string, error: ServerError): Diagnostic {
  return { code: "SETTING_IGNORED", severity: "warning", message: `${sql} was ignored: ${error.message}.` }
}
