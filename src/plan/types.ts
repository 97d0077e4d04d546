// What the planner gives: steps in order, each with the SQL, what it costs, and why it stands where it stands.
import type { Diagnostic } from "../errors/index.ts"
import type { Hazard, Lock, ObjectId, Step } from "../model/index.ts"

/** What happens to the object that a step belongs to. */
export type Action = "create" | "drop" | "alter" | "rebuild" | "follow" | "rename"

export interface PlannedStep {
  /** One statement without its semicolon. */
  readonly sql: string
  readonly object: ObjectId
  readonly action: Action
  /** The change that asked for it, as a sentence: `column type differs`, `depends on column public.t.c`. */
  readonly reason: string
  /** The earlier step (0-based) that had to come first, and the object that ties the two; none where it was free. */
  readonly after: { readonly step: number; readonly via: ObjectId } | null
  /** Objects whose own statements were folded into this one. */
  readonly includes: readonly ObjectId[]
  readonly transactional: boolean
  readonly lock: Lock | null
  readonly hazards: readonly Hazard[]
}

/** A renaming step, which stands before a plan: it needs nothing but what is there. */
export function renameStep(object: ObjectId, step: Step, reason = "is the same but for its name"): PlannedStep {
  return {
    sql: step.sql,
    object,
    action: "rename",
    reason,
    after: null,
    includes: [],
    transactional: step.transactional ?? true,
    lock: step.lock ?? null,
    hazards: step.hazards ?? [],
  }
}

export interface Plan {
  /** Session settings that the statements rely on, to be set before the first: `check_function_bodies` to `off`. */
  readonly settings: readonly { readonly name: string; readonly value: string }[]
  readonly steps: readonly PlannedStep[]
  readonly diagnostics: readonly Diagnostic[]
}
