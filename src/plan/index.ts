// Changes to ordered steps.
export { plan, type PlanOptions } from "./plan.ts"
export { type Action, type Plan, type PlannedStep, renameStep } from "./types.ts"
