// A comparison to its versioned JSON.
import type { Comparison } from "../../source/index.ts"

/** The shape of `pgkit diff --format json`. */
export interface DiffJson extends Pick<Comparison, "changes" | "renames" | "candidates" | "diagnostics"> {
  readonly formatVersion: 1
  readonly equal: boolean
  readonly from: DiffSide
  readonly to: DiffSide
  readonly settings: Comparison["plan"]["settings"]
  readonly steps: Comparison["plan"]["steps"]
}

interface DiffSide {
  readonly source: string
  readonly serverVersion: string
  readonly objects: number
}

export function diffJson({ from, to, changes, plan, renames, candidates, diagnostics }: Comparison): DiffJson {
  return {
    formatVersion: 1,
    equal: plan.steps.length === 0 && changes.length === 0,
    from: side(from),
    to: side(to),
    changes,
    settings: plan.settings,
    steps: plan.steps,
    renames,
    candidates,
    diagnostics,
  }
}

function side({ label, snapshot }: Comparison["from"]): DiffSide {
  return { source: label, serverVersion: snapshot.server.version, objects: snapshot.objects.length }
}
