// Finds renames that nobody named: an object that went and the only one with the same content that came.
import {
  type Found,
  nameOf,
  isOfServer,
  type ObjectId,
  type Registry,
  type Snapshot,
  type View,
  viewOf,
} from "../model/index.ts"
import { contentOf, idAfter, pathAfter, type Place } from "./content.ts"
import { diff } from "./diff.ts"
import { movesOf } from "./moves.ts"
import type { Rename } from "./renames.ts"
import { slotsOf } from "./slots.ts"

export interface DetectOptions {
  readonly registry: Registry
  /** What is renamed anyway. */
  readonly known?: readonly Rename[]
  /** Objects of the source that somebody said are gone. */
  readonly apart?: readonly ObjectId[]
}

interface Scene {
  readonly registry: Registry
  readonly likes: {
    readonly from: (object: Found) => readonly Found[]
    readonly to: (object: Found) => readonly Found[]
  }
  readonly past: Place
  readonly view: Place
  readonly gone: readonly Found[]
  readonly fresh: readonly Found[]
  /** Objects of the target that a rename makes already. */
  readonly taken: ReadonlySet<ObjectId>
  /** Who has a name in the source. */
  readonly holders: ReadonlyMap<string, ObjectId>
}

interface Pair {
  readonly old: Found
  readonly target: Found
}

/**
 * Renames that are beyond doubt, containers first: see docs/adr/0009-renames-by-content.md. Each round knows the names
 * that the rounds before it found, so that a view of a renamed table is compared as a view of the table under its new
 * name.
 */
export function detectRenames(from: Snapshot, to: Snapshot, options: DetectOptions): readonly Rename[] {
  const { registry, known = [], apart = [] } = options
  const isCandidate = ({ id, kind }: Found) => !isOfServer(id) && registry.kind(kind).rename !== undefined
  const changes = diff(from, to)
  const gone = changes.flatMap((it) => (it.kind === "drop" && isCandidate(it.from) ? [it.from] : []))
  const fresh = changes.flatMap((it) => (it.kind === "create" && isCandidate(it.to) ? [it.to] : []))
  if (gone.length === 0 || fresh.length === 0) return []
  const [past, view] = [viewOf(from), viewOf(to)]
  const holders = new Map(from.objects.flatMap((it) => slotsOf(it, registry).map((slot) => [slot, it.id])))
  const likes = { from: likesOf(from, past), to: likesOf(to, view) }
  const sought = gone.filter(({ id }) => !apart.includes(id))
  const pairs = known.flatMap(({ from: id, to: target }) => pair(past.get(id), view.get(target)))
  const found: Rename[] = []
  for (const depth of [1, 2, 3]) {
    for (let more = true; more;) {
      const names = { view: { view, naming: new Map(), moves: movesOf([]) }, past: { view: past, ...namesOf(pairs) } }
      const taken = new Set(pairs.map(({ target }) => target.id))
      const next = pairsIn({ registry, likes, ...names, gone: sought, fresh, taken, holders }, depth)
      pairs.push(...next)
      // A function whose argument's type has a new name follows it, and has no statement of its own.
      const said = next.filter(({ old, target }) => registry.kind(old.kind).rename?.(old, target)?.length !== 0)
      found.push(...said.map(({ old, target }) => ({ from: old.id, to: target.id, by: "content" as const })))
      more = next.length > 0
    }
  }
  return found
}

function pair(old: Found | undefined, target: Found | undefined): readonly Pair[] {
  return old === undefined || target === undefined ? [] : [{ old, target }]
}

function namesOf(pairs: readonly Pair[]): Pick<Place, "naming" | "moves"> {
  return {
    naming: new Map(pairs.map(({ old, target }) => [old.id, target.path])),
    moves: movesOf(pairs.map(({ old, target }) => ({ kind: old.kind, old: old.path, fresh: target.path }))),
  }
}

