// A drift report to its versioned JSON.
import type { DriftReport } from "./report.ts"

/** Two-space JSON with a final line feed; `formatVersion` says which shape it has. */
export function driftJson(report: DriftReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
