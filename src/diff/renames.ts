// Finds what was renamed: an object that goes and one that comes with the same content.
import {
  byCodeUnits,
  type Found,
  nameOf,
  type ObjectId,
  type Registry,
  type Snapshot,
  type Step,
  type View,
  viewOf,
} from "../model/index.ts"
import type { Change } from "./change.ts"
import { diff } from "./diff.ts"
import { withNames, withoutName } from "./names.ts"

export interface Rename {
  readonly from: ObjectId
  readonly to: ObjectId
}

/** A rename that somebody may have meant. `certain` where exactly one object fits, in content and place. */
export interface RenameCandidate extends Rename {
  readonly certain: boolean
}

/**
 * Pairs of dropped and created objects of one kind and place whose content is the same but for the name. Nothing is
 * decided here: keeping a table's rows or a column's values by mistake is as bad as losing them.
 */
export function renameCandidates(from: Snapshot, to: Snapshot, registry: Registry): readonly RenameCandidate[] {
  const changes = diff(from, to)
  const fresh = changes.flatMap((change) =>
    change.kind === "create" && registry.kind(change.to.kind).rename !== undefined ? [change.to] : [],
  )
  if (fresh.length === 0) return []
  const created = byContent(fresh, viewOf(to))
  const pairs = new Map<string, Rename>()
  const fits = new Map<ObjectId, number>()
  for (const old of droppedIn(changes)) {
    for (const key of contentsOf(old, viewOf(from))) {
      for (const { id } of created.get(key) ?? []) {
        if (pairs.has(`${old.id}\u0000${id}`)) continue
        pairs.set(`${old.id}\u0000${id}`, { from: old.id, to: id })
        for (const end of [old.id, id]) fits.set(end, (fits.get(end) ?? 0) + 1)
      }
    }
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    certain: fits.get(pair.from) === 1 && fits.get(pair.to) === 1,
  }))
}

/** Kinds of which a new name loses and means nothing: they hold no rows of their own. */
const harmless: ReadonlySet<string> = new Set([
  "constraint",
  "domain_constraint",
  "foreign_key",
  "index",
  "rule",
  "statistics",
  "trigger",
  "policy",
])

export interface AutoRenames {
  readonly steps: readonly { readonly object: ObjectId; readonly step: Step }[]
  /** The source as it is after the steps. */
  readonly from: Snapshot
}

/**
 * Renames constraints, indexes, rules, triggers, policies and sequences of columns that are the same but for their name,
 * instead of making them anew.
 */
export function renameHarmless(from: Snapshot, to: Snapshot, registry: Registry): AutoRenames {
  const [past, view] = [viewOf(from), viewOf(to)]
  const steps: { object: ObjectId; step: Step }[] = []
  const names = new Map<ObjectId, Found>()
  let taken: ReadonlySet<string> | undefined
  for (const candidate of renameCandidates(from, to, registry)) {
    const [old, fresh] = [past.get(candidate.from), view.get(candidate.to)]
    if (!candidate.certain || old === undefined || fresh === undefined || !isHarmless(old)) continue
    // Another schema may have to be made first.
    if (old.path[0] !== fresh.path[0]) continue
    taken ??= new Set(from.objects.flatMap((object) => slotsOf(object, registry)))
    // Whoever has the name now may give it up only later.
    const own = new Set(slotsOf(old, registry))
    if (slotsOf(fresh, registry).some((slot) => taken?.has(slot) === true && !own.has(slot))) continue
    const made = registry.kind(old.kind).rename?.(old, fresh)
    if (made === undefined) continue
    steps.push(...made.map((step) => ({ object: fresh.id, step })))
    names.set(old.id, fresh)
  }
  return names.size === 0 ? { steps, from } : { steps, from: withNames(from, names, view) }
}

/** A column's own sequence is found by its column, and keeps the value that it has reached. */
function isHarmless({ kind, shape }: Found): boolean {
  return harmless.has(kind) || (kind === "sequence" && "ownedBy" in shape && shape.ownedBy !== null)
}

/** The names that an object takes: another kind's may be the same (an index and a view). */
export function slotsOf(object: Found, registry: Registry): readonly string[] {
  return [object.id, ...(registry.kind(object.kind).slots?.(object) ?? [])]
}

function droppedIn(changes: readonly Change[]): readonly Found[] {
  return changes.flatMap((change) => (change.kind === "drop" ? [change.from] : []))
}

function byContent(objects: readonly Found[], view: View): ReadonlyMap<string, readonly Found[]> {
  const map = new Map<string, Found[]>()
  for (const object of objects) {
    for (const key of contentsOf(object, view)) {
      const list = map.get(key)
      if (list === undefined) map.set(key, [object])
      else list.push(object)
    }
  }
  return map
}

/**
 * The shape as it is, and without the object's own name, each with what it contains; siblings are compared only with
 * siblings.
 */
function contentsOf(object: Found, view: View): readonly string[] {
  const inside = view.childrenOf(object.id, "column").map((column) => [nameOf(column), column.shape])
  const place = inside.length > 0 ? "" : (object.container ?? "")
  const key = (shape: unknown) => `${object.kind} ${place} ${JSON.stringify(shape)} ${JSON.stringify(inside)}`
  return [...new Set([key(object.shape), key(withoutName(object.shape, nameOf(object)))])].toSorted(byCodeUnits)
}