/** What goes with its container, or has no content to be found by, is left out; what was found still counts as alike. */
function pairsIn(scene: Scene, depth: number): readonly Pair[] {
  const { registry, past, view, taken } = scene
  const isSought = (object: Found) =>
    object.path.length === depth && registry.kind(object.kind).unmentioned?.(object) !== true
  const followers = new Set(scene.gone.filter(({ id }) => !past.naming.has(id)).map((it) => idAfter(it, past)))
  const olds = scene.gone.filter((it) => isSought(it) && (past.naming.has(it.id) || !view.view.has(idAfter(it, past))))
  const news = scene.fresh.filter((it) => isSought(it) && !followers.has(it.id))
  if (olds.length === 0 || news.length === 0) return []
  const created = byKey(news, view, registry)
  return [...byKey(olds, past, registry)].flatMap(([key, those]) =>
    matches(those, created.get(key) ?? []).filter(
      ({ old, target }) => !past.naming.has(old.id) && !taken.has(target.id) && isOne(old, target, scene),
    ),
  )
}

/** The only two; or, of several, those that have one name, and now in another schema. */
function matches(olds: readonly Found[], news: readonly Found[]): readonly Pair[] {
  const [old, target] = [olds[0], news[0]]
  if (old !== undefined && target !== undefined && olds.length === 1 && news.length === 1) return [{ old, target }]
  const byName = grouped(news, nameOf)
  const names = grouped(olds, nameOf)
  return [...names].flatMap(([name, those]): readonly Pair[] => {
    const [one, other, ...more] = [...those, ...(byName.get(name) ?? [])]
    const isPair = those.length === 1 && more.length === 0
    return isPair && one !== undefined && other !== undefined ? [{ old: one, target: other }] : []
  })
}

function isOne(old: Found, target: Found, scene: Scene): boolean {
  const { registry, past, view, likes } = scene
  const kind = registry.kind(old.kind)
  if (kind.rename?.(old, target) === undefined || isHeld(old, target, scene)) return false
  if (kind.recognizes === undefined) return kind.holdsRows?.(old) !== true
  const isAlone = () => !isThereLike(old, likes.from(old), past) && !isThereLike(target, likes.to(target), view)
  return kind.recognizes(old, target, { past: past.view, view: view.view, isAlone })
}

/** Whether another object has the new name, and gives it up only when it is dropped. */
function isHeld(old: Found, target: Found, { registry, past, holders }: Scene): boolean {
  return slotsOf(target, registry).some((slot) => {
    const holder = holders.get(slot)
    return holder !== undefined && holder !== old.id && !past.naming.has(holder)
  })
}

/** Content, and the place of what has one: its container, the column that takes its values. */
function byKey(objects: readonly Found[], place: Place, registry: Registry): ReadonlyMap<string, readonly Found[]> {
  return grouped(objects, (object) => {
    const within = object.path.length > 2 && object.container !== null ? pathAfter(object.container, place) : []
    const anchor = place.view.get(registry.kind(object.kind).anchor?.(object, place.view) ?? object.id)
    const by = anchor === undefined || anchor === object ? "" : idAfter(anchor, place)
    return JSON.stringify([within, by, contentOf(object, place)])
  })
}

/** Whether another object has the same content. */
function isThereLike(object: Found, others: readonly Found[], place: Place): boolean {
  const content = contentOf(object, place)
  return others.some((it) => it.id !== object.id && contentOf(it, place) === content)
}

/** The objects of one kind that have the same names inside, found when they are first asked for. */
function likesOf({ objects }: Snapshot, view: View): (object: Found) => readonly Found[] {
  const byKind = new Map<string, ReadonlyMap<string, readonly Found[]>>()
  const names = (it: Found) => view.childrenOf(it.id, "column").map(nameOf).join(",")
  return (object) => {
    const known = byKind.get(object.kind)
    const likes =
      known ??
      grouped(
        objects.filter(({ kind }) => kind === object.kind),
        names,
      )
    if (known === undefined) byKind.set(object.kind, likes)
    return likes.get(names(object)) ?? []
  }
}

function grouped(objects: readonly Found[], key: (object: Found) => string): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>()
  for (const object of objects) {
    const name = key(object)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [object])
    else group.push(object)
  }
  return groups
}
