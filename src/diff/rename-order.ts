// Renames to statements in an order in which every name is free when it is taken.
import { type Found, nameOf, objectId, type ObjectId, type Registry, type Snapshot, type Step } from "../model/index.ts"
import { clipName } from "../sql/clip.ts"
import { slotsOf } from "./slots.ts"

export interface Pair {
  readonly old: Found
  readonly fresh: Found
}

export interface OrderedPair extends Pair {
  readonly made: readonly Step[]
}

/**
 * Whoever has a name now gives it up before another one takes it; of those that swap their names, one steps aside.
 * A pair whose new name stays taken is left out, and one that PostgreSQL renames only together with a parent's stands
 * behind it without a statement.
 */
export function inOrder(pairs: readonly Pair[], { objects }: Snapshot, registry: Registry): readonly OrderedPair[] {
  if (pairs.length === 0) return []
  const holders = new Map(objects.flatMap((object) => slotsOf(object, registry).map((slot) => [slot, object.id])))
  const waiting = possible(pairs, { objects, holders, registry })
  const begun = new Set<ObjectId>()
  const asides = new Map<ObjectId, Found>()
  const ordered: OrderedPair[] = []
  const rename = (pair: Pair, to: Found) => {
    const now = asides.get(pair.old.id) ?? pair.old
    const follows = parentsOf(pair.old, registry).length > 0
    ordered.push({ ...pair, made: follows ? [] : (registry.kind(now.kind).rename?.(now, to) ?? []) })
    for (const slot of slotsOf(pair.old, registry)) if (holders.get(slot) === pair.old.id) holders.delete(slot)
  }
  const stepAside = (pair: Pair) => {
    const aside = asideOf(pair.old)
    rename(pair, aside)
    asides.set(pair.old.id, aside)
  }
  const settle = (pair: Pair) => {
    begun.add(pair.old.id)
    for (const id of parentsOf(pair.old, registry)) {
      const parent = waiting.get(id)
      if (parent !== undefined && !begun.has(id)) settle(parent)
    }
    for (const slot of slotsOf(pair.fresh, registry)) {
      const other = waiting.get(holders.get(slot) ?? pair.old.id)
      if (other === undefined || other === pair) continue
      if (begun.has(other.old.id)) stepAside(other)
      else settle(other)
    }
    rename(pair, pair.fresh)
    waiting.delete(pair.old.id)
  }
  for (const pair of pairs) if (waiting.has(pair.old.id)) settle(pair)
  return ordered
}

interface Scene {
  readonly objects: readonly Found[]
  readonly holders: ReadonlyMap<string, ObjectId>
  readonly registry: Registry
}

/**
 * Those whose new names are free, or held by another one of them, and whose parents and children get the same name. Of
 * two parents PostgreSQL renames neither: it counts those that its statement reaches (rename_constraint_internal).
 */
function possible(pairs: readonly Pair[], { objects, holders, registry }: Scene): Map<ObjectId, Pair> {
  const found = new Map(pairs.map((pair) => [pair.old.id, pair]))
  const family = familyOf(objects, registry)
  const isPossible = ({ old, fresh }: Pair) =>
    (family.get(old.id) ?? []).every((id) => {
      const other = found.get(id)
      return other !== undefined && nameOf(other.fresh) === nameOf(fresh)
    }) &&
    parentsOf(old, registry).length < 2 &&
    slotsOf(fresh, registry).every((slot) => {
      const holder = holders.get(slot)
      return holder === undefined || found.has(holder)
    })
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const [id, pair] of found) if (!isPossible(pair)) found.delete(id)
  }
  return found
}

/** Parents and children of what is renamed with a parent's. */
function familyOf(objects: readonly Found[], registry: Registry): ReadonlyMap<ObjectId, readonly ObjectId[]> {
  const family = new Map<ObjectId, ObjectId[]>()
  const add = (id: ObjectId, other: ObjectId) => family.set(id, [...(family.get(id) ?? []), other])
  for (const object of objects) {
    for (const parent of parentsOf(object, registry)) {
      add(object.id, parent)
      add(parent, object.id)
    }
  }
  return family
}

function parentsOf(object: Found, registry: Registry): readonly ObjectId[] {
  return registry.kind(object.kind).renamesWith?.(object) ?? []
}

/** The object under a name that it has for two statements. */
function asideOf(object: Found): Found {
  const path = [...object.path.slice(0, -1), `${clipName(nameOf(object), 56)}__aside`]
  return { ...object, path, id: objectId(object.kind, path) }
}
