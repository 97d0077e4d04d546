// What whole commands do, as functions: a drift check.
export { checkDrift, type CheckDriftOptions } from "./drift.ts"
