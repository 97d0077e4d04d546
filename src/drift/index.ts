// Live database and spec to a verdict.
export { assessDrift, type DriftInput } from "./assess.ts"
export { readBaseline, writeBaseline } from "./baseline.ts"
export { driftJson } from "./json.ts"
export type {
  AcceptedBy,
  AcceptedFinding,
  ComparedSide,
  DriftReport,
  Finding,
  FindingKind,
  RuleUse,
  Verdict,
} from "./report.ts"
export type { Acceptance, AcceptRule } from "./rules.ts"
export { type DriftTextOptions, driftText } from "./text.ts"
