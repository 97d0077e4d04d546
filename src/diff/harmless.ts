// Renames what no other definition mentions by its name: indexes, constraints, policies, sequences of columns.
import { type Registry, type Snapshot, viewOf } from "../model/index.ts"
import { withNames } from "./names.ts"
import { type AutoRenames, renameInPartitions } from "./partition-names.ts"
import { inOrder, type Pair } from "./rename-order.ts"
import { swapCandidates } from "./renames.ts"

/**
 * Renames constraints, indexes, rules, triggers, policies and sequences of columns that are the same but for their name,
 * instead of making them anew. Those of partitions follow in a second round, when their parent's has the new name.
 */
export function renameHarmless(from: Snapshot, to: Snapshot, registry: Registry): AutoRenames {
  const view = viewOf(to)
  const inPartitions = renameInPartitions(from, to, registry)
  const steps = [...inPartitions.steps]
  for (let current = inPartitions.from; ;) {
    const renames = inOrder(pairsOf(current, to, registry), current, registry)
    if (renames.length === 0) return { steps, from: current }
    for (const { made, fresh } of renames) steps.push(...made.map((step) => ({ object: fresh.id, step })))
    current = withNames(current, new Map(renames.map(({ old, fresh }) => [old.id, fresh])), view)
  }
}

function pairsOf(from: Snapshot, to: Snapshot, registry: Registry): readonly Pair[] {
  const candidates = swapCandidates(from, to, registry)
  if (candidates.length === 0) return []
  const [past, view] = [viewOf(from), viewOf(to)]
  return candidates.flatMap((candidate) => {
    const [old, fresh] = [past.get(candidate.from), view.get(candidate.to)]
    if (!candidate.certain || old === undefined || fresh === undefined || old.id === fresh.id) return []
    // Another schema may have to be made first.
    const isHarmless = registry.kind(old.kind).unmentioned?.(old) === true
    return old.path[0] === fresh.path[0] && isHarmless ? [{ old, fresh }] : []
  })
}
