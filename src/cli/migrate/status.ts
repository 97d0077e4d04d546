// A folder and a history to a table of migrations, and to an exit status where they disagree.
import { status, type StatusLine, type StatusResult, verify } from "../../migrate/index.ts"
import type { Context, Status } from "../context.ts"
import type { FolderFlags } from "./flags.ts"
import { withMigrations } from "./session.ts"

/** `pgkit migrate status`: exit 6 where the history has a problem. */
export async function showStatus(context: Context, flags: FolderFlags): Promise<Status> {
  return withMigrations<Status>(context, flags, async ({ connection, folder }) => {
    const result = await status(connection, folder)
    if (context.flags.json === true) context.json({ formatVersion: 1, ...result })
    else context.out(statusText(result, context))
    if (context.flags.json !== true) await context.report(result.problems)
    return result.problems.length === 0 ? 0 : 6
  })
}

/** `pgkit migrate verify`. @throws HISTORY_* for the first problem, naming all. */
export async function showVerify(context: Context, flags: FolderFlags): Promise<Status> {
  return withMigrations<Status>(context, flags, async ({ connection, folder }) => {
    const result = await verify(connection, folder)
    if (context.flags.json === true) context.json({ formatVersion: 1, ok: true, ...result })
    else context.out(`${context.colors.green("History and files agree")}: ${counts(result)}.\n`)
    return 0
  })
}

function statusText(result: StatusResult, context: Context): string {
  const { colors } = context
  const width = Math.max(0, ...result.migrations.map((it) => it.state.length))
  const lines = result.migrations.map(
    (it) => `${paint(it, context)(it.state.padEnd(width))}  ${it.name}${detail(it, context)}`,
  )
  return `${[...lines, colors.bold(`${counts(result)}.`), colors.dim(`history: ${result.table}, ${result.format}`)].join("\n")}\n`
}

function paint({ state }: StatusLine, { colors }: Context): (text: string) => string {
  return state === "applied" ? colors.green : state === "pending" ? colors.yellow : colors.red
}

function detail({ finishedAt, appliedBy, error, statements, state }: StatusLine, { colors }: Context): string {
  const parts = [
    ...(finishedAt === undefined ? [] : [finishedAt.toISOString().slice(0, 19).replace("T", " ")]),
    ...(appliedBy === undefined ? [] : [`by ${appliedBy}`]),
    ...(state === "partial" && statements !== undefined
      ? [`${statements.done} of ${statements.total} statements`]
      : []),
    ...(error === undefined ? [] : [error]),
  ]
  return parts.length === 0 ? "" : `  ${colors.dim(parts.join(", "))}`
}

function counts({ migrations }: StatusResult): string {
  const states = [...new Set(migrations.map((it) => it.state))]
  if (states.length === 0) return "no migrations"
  return states.map((state) => `${migrations.filter((it) => it.state === state).length} ${state}`).join(", ")
}
