// The words of a drift check: findings, what accepts them, and the verdict that an exit status stands for.
import type { FieldChange } from "../diff/index.ts"
import type { Diagnostic } from "../errors/index.ts"
import type { ObjectId } from "../model/index.ts"

/** `missing`: only the spec has it. `extra`: only the database has it. `changed`: both have it, and it differs. */
export type FindingKind = "missing" | "extra" | "changed"

/** One object by which the database is not what the spec says. */
export interface Finding {
  readonly kind: FindingKind
  readonly object: ObjectId
  /** How many objects that live in it are missing or extra with it; they are no findings of their own. */
  readonly contains: number
  /** Only of a changed object; `from` is the database's value, `to` the spec's. */
  readonly fields: readonly FieldChange[]
  /** The statements that bring this object back to the spec, as far as they are its own. */
  readonly fix: readonly string[]
  /** Stable over runs while object and values are the same: 16 hexadecimal digits. */
  readonly fingerprint: string
}

/** What accepted a finding: a rule (by its place in the list), the baseline file, or the policy for extra objects. */
export type AcceptedBy =
  | { readonly by: "rule"; readonly rule: number; readonly reason: string }
  | { readonly by: "baseline" }
  | { readonly by: "extra-policy" }

export interface AcceptedFinding extends Finding {
  readonly acceptedBy: AcceptedBy
}

/** What became of an ignore rule: `unused` matched nothing, `expired` would have matched until its day. */
export interface RuleUse {
  readonly object: string
  readonly reason: string
  readonly expires?: string
  readonly state: "used" | "unused" | "expired"
  readonly matches: number
}

export type Verdict = "clean" | "drift" | "incomplete" | "history"

/** The whole answer of a drift check, as the JSON report holds it. */
export interface DriftReport {
  readonly formatVersion: 1
  readonly verdict: Verdict
  /** The exit status that the verdict stands for. */
  readonly exit: 0 | 2 | 3 | 6
  readonly database: ComparedSide
  readonly spec: ComparedSide
  readonly findings: readonly Finding[]
  readonly accepted: readonly AcceptedFinding[]
  readonly rules: readonly RuleUse[]
  /** Objects of the baseline file whose difference is gone or has changed. */
  readonly staleBaseline: readonly string[]
  /** Migrations that are not applied yet. Reported, and no drift. */
  readonly pending: readonly string[]
  /** What is wrong with the migration history. */
  readonly history: readonly Diagnostic[]
  /** Why the comparison is not complete. */
  readonly incomplete: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
  /** Every statement that brings the database back to the spec, in order, without semicolons. */
  readonly fix: readonly string[]
}

export interface ComparedSide {
  /** What was read, without secrets: `postgres://app@db/shop`, `src/schema.ts`. */
  readonly source: string
  readonly serverVersion: string
  readonly objects: number
}
