// A drift report to the text that a person reads in a terminal or a CI log; its last line is the verdict.
import { isDeepStrictEqual } from "node:util"
import type { Colors } from "picocolors/types.js"
import type { FieldChange } from "../diff/index.ts"
import type { Diagnostic } from "../errors/index.ts"
import { renderDiagnostic } from "../errors/render.ts"
import { describeId } from "../model/index.ts"
import type { AcceptedFinding, DriftReport, Finding, FindingKind, RuleUse } from "./report.ts"

export interface DriftTextOptions {
  readonly colors: Colors
}

/**
 * Findings grouped by what they are, then what was accepted, what is pending, what could not be compared, and the
 * verdict on a line of its own: `verdict: drift (1 changed)`.
 */
export function driftText(report: DriftReport, { colors }: DriftTextOptions): string {
  const sections = [
    [`${colors.dim("database")}  ${report.database.source}`, `${colors.dim("spec    ")}  ${report.spec.source}`],
    ...groups.map((group) => findingSection(report.findings, group, colors)),
    acceptedSection(report.accepted, colors),
    ruleSection(report, colors),
    listSection("pending migrations, not counted as drift", report.pending, colors),
    diagnosticSection("migration history", report.history, colors),
    diagnosticSection("not compared", report.incomplete, colors),
    diagnosticSection("warnings", report.warnings, colors),
    [verdictLine(report, colors)],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`
}

interface Group {
  readonly kind: FindingKind
  readonly title: string
  readonly symbol: string
  readonly color: "yellow" | "green" | "red"
}

const groups: readonly Group[] = [
  { kind: "changed", title: "changed: the database differs from the spec", symbol: "~", color: "yellow" },
  { kind: "missing", title: "missing: the spec has it, the database has not", symbol: "-", color: "red" },
  { kind: "extra", title: "extra: the database has it, the spec has not", symbol: "+", color: "green" },
]

function findingSection(findings: readonly Finding[], group: Group, colors: Colors): readonly string[] {
  const own = findings.filter((finding) => finding.kind === group.kind)
  if (own.length === 0) return []
  return [colors.bold(group.title), ...own.flatMap((finding) => findingLines(finding, group, colors))]
}

function findingLines(finding: Finding, group: Group, colors: Colors): readonly string[] {
  return [
    `  ${colors[group.color](`${group.symbol} ${describeId(finding.object)}`)}${contents(finding, colors)}`,
    ...finding.fields.flatMap((change) => fieldLines(change, colors)),
    ...finding.fix.flatMap((sql) => fixLines(sql, colors)),
  ]
}

function contents(finding: Finding, colors: Colors): string {
  if (finding.contains === 0) return ""
  return colors.dim(` with ${finding.contains} ${finding.contains === 1 ? "object" : "objects"} in it`)
}

function fieldLines({ field, from, to }: FieldChange, colors: Colors): readonly string[] {
  const [before, after] = sides(from, to)
  const line = `      ${field}: ${before} ${colors.dim("in the database,")} ${after} ${colors.dim("in the spec")}`
  if (!`${before}${after}`.includes("\n") && before.length + after.length <= 60) return [line]
  const [live, spec] = differingLines(before, after)
  return [
    `      ${field}:`,
    ...live.map((text) => `        ${colors.red(`database  ${text}`)}`),
    ...spec.map((text) => `        ${colors.green(`spec      ${text}`)}`),
  ]
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return "none"
  if (typeof value === "string") return value === "" ? '""' : value
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueText).join(", ")
  return typeof value === "object" ? recordText(value) : String(value)
}

/** `{ valid: true, noInherit: false, name: null }` is `valid`. */
function recordText(record: object): string {
  const parts = Object.entries(record)
    .filter(([, value]) => value !== null && value !== false && value !== undefined)
    .map(([key, value]) => (value === true ? key : `${key} ${valueText(value)}`))
  return parts.length === 0 ? "plain" : parts.join(", ")
}

/** Of two records only the entries that differ; of a record that the other side lacks, no more than that it is set. */
function sides(from: unknown, to: unknown): readonly [string, string] {
  if (isRecord(from) && isRecord(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)])
    const differing = [...keys].filter((key) => !isDeepStrictEqual(from[key], to[key]))
    const [before, after] = [from, to].map((side) => differing.map((key) => entryText(key, side[key])).join(", "))
    return [before ?? "", after ?? ""]
  }
  return [existing(from), existing(to)]
}

function entryText(key: string, value: unknown): string {
  if (typeof value === "boolean") return value ? key : `not ${key}`
  return `${key} ${valueText(value)}`
}

/** Flags that are on by choice of PostgreSQL say nothing beside a side that has none of it. */
function existing(value: unknown): string {
  if (!isRecord(value)) return valueText(value)
  const told = Object.entries(value).filter(([, it]) => typeof it !== "boolean" && it !== null)
  return told.length === 0 ? "set" : recordText(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Only the lines between the common beginning and the common end; at most eight of each. */
function differingLines(before: string, after: string): readonly [readonly string[], readonly string[]] {
  const a = before.split("\n")
  const b = after.split("\n")
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [shortened(a.slice(start, a.length - end)), shortened(b.slice(start, b.length - end))]
}

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= 8 ? lines : [...lines.slice(0, 7), `… ${lines.length - 7} more lines`]
}

function fixLines(sql: string, colors: Colors): readonly string[] {
  return `${sql};`
    .split("\n")
    .map((line, index) => `      ${colors.cyan(index === 0 ? `fix: ${line}` : `     ${line}`)}`)
}

function acceptedSection(accepted: readonly AcceptedFinding[], colors: Colors): readonly string[] {
  if (accepted.length === 0) return []
  return [
    colors.bold("accepted"),
    ...accepted.map((it) => `  ${it.kind} ${describeId(it.object)} ${colors.dim(`(${whoAccepted(it)})`)}`),
  ]
}

function whoAccepted({ acceptedBy }: AcceptedFinding): string {
  switch (acceptedBy.by) {
    case "rule":
      return acceptedBy.reason
    case "baseline":
      return "baseline"
    case "extra-policy":
      return "drift.extra is report"
  }
}

function ruleSection(report: DriftReport, colors: Colors): readonly string[] {
  const lines = [
    ...report.rules.filter((rule) => rule.state !== "used").map(ruleLine),
    ...report.staleBaseline.map((object) => `  baseline: ${object} no longer differs as it did`),
  ]
  return lines.length === 0 ? [] : [colors.bold("rules to clean up"), ...lines]
}

function ruleLine(rule: RuleUse): string {
  return rule.state === "expired"
    ? `  drift.ignore ${rule.object}: expired on ${rule.expires ?? ""}`
    : `  drift.ignore ${rule.object}: matches nothing`
}

function listSection(title: string, items: readonly string[], colors: Colors): readonly string[] {
  return items.length === 0 ? [] : [colors.bold(title), ...items.map((item) => `  ${item}`)]
}

function diagnosticSection(title: string, diagnostics: readonly Diagnostic[], colors: Colors): readonly string[] {
  return listSection(title, diagnostics.flatMap(renderDiagnostic), colors)
}

function verdictLine(report: DriftReport, colors: Colors): string {
  const color = report.exit === 0 ? colors.green : colors.red
  return `verdict: ${color(report.verdict)} ${colors.dim(`(${verdictDetail(report)})`)}`
}

function verdictDetail(report: DriftReport): string {
  if (report.verdict === "drift") {
    return groups
      .map(({ kind }) => ({ kind, count: report.findings.filter((it) => it.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${count} ${kind}`)
      .join(", ")
  }
  if (report.verdict === "history") return `${report.history.length} in the migration history`
  if (report.verdict === "incomplete") return `${report.incomplete.length} not compared`
  const all = `${report.spec.objects} objects compared`
  return report.accepted.length === 0 ? all : `${all}, ${report.accepted.length} accepted`
}
