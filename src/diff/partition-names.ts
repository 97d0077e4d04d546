// Gives the keys and indexes of partitions, which stay attached to their parent's whatever they are called, the target's names.
import {
  byCodeUnits,
  type Found,
  isPartition,
  keepsParents,
  nameOf,
  objectId,
  type ObjectId,
  type Registry,
  type Snapshot,
  type Step,
  type View,
  viewOf,
} from "../model/index.ts"
import { asideName } from "../sql/clip.ts"
import { equal } from "./equal.ts"
import { slotsOf } from "./slots.ts"

export interface AutoRenames {
  readonly steps: readonly { readonly object: ObjectId; readonly step: Step }[]
  /** The source as it is after the steps. */
  readonly from: Snapshot
}

/**
 * PostgreSQL drops no index that a parent's requires, so that one whose name another shall have, or that shall have
 * another's, keeps its place under its new name. Names that PostgreSQL chose change places easily: `t_1_a_idx` is the
 * index of whichever of two came first. Who has the name and goes is called otherwise until then.
 */
export function renameInPartitions(from: Snapshot, to: Snapshot, registry: Registry): AutoRenames {
  const steps: { object: ObjectId; step: Step }[] = []
  const view = viewOf(to)
  // A level at a time: what a partition's index is called says which those of its own partitions are attached to.
  for (let state = from; ;) {
    const past = viewOf(state)
    const pairs = to.objects.flatMap((wanted) => {
      const has = counterpart(wanted, past, view)
      return has === undefined || has.id === wanted.id ? [] : [{ has, path: wanted.path }]
    })
    const renames = inOrder(pairs, state, to, registry)
    if (renames.length === 0) return { steps, from: state }
    for (const [old, fresh] of renames) {
      for (const step of registry.kind(old.kind).rename?.(old, fresh) ?? []) steps.push({ object: fresh.id, step })
    }
    state = moved(state, renames)
  }
}

type Renamed = readonly [old: Found, fresh: Found]

/** Each to its name as soon as that is free; who has it and does not give it up is called otherwise. */
function inOrder(
  pairs: readonly { readonly has: Found; readonly path: readonly string[] }[],
  state: Snapshot,
  to: Snapshot,
  registry: Registry,
): readonly Renamed[] {
  if (pairs.length === 0) return []
  const slots = (object: Found) => slotsOf(object, registry)
  const holders = new Map(state.objects.flatMap((object) => slots(object).map((slot) => [slot, object.id] as const)))
  const now = new Map(state.objects.map((object) => [object.id, object]))
  const taken = new Set([...holders.keys(), ...to.objects.flatMap(slots)])
  const renames: Renamed[] = []
  const rename = (id: ObjectId, path: readonly string[]) => {
    const old = now.get(id)
    if (old === undefined) return
    const fresh = under(old, path)
    for (const slot of slots(old)) holders.delete(slot)
    for (const slot of slots(fresh)) holders.set(slot, id)
    for (const slot of slots(fresh)) taken.add(slot)
    now.set(id, fresh)
    renames.push([old, fresh])
  }
  for (let left = pairs; left.length > 0;) {
    const inTheWay = ({ has, path }: (typeof pairs)[number]) =>
      [...new Set(slots(under(has, path)).flatMap((slot) => holders.get(slot) ?? []))].filter((id) => id !== has.id)
    const free = left.filter((pair) => inTheWay(pair).length === 0)
    for (const { has, path } of free) rename(has.id, path)
    left = left.filter((pair) => !free.includes(pair))
    const [first] = left
    if (free.length > 0 || first === undefined) continue
    for (const id of inTheWay(first)) {
      const other = now.get(id)
      if (other === undefined || partOf(other) === undefined) left = left.filter((pair) => pair !== first)
      else rename(id, freePath(other, taken, registry))
    }
  }
  return renames
}

