// A comparison to a migration file that was proven on a clone of its source.
import { PgkitError } from "../errors/index.ts"
import type { Hazard } from "../model/index.ts"
import { type WriteOptions, writeMigration, type WrittenMigration } from "../migrate/index.ts"
import type { Plan } from "../plan/index.ts"
import { type Proof, prove } from "../prove/index.ts"
import type { Comparison } from "./compare.ts"
import type { SourceContext } from "./read.ts"

export interface WriteProvenOptions extends SourceContext {
  readonly dir: string
  readonly name: string
  /** Codes of hazards that may lose data: `drop-table`. `all` stands for every one. */
  readonly allow?: readonly string[]
  /** False writes without a proof. */
  readonly prove?: boolean
  readonly write?: WriteOptions
}

export interface WrittenProven {
  readonly migration: WrittenMigration
  readonly proof: Proof | undefined
}

/**
 * @throws PLAN_HAZARD where the plan loses data and was not allowed to, PROOF_FAILED where the clone did not become
 *   the target, MIGRATION_DIR for the folder.
 */
export async function writeProven(comparison: Comparison, options: WriteProvenOptions): Promise<WrittenProven> {
  checkHazards(comparison.plan, options.allow ?? [])
  const proof =
    options.prove === false
      ? undefined
      : await prove(comparison.plan, comparison.from.snapshot, comparison.to.snapshot, options)
  return { migration: writeMigration(options.dir, options.name, statementsOf(comparison.plan), options.write), proof }
}

/** The statements of a plan with its settings before them; in a transaction the settings end with it. */
export function statementsOf({ settings, steps }: Plan): readonly string[] {
  const local = steps.every((step) => step.transactional) ? "LOCAL " : ""
  return [...settings.map(({ name, value }) => `SET ${local}${name} = ${value}`), ...steps.map((step) => step.sql)]
}

/** Hazards of a plan that lose something and are not among the allowed codes. */
export function refusedHazards(plan: Plan, allow: readonly string[]): readonly Hazard[] {
  if (allow.includes("all")) return []
  return plan.steps
    .flatMap((step) => step.hazards)
    .filter((hazard) => hazard.class === "loss" && !allow.includes(hazard.code))
}

function checkHazards(plan: Plan, allow: readonly string[]): void {
  const refused = refusedHazards(plan, allow)
  if (refused.length === 0) return
  const codes = [...new Set(refused.map((hazard) => hazard.code))].toSorted()
  throw new PgkitError(
    "PLAN_HAZARD",
    `The plan loses data: ${refused.map((hazard) => `${hazard.object} (${hazard.code})`).join(", ")}.`,
    {
      hint: `Say --allow ${codes.join(",")} where that is meant, or --rename old=new where it was renamed.`,
      details: { hazards: refused },
    },
  )
}
