// A folder and its history to the state of every migration: applied, pending, or what is wrong with it.
import { type Diagnostic, type ErrorCode, PgkitError } from "../errors/index.ts"
import { sha256 } from "./files.ts"
import type { HistoryRow, MigrationFile, MigrationFolder } from "./model.ts"

export type MigrationState =
  | "applied"
  | "pending"
  | "edited" // applied, and the file's content changed since
  | "renamed" // applied under another name
  | "missing" // applied, and there is no file
  | "out-of-order" // pending, and a later one is applied
  | "partial" // begun, not finished

export interface MigrationStatus {
  readonly name: string
  readonly state: MigrationState
  readonly file?: MigrationFile
  readonly row?: HistoryRow
}

/** Every migration of the folder in its order, then those that only the history knows. */
export function compareHistory(folder: MigrationFolder, rows: readonly HistoryRow[]): MigrationStatus[] {
  const { found, unmatched } = match(folder, rows)
  const lastApplied = folder.files.findLastIndex((file) => found.get(file)?.finished === true)
  const newest = Math.max(-Infinity, ...rows.map((row) => row.when ?? -Infinity))
  const entries = folder.files.map((file, index): MigrationStatus => {
    const row = found.get(file)
    if (row === undefined || (!row.finished && row.statementsDone === 0 && row.inFlight === undefined)) {
      // drizzle-orm 0.x passes over, for ever and in silence, what is not newer than the newest row.
      const skipped = folder.format === "drizzle-journal" && file.drizzle !== undefined && file.drizzle.when <= newest
      return { name: file.name, state: index < lastApplied || skipped ? "out-of-order" : "pending", file }
    }
    if (!row.finished) return { name: file.name, state: "partial", file, row }
    if (row.name !== undefined && row.name !== file.name) return { name: file.name, state: "renamed", file, row }
    return { name: file.name, state: sameContent(file, row) ? "applied" : "edited", file, row }
  })
  const missing = unmatched.map((row): MigrationStatus => {
    const name = row.name ?? (row.when === undefined ? row.checksum.slice(0, 12) : new Date(row.when).toISOString())
    return { name, state: row.finished ? "missing" : "partial", row }
  })
  return [...entries, ...missing]
}

/** What is wrong, one diagnostic each; its code is an error code of the HISTORY group. */
export function historyProblems(entries: readonly MigrationStatus[]): Diagnostic[] {
  return entries.flatMap((entry) => {
    const problem = problems[entry.state]
    if (problem === undefined) return []
    return [
      {
        code: problem.code,
        severity: "error",
        object: entry.name,
        message: problem.message(entry),
        hint: problem.hint,
      },
    ]
  })
}

/** Throws the problems: the first one's code, all of them in the message and in `details.problems`. */
export function refuseProblems(found: readonly Diagnostic[]): void {
  const [first] = found
  if (first === undefined) return
  throw new PgkitError(first.code as ErrorCode, found.map((it) => it.message).join("\n"), {
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    details: { problems: found },
  })
}

interface Problem {
  readonly code: ErrorCode
  readonly hint: string
  message(entry: MigrationStatus): string
}

const problems: Readonly<Record<MigrationState, Problem | undefined>> = {
  applied: undefined,
  pending: undefined,
  edited: {
    code: "HISTORY_EDITED",
    hint: "Restore the file and write the change as a new migration; or take the file as it is with pgkit migrate repair.",
    message: (it) => `${it.file?.file ?? it.name} was edited since it was applied.`,
  },
  renamed: {
    code: "HISTORY_RENAMED",
    hint: "Give the file its old name, or take the new one with pgkit migrate repair.",
    message: (it) => `${it.file?.file ?? it.name} was applied as ${it.row?.name ?? "another name"}.`,
  },
  missing: {
    code: "HISTORY_MISSING",
    hint: "Restore the file: this checkout may be older than the database. Or forget it with pgkit migrate repair.",
    message: (it) => `${it.name} was applied and has no file.`,
  },
  "out-of-order": {
    code: "HISTORY_ORDER",
    hint: "Give it a later number or time, or apply it now with --allow-out-of-order.",
    message: (it) => `${it.file?.file ?? it.name} is pending and sorts before one that is applied.`,
  },
  partial: {
    code: "HISTORY_DIRTY",
    hint: "Run pgkit migrate again: it goes on where the last run stopped.",
    message: (it) => {
      const { statementsDone = 0, statementsTotal = 0, error } = it.row ?? {}
      const why = error === undefined ? "" : `: ${error}`
      return `${it.name} stopped after ${String(statementsDone)} of ${String(statementsTotal)} statements${why}.`
    },
  },
}

/** Pairs rows and files one to one, the surest signs first. */
function match(
  folder: MigrationFolder,
  rows: readonly HistoryRow[],
): { found: Map<MigrationFile, HistoryRow>; unmatched: HistoryRow[] } {
  const found = new Map<MigrationFile, HistoryRow>()
  const files = new Set(folder.files)
  const left = new Set(rows)
  for (const agrees of signs[folder.format]) {
    for (const row of left) {
      const file = folder.files.find((it) => files.has(it) && agrees(it, row))
      if (file === undefined) continue
      found.set(file, row)
      files.delete(file)
      left.delete(row)
    }
  }
  return { found, unmatched: [...left] }
}

type Sign = (file: MigrationFile, row: HistoryRow) => boolean

const byName: Sign = (file, row) => row.name === file.name
const byTime: Sign = (file, row) => row.finished && row.when === file.drizzle?.when
/** drizzle-orm 1.0 finds a 0.x row's folder by the second of its time. */
const bySecond: Sign = (file, row) =>
  row.name === undefined && row.when !== undefined && Math.floor(row.when / 1000) * 1000 === file.drizzle?.when
const byContent: Sign = (file, row) => row.finished && sameContent(file, row)

const signs: Readonly<Record<MigrationFolder["format"], readonly Sign[]>> = {
  plain: [byName, byContent],
  "drizzle-journal": [(file, row) => byTime(file, row) && byContent(file, row), byName, byTime, byContent],
  "drizzle-folders": [byName, (file, row) => bySecond(file, row) && byContent(file, row), bySecond, byContent],
}

function sameContent(file: MigrationFile, row: HistoryRow): boolean {
  if (file.drizzle === undefined) return row.checksum === file.checksum
  if (row.checksum === file.drizzle.hash || row.checksum === file.checksum) return true
  // Drizzle's hash is of the file as it is: a checkout with other line ends has another one.
  return (
    row.checksum === sha256(file.text.replace(/\r?\n/g, "\r\n")) ||
    row.checksum === sha256(file.text.replace(/\r\n/g, "\n"))
  )
}
