// The statements of a spec to the schema of a scratch database, in whatever order their files came.
import type { Diagnostic } from "../errors/index.ts"
import { quoteIdent, quoteLiteral } from "../sql/identifier.ts"
import { type Failure, refused, type ServerError } from "./load/failure.ts"
import { openSession, type ScratchExecutor, type Session } from "./load/session.ts"
import { type Task, toTasks } from "./load/tasks.ts"
import type { SpecStatement } from "./statement.ts"

export type { ScratchExecutor } from "./load/session.ts"

export interface LoadOptions {
  /**
   * Make the roles that the spec makes or names and the cluster lacks, without the right to log in. Roles outlive
   * the scratch database, so who sets this drops `rolesCreated` afterwards.
   */
  readonly createRoles?: boolean
  /** Runs what the spec says of roles as it stands. Only for a cluster that nobody else uses. */
  readonly writeRoles?: boolean
}

export interface LoadResult {
  /** What was left out or ignored. */
  readonly diagnostics: readonly Diagnostic[]
  /** Names of the roles that were made on the cluster, in order. */
  readonly rolesCreated: readonly string[]
}

/**
 * Runs the statements of a spec on one session of an empty scratch database. A statement that the server refuses is
 * tried again after the others, until a whole round helps none: files may come in any order. Statements under equal
 * settings go to the server together, and one by one where that fails. Statements without a schema of their own
 * make objects in `public`.
 *
 * @throws SPEC_SQL with every refused statement, its file, line, column and the server's message; errors of the
 *   connection as they are.
 * @example await loadSpec(client, (await readSqlSpec("db")).statements, { createRoles: true })
 */
export async function loadSpec(
  db: ScratchExecutor,
  statements: readonly SpecStatement[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  const { tasks, diagnostics } = toTasks(statements, options)
  const session = await openSession(db)
  const run: Run = { session, createRoles: options.createRoles ?? false, rolesCreated: [], diagnostics }
  try {
    const late = tasks.filter((it) => it.statement.last === true)
    const others = tasks.filter((it) => it.statement.last !== true)
    let left = await settle(run, await runInBatches(run, others))
    // What is last may still be what something else waits for.
    if (late.length > 0) left = await settle(run, [...left, ...(await runInBatches(run, late))])
    if (left.length > 0) throw refused(left, run.rolesCreated)
  } finally {
    await session.leave()
  }
  return { diagnostics: [...diagnostics, ...session.diagnostics], rolesCreated: run.rolesCreated }
}

interface Run {
  readonly session: Session
  readonly createRoles: boolean
  readonly rolesCreated: string[]
  readonly diagnostics: Diagnostic[]
}

/** Tries until a whole round helps none; gives what is left. */
async function settle(run: Run, first: readonly Failure[]): Promise<readonly Failure[]> {
  let failures = first
  let bodiesChecked = true
  for (let round = 1; failures.length > 0; round++) {
    const left = await tryAgain(run, failures, round)
    if (left.length === failures.length) {
      if (!bodiesChecked) return left
      // Functions that need each other: what pg_dump's files do from their first line.
      bodiesChecked = false
      failures = left.map(withoutBodyChecks)
    } else failures = left
  }
  return failures
}

/** Statements that go to the server together: enough to save round trips, few enough that a failure costs little. */
const batchSize = 100

async function runInBatches(run: Run, tasks: readonly Task[]): Promise<Failure[]> {
  const failures: Failure[] = []
  for (let at = 0; at < tasks.length;) {
    const batch = batchFrom(tasks, at)
    at += batch.length
    if (batch.length > 1) {
      await run.session.enter(batch[0]?.settings ?? new Map())
      if (await run.session.runTogether(batch.map((it) => it.statement.sql))) continue
    }
    failures.push(...(await runOneByOne(run, batch)))
  }
  return failures
}

function batchFrom(tasks: readonly Task[], at: number): readonly Task[] {
  const settings = tasks[at]?.settings
  let end = at + 1
  if (tasks[at]?.role !== undefined) return tasks.slice(at, end)
  while (end - at < batchSize && tasks[end]?.settings === settings && tasks[end]?.role === undefined) end++
  return tasks.slice(at, end)
}

async function runOneByOne(run: Run, tasks: readonly Task[]): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const task of tasks) {
    await run.session.enter(task.settings)
    const error = task.role === undefined ? await runTask(run, task) : await makeWrittenRole(run, task.role)
    if (error !== undefined) failures.push({ task, error })
  }
  return failures
}

/** Every second round goes backwards: a file written upside down would else need a round for each statement. */
async function tryAgain(run: Run, failures: readonly Failure[], round: number): Promise<Failure[]> {
  // What does not parse now never will.
  const hopeless = failures.filter((it) => it.error.code === "42601")
  const tasks = failures.filter((it) => it.error.code !== "42601").map((it) => it.task)
  if (round % 2 === 0) tasks.reverse()
  const left = await runOneByOne(run, tasks)
  if (round % 2 === 0) left.reverse()
  return [...hopeless, ...left]
}

function withoutBodyChecks(failure: Failure): Failure {
  const { task } = failure
  if (!/^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i.test(task.statement.sql)) return failure
  const settings = new Map(task.settings).set("check_function_bodies", "SET check_function_bodies TO off")
  return { ...failure, task: { ...task, settings } }
}

async function runTask(run: Run, task: Task): Promise<ServerError | undefined> {
  const { sql } = task.statement
  let error = await run.session.run(sql)
  while (error !== undefined && run.createRoles) {
    const role = missingRole(error)
    if (role === undefined || run.rolesCreated.includes(role)) break
    const refusal = await makeRole(run, role)
    if (refusal !== undefined) return refusal
    error = await run.session.run(sql)
  }
  // Two sources may name the same schema: SQL files beside a Drizzle schema.
  return error?.code === "42P06" && /^create\s+schema\b/i.test(sql) ? undefined : error
}

function missingRole(error: ServerError): string | undefined {
  return error.code === "42704" ? /role "(.+)" does not exist/.exec(error.message)?.[1] : undefined
}

/** CREATE ROLE of a spec: its name alone, so that no role with a password of a file can log in meanwhile. */
async function makeWrittenRole(run: Run, written: string): Promise<ServerError | undefined> {
  const role = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase()
  const [there] = await run.session.rows(`SELECT FROM pg_catalog.pg_roles WHERE rolname = ${quoteLiteral(role)}`)
  if (there !== undefined) return undefined
  if (run.createRoles) return makeRole(run, role)
  run.diagnostics.push({
    code: "SPEC_LEFT_OUT",
    severity: "info",
    object: `role ${quoteIdent(role)}`,
    message: `Role ${quoteIdent(role)} belongs to the whole server and was not made.`,
  })
  return undefined
}

async function makeRole(run: Run, role: string): Promise<ServerError | undefined> {
  const error = await run.session.run(`CREATE ROLE ${quoteIdent(role)} NOLOGIN`)
  if (error === undefined) run.rolesCreated.push(role)
  return error?.code === "42710" ? undefined : error
}
