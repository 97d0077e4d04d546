// Applies a plan to a clone of its source and asks whether the target came out and the rows are still there.
import { type ScratchPool } from "../db/scratch/pool.ts"
import { type Change, diff } from "../diff/index.ts"
import { PgkitError } from "../errors/index.ts"
import { type Registry, type Snapshot } from "../model/index.ts"
import { type Plan } from "../plan/index.ts"
import { clone, readFilled, runPlan } from "./clone.ts"
import { countRows, seedRows, type Seeded } from "./seed.ts"
import { mayBeSpelling, settle } from "./settle.ts"

export interface Proof {
  /** What stood for the source: `PostgreSQL 18.4 (embedded)`. */
  readonly on: string
  readonly statements: number
  /** Tables that held rows before, and how many rows were in them. */
  readonly seeded: { readonly tables: number; readonly rows: number }
}

export interface ProveOptions {
  readonly registry: Registry
  readonly scratch: ScratchPool
}

/**
 * Makes `from` on a scratch database, puts rows into its tables, runs the plan, reads the result and compares it with
 * `to`.
 *
 * @throws PROOF_FAILED with the statement that failed, the differences that remain, or the table whose rows are gone
 *   although no hazard of the plan says so.
 */
export async function prove(plan: Plan, from: Snapshot, to: Snapshot, options: ProveOptions): Promise<Proof> {
  const { registry, scratch } = options
  const proof = await scratch.withDatabase(async (db, server) => {
    await clone(db, from, { registry, private: server.private })
    const seeded = await seedRows(db, from)
    await runProven(db, plan)
    return { made: await readFilled(db, registry), seeded, lost: await lostRows(db, seeded, plan), on: server.describe }
  })
  if (proof.lost.length > 0) {
    throw new PgkitError("PROOF_FAILED", `On a clone of the source the plan lost rows of ${proof.lost.join(", ")}.`, {
      hint: "This is a defect of pgkit: the plan should have named the loss. Please report it with `pgkit diff --format json`.",
    })
  }
  const left = await remaining(proof.made, to, options)
  if (left.length > 0) {
    throw new PgkitError("PROOF_FAILED", `On a clone of the source the plan did not make the target: ${left.map(describe).join("; ")}.`, {
      hint: "This is a defect of pgkit. --no-prove writes the migration all the same.",
      details: { changes: left },
    })
  }
  const rows = proof.seeded.reduce((sum, table) => sum + table.rows, 0)
  return { on: proof.on, statements: plan.steps.length, seeded: { tables: proof.seeded.length, rows } }
}

async function runProven(db: Parameters<typeof runPlan>[0], plan: Plan): Promise<void> {
  try {
    await runPlan(db, plan)
  } catch (cause) {
    throw new PgkitError("PROOF_FAILED", `On a clone of the source a statement failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: "Nothing was written. --no-prove writes the migration all the same.",
      cause,
    })
  }
}

async function remaining(made: Snapshot, to: Snapshot, { registry, scratch }: ProveOptions): Promise<readonly Change[]> {
  const wanted = { ...to, objects: to.objects.map((object) => ({ ...object, owner: null })) }
  const left = diff(made, wanted)
  if (!mayBeSpelling(left)) return left
  return diff(await settle(made, scratch, registry), await settle(wanted, scratch, registry))
}

async function lostRows(db: Parameters<typeof runPlan>[0], seeded: readonly Seeded[], plan: Plan): Promise<readonly string[]> {
  const announced = new Set<string>(
    plan.steps.flatMap((step) => step.hazards.filter((hazard) => hazard.class === "loss").map((hazard) => hazard.object)),
  )
  const lost: string[] = []
  for (const table of seeded) {
    const moved = plan.steps.some((step) => step.action === "rename" && step.object !== table.id)
    const rows = await countRows(db, table.path)
    if (rows === undefined ? !announced.has(table.id) && !moved : rows < table.rows) lost.push(table.path.join("."))
  }
  return lost
}

function describe(change: Change): string {
  if (change.kind !== "alter") return `${change.kind} ${change.id}`
  return `${change.id} differs in ${[...change.fields, ...change.envelope].map((field) => field.field).join(", ")}`
}
