// What moved with all that names it, such as an extension that is in another schema: carried out on a clone.
import type { ScratchPool } from "../db/scratch/pool.ts"
import { PgkitError } from "../errors/index.ts"
import { managedAs, type ObjectId, type Registry, type Snapshot, type Step, viewOf } from "../model/index.ts"
import { renameStep } from "../plan/index.ts"
import { clone, readFilled, withEnvelopes } from "../prove/index.ts"
import type { Renamed } from "./rename.ts"

/**
 * The source after the moves, as PostgreSQL spells it then: a column of type `public.citext` has type `ext.citext` and
 * was not touched. Where the scratch server cannot make the source, nothing moves, and what names the object is changed
 * like anything else.
 */
export async function applyMoves(
  from: Snapshot,
  to: Snapshot,
  { scratch, registry }: { readonly scratch: ScratchPool; readonly registry: Registry },
): Promise<Renamed> {
  const moves = movesBetween(from, to, registry)
  if (moves.length === 0) return { steps: [], from }
  try {
    return await scratch.withDatabase(async (db, _server, roles) => {
      await clone(db, from, { registry, roles })
      for (const { step } of moves) await db.query(step.sql)
      const moved = withEnvelopes(managedAs(from, await readFilled(db, registry)), from)
      return { steps: moves.map(({ id, step }) => renameStep(id, step, "moves with all that uses it")), from: moved }
    })
  } catch (failure) {
    if (failure instanceof PgkitError && failure.code !== "PLAN_CYCLE" && failure.code !== "PEER_MISSING") throw failure
    return { steps: [], from }
  }
}

/** Where nobody uses it, its own rule does. */
function movesBetween(
  from: Snapshot,
  to: Snapshot,
  registry: Registry,
): readonly { readonly id: ObjectId; readonly step: Step }[] {
  const [past, view] = [viewOf(from), viewOf(to)]
  return from.objects.flatMap((before) => {
    const after = view.get(before.id)
    const { move } = registry.kind(before.kind)
    if (after === undefined || move === undefined || past.dependentsOf(before.id).length === 0) return []
    const moved = move(before, after)
    const missing = after.dependsOn.filter((id) => !past.has(id)).map((id) => view.get(id))
    // What is made here has no owner yet, and a plan changes none that is not said.
    if (moved.length === 0 || missing.some((need) => need === undefined || need.owner !== null)) return []
    const made = missing.flatMap((need) =>
      need === undefined
        ? []
        : registry
            .kind(need.kind)
            .create(need, view, past)
            .map((step) => ({ id: need.id, step })),
    )
    return [...made, ...moved.map((step) => ({ id: before.id, step }))]
  })
}
