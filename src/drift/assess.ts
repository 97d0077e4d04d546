// Two snapshots and the changes between them to a verdict: is the live database what the spec says?
import type { Change } from "../diff/index.ts"
import type { Diagnostic } from "../errors/index.ts"
import type { Snapshot } from "../model/index.ts"
import type { Plan } from "../plan/index.ts"
import { findingsOf } from "./findings.ts"
import type { AcceptedFinding, ComparedSide, DriftReport, Finding, Verdict } from "./report.ts"
import { type Acceptance, type Acceptor, acceptor } from "./rules.ts"

export interface DriftInput {
  readonly live: Snapshot
  readonly spec: Snapshot
  /** From the live database to the spec. */
  readonly changes: readonly Change[]
  /** The plan of these changes; without it findings carry no SQL. */
  readonly plan?: Plan | undefined
  /** What was read, without secrets. */
  readonly names: { readonly live: string; readonly spec: string }
  readonly acceptance: Acceptance
  /** What an object that pgkit does not model means. */
  readonly unmodelled: "fail" | "warn"
  readonly migrations?: { readonly pending: readonly string[]; readonly problems: readonly Diagnostic[] } | undefined
}

/**
 * The report of a drift check. Drift that nothing accepts outweighs a history problem, and that an incomplete
 * comparison; `clean` needs a comparison of at least one object with everything seen.
 *
 * @example assessDrift({ live, spec, changes: diff(live, spec), … }).exit // 0, 2, 3 or 6
 */
export function assessDrift(input: DriftInput): DriftReport {
  const rules = acceptor(input.acceptance)
  const findings: Finding[] = []
  const accepted: AcceptedFinding[] = []
  for (const { finding, within } of findingsOf(input.live, input.spec, input.changes, input.plan)) {
    const acceptedBy = rules.accept(finding, within)
    if (acceptedBy === undefined) findings.push(finding)
    else accepted.push({ ...finding, acceptedBy })
  }
  const { incomplete, warnings } = sortDiagnostics(input, rules)
  const history = input.migrations?.problems ?? []
  const verdict = verdictOf(findings, history, incomplete)
  return {
    formatVersion: 1,
    verdict,
    exit: exits[verdict],
    database: side(input.names.live, input.live),
    spec: side(input.names.spec, input.spec),
    findings,
    accepted,
    rules: rules.rules(),
    staleBaseline: rules.staleBaseline(),
    pending: input.migrations?.pending ?? [],
    history,
    incomplete,
    warnings,
    fix: input.plan?.steps.map((step) => step.sql) ?? [],
  }
}

const exits = { clean: 0, drift: 2, incomplete: 3, history: 6 } as const satisfies Record<Verdict, number>

function verdictOf(
  findings: readonly Finding[],
  history: readonly Diagnostic[],
  incomplete: readonly Diagnostic[],
): Verdict {
  if (findings.length > 0) return "drift"
  if (history.length > 0) return "history"
  return incomplete.length > 0 ? "incomplete" : "clean"
}

/** Diagnostics by which the comparison is not complete, and those that are only worth a line. */
function sortDiagnostics(
  input: DriftInput,
  rules: Acceptor,
): { readonly incomplete: readonly Diagnostic[]; readonly warnings: readonly Diagnostic[] } {
  const incomplete: Diagnostic[] = []
  const warnings: Diagnostic[] = []
  for (const diagnostic of unique([...input.live.diagnostics, ...input.spec.diagnostics])) {
    if (diagnostic.object !== undefined && rules.acceptsObject(diagnostic.object)) continue
    const counts =
      diagnostic.code === "NOT_VISIBLE" || (diagnostic.code === "NOT_MODELLED" && input.unmodelled === "fail")
    if (counts) incomplete.push(diagnostic)
    else if (diagnostic.severity !== "info") warnings.push(diagnostic)
  }
  if (countObjects(input.live) === 0 && countObjects(input.spec) === 0) incomplete.push(nothingCompared)
  return { incomplete, warnings }
}

const nothingCompared: Diagnostic = {
  code: "NOTHING_COMPARED",
  severity: "error",
  message: "Neither the database nor the spec has any object, so nothing was compared.",
  hint: "Check the database, the spec and the schema filters.",
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((it) => [JSON.stringify([it.code, it.object, it.message]), it])).values()]
}

/** Every database has schemas and plpgsql; they alone are no content. */
function countObjects(snapshot: Snapshot): number {
  return snapshot.objects.filter((object) => object.kind !== "schema" && object.kind !== "extension").length
}

function side(source: string, snapshot: Snapshot): ComparedSide {
  return { source, serverVersion: snapshot.server.version, objects: snapshot.objects.length }
}
