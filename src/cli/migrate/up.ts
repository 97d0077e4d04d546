// Pending migrations to applied ones, each with a line.
import { PgkitError } from "../../errors/index.ts"
import { migrate, type MigrateEvent, type MigrateOptions, type MigrateResult } from "../../migrate/index.ts"
import type { Context, Status } from "../context.ts"
import type { UpFlags } from "./flags.ts"
import { type MigrationSession, withMigrations } from "./session.ts"

/** `pgkit migrate up`. */
export async function up(context: Context, flags: UpFlags): Promise<Status> {
  return withMigrations<Status>(context, flags, async (session) => {
    const options = await optionsOf(context, flags, session)
    const result = await context.progress("applying migrations", () => migrate(session.connection, options), {
      knowsSignal: true,
    })
    if (context.flags.json === true) context.json({ formatVersion: 1, dryRun: flags.dryRun === true, ...result })
    else context.out(flags.dryRun === true ? plannedText(result, context) : appliedText(result, context))
    return 0
  })
}

async function optionsOf(context: Context, flags: UpFlags, session: MigrationSession): Promise<MigrateOptions> {
  const { config } = await context.config()
  const lockTimeout = flags.lockTimeout ?? config.lockTimeout
  return {
    ...session.folder,
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(lockTimeout === undefined ? {} : { lockTimeout }),
    ...(flags.statementTimeout === undefined ? {} : { statementTimeout: flags.statementTimeout }),
    ...(flags.lockWait === undefined ? {} : { lockWait: milliseconds(flags.lockWait) }),
    dryRun: flags.dryRun === true,
    allowOutOfOrder: flags.allowOutOfOrder === true,
    signal: context.io.signal,
    cancel: await cancelOf(session),
    reconnect: session.another,
    onEvent: (event) => noteEvent(event, context),
  }
}

/** Ends what runs on the migration's backend, over a session of its own. */
async function cancelOf({ connection, another }: MigrationSession): Promise<() => Promise<void>> {
  const { rows } = await connection.query("SELECT pg_catalog.pg_backend_pid() AS pid")
  return async () => {
    const other = await another()
    await other
      .query("SELECT pg_catalog.pg_cancel_backend($1::pg_catalog.int4)", [rows[0]?.["pid"]])
      .finally(() => other.close())
  }
}

function milliseconds(duration: string): number {
  const [, number = "", unit = "ms"] = /^(\d+)(ms|s|min)?$/.exec(duration) ?? []
  if (number === "") throw new PgkitError("USAGE", `${duration} is no duration`, { hint: "Write 500ms, 30s or 2min." })
  return Number(number) * (unit === "min" ? 60_000 : unit === "s" ? 1000 : 1)
}

function noteEvent(event: MigrateEvent, context: Context): void {
  if (event.type === "waiting") context.note(event.message)
  else if (event.type === "retry") context.note(`${event.name}: ${event.error}; try ${event.attempt} in ${event.ms} ms`)
}

function appliedText(result: MigrateResult, { colors }: Context): string {
  const lines = result.applied.map(({ name, statements, ms }) => {
    return `${colors.green("+")} ${name} ${colors.dim(`(${count(statements, "statement")}, ${Math.round(ms)} ms)`)}`
  })
  const done = result.applied.length === 0 ? "Nothing to apply" : `${count(result.applied.length, "migration")} applied`
  const rest = [
    ...(result.before > 0 ? [`${result.before} applied before`] : []),
    ...(result.pending.length > 0 ? [`${result.pending.length} still pending`] : []),
  ]
  return `${[...lines, `${colors.bold(done)}${rest.length === 0 ? "" : `, ${rest.join(", ")}`}.`].join("\n")}\n`
}

function plannedText(result: MigrateResult, { colors }: Context): string {
  const lines = result.planned.flatMap(({ file, segments }) => [
    colors.bold(file),
    ...segments.flatMap(({ transaction, statements }) => [
      colors.dim(transaction ? "  in one transaction" : "  outside of a transaction"),
      ...statements.flatMap(({ sql }) => `${sql};`.split("\n").map((line) => `    ${line}`)),
    ]),
  ])
  const done =
    result.planned.length === 0 ? "Nothing to apply." : `${count(result.planned.length, "migration")} would be applied.`
  return `${[...lines, done].join("\n")}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`
}
