// Two snapshots to the changes that lead from one to the other.
import { byCodeUnits, type Found, isOnlyPrivileges, type Snapshot, withLocalKept } from "../model/index.ts"
import type { Change, EnvelopeField, FieldChange } from "./change.ts"
import { equal } from "./equal.ts"

/**
 * Compares by id and field by field, in one pass over both sorted lists. Owners and privileges are compared only
 * where both sides speak about them, or where somebody wrote the target: the first grant of a spec is wanted though the
 * migrations before it have none.
 *
 * @example diff(live, spec).length === 0 // nothing to do
 */
export function diff(from: Snapshot, to: Snapshot): readonly Change[] {
  const aspects = envelopeFields(from, to)
  const isSaid = (object: Found) => aspects.includes("privileges") || !isOnlyPrivileges(object)
  const changes: Change[] = []
  let i = 0
  let j = 0
  for (;;) {
    const a = from.objects[i]
    const b = to.objects[j]
    if (a === undefined && b === undefined) return changes
    const order = a === undefined ? 1 : b === undefined ? -1 : byCodeUnits(a.id, b.id)
    if (order < 0 && a !== undefined) {
      if (isSaid(a)) changes.push({ kind: "drop", id: a.id, from: a })
    } else if (order > 0 && b !== undefined) {
      if (isSaid(b)) changes.push({ kind: "create", id: b.id, to: b })
    } else if (a !== undefined && b !== undefined) {
      const change = compare(a, b, aspects, to.coverage.authored === true)
      if (change !== undefined) changes.push(change)
    }
    if (order <= 0) i++
    if (order >= 0) j++
  }
}

function envelopeFields(from: Snapshot, to: Snapshot): readonly EnvelopeField[] {
  const speak = (aspect: "owners" | "privileges") =>
    to.coverage[aspect] && (from.coverage[aspect] || to.coverage.authored === true)
  return [
    ...(speak("owners") ? ["owner" as const] : []),
    "comment",
    ...(speak("privileges") ? ["privileges" as const] : []),
    "labels",
  ]
}

function compare(from: Found, to: Found, aspects: readonly EnvelopeField[], isAuthored: boolean): Change | undefined {
  if (isSame(from, to, aspects)) return undefined
  const fields = [
    ...shapeChanges(from.shape, withLocalKept(from.shape, to.shape)),
    // A column of a view that is now of a materialized view: it went with the one and comes with the other.
    ...(from.container === to.container ? [] : [{ field: "container", from: from.container, to: to.container }]),
  ]
  const envelope = aspects
    // No owner means that the source names none.
    .filter((field) => field !== "owner" || (to.owner !== null && (from.owner !== null || isAuthored)))
    .filter((field) => !equal(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }))
  if (fields.length === 0 && envelope.length === 0) return undefined
  return { kind: "alter", id: to.id, from, to, fields, envelope }
}

/** Nearly all objects are; asking this first spares them the lists. */
function isSame(from: Found, to: Found, aspects: readonly EnvelopeField[]): boolean {
  if (from.container !== to.container || !equal(from.shape, to.shape)) return false
  for (const field of aspects) if (!equal(from[field], to[field])) return false
  return true
}

function shapeChanges(from: object, to: object): readonly FieldChange[] {
  const before: Readonly<Record<string, unknown>> = { ...from }
  const after: Readonly<Record<string, unknown>> = { ...to }
  const changes: FieldChange[] = []
  for (const field of Object.keys(after)) {
    if (!equal(before[field], after[field])) changes.push({ field, from: before[field], to: after[field] })
  }
  return changes
}