/** What has the place in the source that `wanted` has in the target: attached to the same key of the same parent. */
function counterpart(wanted: Found, past: View, view: View): Found | undefined {
  const parent = partOf(wanted)
  const table = wanted.container
  if (parent === undefined || table === null) return undefined
  if (!isPartition(view.get(table)) || !keepsParents(past.get(table), view.get(table))) return undefined
  if (!stays(parent, past, view)) return undefined
  return past
    .childrenOf(table)
    .find((child) => child.kind === wanted.kind && equal(partOf(child) ?? null, parent) && isAlike(child, wanted))
}

/** The parent's key or index, by its path, is the same before and after. */
function stays(parent: readonly string[], past: View, view: View): boolean {
  return ["index", "constraint"].some((kind) => {
    const [before, after] = [past.get(objectId(kind, parent)), view.get(objectId(kind, parent))]
    return before !== undefined && after !== undefined && isAlike(before, after)
  })
}

function isAlike(before: Found, after: Found): boolean {
  const says = ({ shape }: Found) => ("definition" in shape ? shape.definition : undefined)
  return says(before) === says(after)
}

/** The parent's key that it is attached to; undefined for what is no key or index of a partition. */
function partOf({ kind, shape }: Found): readonly string[] | undefined {
  if (kind !== "index" && kind !== "constraint") return undefined
  if (!("partitionOf" in shape) || !Array.isArray(shape.partitionOf)) return undefined
  return shape.partitionOf.filter((part) => typeof part === "string")
}

function freePath(object: Found, taken: ReadonlySet<string>, registry: Registry): readonly string[] {
  for (let name = asideName(nameOf(object)); ; name = asideName(name)) {
    const path = [...object.path.slice(0, -1), name]
    if (!slotsOf(under(object, path), registry).some((slot) => taken.has(slot))) return path
  }
}

function under(object: Found, path: readonly string[]): Found {
  return { ...object, id: objectId(object.kind, path), path }
}

/** PostgreSQL follows an index by its OID: what is attached to it, and what the table says of it. */
function moved(snapshot: Snapshot, renames: readonly Renamed[]): Snapshot {
  const names = new Map<ObjectId, Found>()
  const first = new Map<ObjectId, ObjectId>()
  for (const [old, fresh] of renames) {
    const id = first.get(old.id) ?? old.id
    first.delete(old.id)
    first.set(fresh.id, id)
    names.set(id, fresh)
  }
  const inside = new Map<ObjectId, Map<string, string>>()
  const paths = new Map<string, readonly string[]>()
  for (const old of snapshot.objects) {
    const fresh = names.get(old.id)
    if (fresh === undefined) continue
    paths.set(JSON.stringify(old.path), fresh.path)
    if (old.container === null) continue
    inside.set(old.container, (inside.get(old.container) ?? new Map<string, string>()).set(nameOf(old), nameOf(fresh)))
  }
  const objects = snapshot.objects.map((object) => {
    const { id, path } = names.get(object.id) ?? object
    const dependsOn = object.dependsOn.map((other) => names.get(other)?.id ?? other).toSorted(byCodeUnits)
    return { ...object, id, path, dependsOn, shape: shapeAfter(object, inside.get(object.id), paths) }
  })
  return { ...snapshot, objects: objects.toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

function shapeAfter(
  object: Found,
  names: ReadonlyMap<string, string> | undefined,
  paths: ReadonlyMap<string, readonly string[]>,
): object {
  const { shape } = object
  const parent = partOf(object)
  const above = parent === undefined ? undefined : paths.get(JSON.stringify(parent))
  if (above !== undefined) return { ...shape, partitionOf: above }
  if (names === undefined) return shape
  const follow = (name: unknown) => (typeof name === "string" ? (names.get(name) ?? name) : name)
  const identity = "replicaIdentity" in shape ? shape.replicaIdentity : undefined
  const isIndex = typeof identity === "object" && identity !== null && "index" in identity
  return {
    ...shape,
    ...("clusterOn" in shape ? { clusterOn: follow(shape.clusterOn) } : {}),
    ...(isIndex ? { replicaIdentity: { index: follow(identity.index) } } : {}),
  }
}
