// A plan to a script that `psql -v ON_ERROR_STOP=1` runs, and to nothing else.
import type { Plan, PlannedStep } from "../../plan/index.ts"

/**
 * What can be in one transaction stands between BEGIN and COMMIT; what cannot stands alone. An empty plan is an
 * empty script.
 *
 * @example psqlScript(plan(live, spec, { registry }))
 */
export function psqlScript({ settings, steps }: Pick<Plan, "settings" | "steps">): string {
  if (steps.length === 0) return ""
  const blocks = runsOf(steps).map((run) => {
    const statements = run.map((step) => `${step.sql};`).join("\n\n")
    return run[0]?.transactional === false ? statements : `BEGIN;\n\n${statements}\n\nCOMMIT;`
  })
  const prelude = settings.map(({ name, value }) => `SET ${name} = ${value};`)
  return `${[...(prelude.length === 0 ? [] : [prelude.join("\n")]), ...blocks].join("\n\n")}\n`
}

/** Neighbours that share a transaction; a step outside of one is a run of its own. */
function runsOf(steps: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const runs: PlannedStep[][] = []
  for (const step of steps) {
    const last = runs.at(-1)
    if (step.transactional && last?.[0]?.transactional === true) last.push(step)
    else runs.push([step])
  }
  return runs
}
