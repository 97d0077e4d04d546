// The work of pgkit drift: compare, judge, write the reports that were asked for.
import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { isDatabaseUrl, openDatabase } from "../../db/open.ts"
import { driftJson, type DriftReport, driftText, readBaseline, writeBaseline } from "../../drift/index.ts"
import { PgkitError } from "../../errors/index.ts"
import { status, type StatusResult } from "../../migrate/index.ts"
import { checkDrift, type CheckDriftOptions } from "../../workflow/index.ts"
import { type CompareFlags, withCompareOptions } from "../compare.ts"
import type { Context, Status } from "../context.ts"
import { folderOf } from "../migrate/session.ts"
import { databaseSource, specSources } from "../settings.ts"
import { parseReports, writeReports } from "./reports.ts"

export interface DriftFlags extends CompareFlags {
  readonly ci?: true
  readonly from?: string
  readonly to?: readonly string[]
  readonly report?: readonly string[]
  readonly extra?: "report" | "fail"
  readonly unmodelled?: "fail" | "warn"
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly dir?: string
}

/** The verdict is the last line of stdout, and the exit status follows from it. */
export async function runDrift(given: Context, flags: DriftFlags): Promise<Status> {
  const context = flags.ci === true ? forLogs(given) : given
  const reports = parseReports(flags.report ?? [])
  const from = await databaseSource(context, flags.from)
  const to = await specSources(context, flags.to)
  const policy = await policyOf(context, flags)
  const migrations = await migrationsOf(context, flags, from)
  const report = await withCompareOptions(context, flags, [from, ...to], (options) =>
    context.progress("comparing", () => checkDrift(from, to, { ...options, ...policy, migrations })),
  )
  await writeReports(report, reports, context)
  if (flags.writeBaseline !== undefined) return acceptAll(report, flags.writeBaseline, context)
  context.out(context.flags.json === true ? driftJson(report) : driftText(report, { colors: context.colors }))
  return report.exit
}

function forLogs(context: Context): Context {
  return { ...context, note: () => undefined }
}

async function policyOf(
  context: Context,
  flags: DriftFlags,
): Promise<Pick<CheckDriftOptions, "acceptance" | "unmodelled">> {
  const { config, dir } = await context.config()
  const { drift } = config
  const file =
    flags.baseline === undefined
      ? drift.baseline && resolve(dir, drift.baseline)
      : resolve(context.io.cwd, flags.baseline)
  return {
    acceptance: {
      rules: drift.ignore,
      baseline: file === undefined ? new Map() : readBaseline(await readText(file), flags.baseline ?? file),
      extra: flags.extra ?? drift.extra,
      today: context.io.now().toISOString().slice(0, 10),
    },
    unmodelled: flags.unmodelled ?? drift.unmodelled,
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new PgkitError("CONFIG_INVALID", `${file}: no such baseline.`, {
      hint: "pgkit drift --write-baseline FILE makes it.",
      cause,
    })
  })
}

async function migrationsOf(
  context: Context,
  flags: DriftFlags,
  from: string,
): Promise<{ readonly dir: string; readonly status: StatusResult } | undefined> {
  const folder = await folderOf(context, flags)
  if (!isDatabaseUrl(from) || !existsSync(folder.dir)) return undefined
  const connection = await openDatabase(from, { cwd: context.io.cwd })
  try {
    return { dir: folder.dir, status: await status(connection, folder) }
  } finally {
    await connection.close()
  }
}

async function acceptAll(report: DriftReport, file: string, context: Context): Promise<Status> {
  const accepted = [...report.findings, ...report.accepted.filter((it) => it.acceptedBy.by === "baseline")]
  await writeFile(resolve(context.io.cwd, file), writeBaseline(accepted))
  if (context.flags.json === true) context.json({ formatVersion: 1, file, accepted: accepted.length })
  else context.out(`${context.colors.green("+")} ${file}: ${accepted.length} differences accepted\n`)
  return 0
}
