// Groups to a list in which every statement comes after what it waits for, the same on every machine.
import TinyQueue from "tinyqueue"
import { byCodeUnits } from "../model/index.ts"
import type { Edge } from "./edges.ts"
import type { Group, Grouping } from "./groups.ts"
import type { Phase } from "./node.ts"

export interface Placed {
  readonly group: Group
  /** The edge from the latest statement that it had to wait for. */
  readonly waitedFor: Edge | undefined
}

/** Kahn's algorithm over a heap: of the statements that are free, the least by phase, rank, object and place is next. */
export function order({ groups, groupOf, edges }: Grouping): readonly Placed[] {
  const waiting = new Map<Group, number>()
  const outgoing = new Map<Group, Edge[]>()
  for (const edge of edges) {
    const before = groupOf.get(edge.before)
    const after = groupOf.get(edge.after)
    if (before === undefined || after === undefined || before === after) continue
    waiting.set(after, (waiting.get(after) ?? 0) + 1)
    const list = outgoing.get(before)
    if (list === undefined) outgoing.set(before, [edge])
    else list.push(edge)
  }
  const free = new TinyQueue(
    groups.filter((group) => !waiting.has(group)),
    compare,
  )
  const placed: Placed[] = []
  const last = new Map<Group, Edge>()
  for (let group = free.pop(); group !== undefined; group = free.pop()) {
    placed.push({ group, waitedFor: last.get(group) })
    for (const edge of outgoing.get(group) ?? []) {
      const after = groupOf.get(edge.after)
      if (after === undefined) continue
      last.set(after, edge)
      const left = (waiting.get(after) ?? 0) - 1
      waiting.set(after, left)
      if (left === 0) free.push(after)
    }
  }
  return placed
}

const phases: Readonly<Record<Phase, number>> = { drop: 0, change: 1, create: 1, envelope: 2 }

function compare({ root: a }: Group, { root: b }: Group): number {
  return (
    phases[a.phase] - phases[b.phase] ||
    (a.phase === "drop" ? b.rank - a.rank : a.rank - b.rank) ||
    (a.object === b.object ? 0 : a.position - b.position || byCodeUnits(a.object, b.object)) ||
    byCodeUnits(a.step.sql, b.step.sql)
  )
}
