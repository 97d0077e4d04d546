// Live database and spec to a verdict.
export { assessDrift, type DriftInput } from "./assess.ts"
export { readBaseline, writeBaseline } from "./baseline.ts"
export { driftJson } from "./json.ts"
export {
  type AcceptedBy,
  type AcceptedFinding,
  type ComparedSide,
  type DriftReport,
  type Finding,
  type FindingKind,
  type RuleUse,
  type Verdict,
} from "./report.ts"
export { type Acceptance, type AcceptRule } from "./rules.ts"
export { type DriftTextOptions, driftText } from "./text.ts"
