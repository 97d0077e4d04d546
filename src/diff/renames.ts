// Finds what may have been renamed: an object that goes and one that comes with the same content.
import {
  byCodeUnits,
  type Found,
  nameOf,
  objectId,
  type ObjectId,
  type Registry,
  type Snapshot,
  type View,
  viewOf,
} from "../model/index.ts"
import type { Change } from "./change.ts"
import { diff } from "./diff.ts"
import { withoutName } from "./names.ts"

export interface Rename {
  readonly from: ObjectId
  readonly to: ObjectId
  /** Set where nobody said so: the two have the same content. */
  readonly by?: "content"
}

/** A rename that somebody may have meant. `certain` where exactly one object fits, in content and place. */
export interface RenameCandidate extends Rename {
  readonly certain: boolean
}

/** Of more pairs with one content nobody can say which is meant, and there may be a million of them. */
const mostPairs = 100

/**
 * Pairs of dropped and created objects of one kind and place whose content is the same but for the name, and labels and
 * attributes of a type that differ at one place. Nothing is decided here: keeping a table's rows or a column's values by mistake is as bad as losing them.
 */
export function renameCandidates(from: Snapshot, to: Snapshot, registry: Registry): readonly RenameCandidate[] {
  const changes = diff(from, to)
  return [...pairsByContent(goneAndFresh(changes, registry), { from, to }), ...partCandidates(changes, registry)]
}

/** Labels and attributes that differ at one place: PostgreSQL can rename them, and nobody but a person knows. */
function partCandidates(changes: readonly Change[], registry: Registry): readonly RenameCandidate[] {
  return changes.flatMap((change): readonly RenameCandidate[] => {
    const parts = change.kind === "alter" ? registry.kind(change.to.kind).parts : undefined
    if (change.kind !== "alter" || parts === undefined) return []
    const [before, after] = [parts.names(change.from), parts.names(change.to)]
    if (before.length !== after.length) return []
    const idOf = (name: string) => objectId(change.to.kind, [...change.to.path, name])
    return before.flatMap((name, place) => {
      const fresh = after[place] ?? name
      const isNew = !after.includes(name) && !before.includes(fresh)
      return isNew ? [{ from: idOf(name), to: idOf(fresh), certain: false }] : []
    })
  })
}

/** The same, and what is there on both sides and has the content of another one: two may have swapped their names. */
export function swapCandidates(from: Snapshot, to: Snapshot, registry: Registry): readonly RenameCandidate[] {
  const changes = diff(from, to)
  if (changes.length === 0) return []
  const { gone, fresh } = goneAndFresh(changes, registry)
  const swapped = changes
    .filter((change) => change.kind === "alter")
    .filter(maySwap(viewOf(from), viewOf(to), registry))
  const all = { gone: [...gone, ...swapped.map((it) => it.from)], fresh: [...fresh, ...swapped.map((it) => it.to)] }
  return pairsByContent(all, { from, to })
}

interface GoneAndFresh {
  readonly gone: readonly Found[]
  readonly fresh: readonly Found[]
}

function pairsByContent(
  { gone, fresh }: GoneAndFresh,
  { from, to }: { readonly from: Snapshot; readonly to: Snapshot },
): readonly RenameCandidate[] {
  if (gone.length === 0 || fresh.length === 0) return []
  const created = byContent(fresh, viewOf(to))
  const pairs = new Map<string, Rename>()
  const [fitsOld, fitsNew] = [new Map<ObjectId, number>(), new Map<ObjectId, number>()]
  for (const [key, olds] of byContent(gone, viewOf(from))) {
    const news = created.get(key) ?? []
    for (const { id } of olds) raise(fitsOld, id, news.length)
    for (const { id } of news) raise(fitsNew, id, olds.length)
    if (olds.length * news.length > mostPairs) continue
    for (const old of olds) for (const { id } of news) pairs.set(`${old.id}\u0000${id}`, { from: old.id, to: id })
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    certain: fitsOld.get(pair.from) === 1 && fitsNew.get(pair.to) === 1,
  }))
}

function goneAndFresh(changes: readonly Change[], registry: Registry): GoneAndFresh {
  const isNamed = ({ kind }: Found) => registry.kind(kind).rename !== undefined
  return {
    gone: changes.flatMap((change) => (change.kind === "drop" && isNamed(change.from) ? [change.from] : [])),
    fresh: changes.flatMap((change) => (change.kind === "create" && isNamed(change.to) ? [change.to] : [])),
  }
}

/** What has another content; a sequence only where another column takes its values. */
function maySwap(past: View, view: View, registry: Registry): (change: Change & { readonly kind: "alter" }) => boolean {
  return ({ from, to, fields }) => {
    const { anchor, unmentioned } = registry.kind(to.kind)
    if (fields.length === 0 || unmentioned?.(from) !== true || unmentioned(to) !== true) return false
    return anchor === undefined || (anchor(from, past) !== null && anchor(from, past) !== anchor(to, view))
  }
}

function raise(map: Map<ObjectId, number>, id: ObjectId, count: number): void {
  map.set(id, Math.max(map.get(id) ?? 0, count))
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
