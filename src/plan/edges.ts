// Nodes to the edges between them: what must run before what, and which object ties the two.
import type { ObjectId, View } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import { clashesOf } from "./clashes.ts"
import type { Node } from "./node.ts"
import type { Scene } from "./scene.ts"

export interface Edge {
  readonly before: Node
  readonly after: Node
  readonly via: ObjectId
  /** An order that is better and seldom needed: given up where it would make a cycle. */
  readonly soft?: true
}

/**
 * 1. what produces an id runs before what needs it;
 * 2. what frees an id runs before what destroys it, and before what changes it (that is soft where it only changes itself);
 * 3. what destroys an id, or holds a name, runs before what produces it again or takes that name;
 * 4. statements of one list keep their order;
 * 5. what could be taken for an object goes before what names that object (soft).
 */
export function edgesOf(
  nodes: readonly Node[],
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): readonly Edge[] {
  const producers = index(nodes, (node) => node.produces)
  const destroyers = index(nodes, (node) => node.destroys)
  const edges: Edge[] = []
  const add = (before: Node, after: Node, via: ObjectId) => {
    if (before !== after) edges.push({ before, after, via })
  }
  const isNew = (id: ObjectId) => {
    const kind = actions.get(id)?.kind
    return kind === "create" || kind === "rebuild"
  }
  const isGone = (id: ObjectId) => {
    const kind = actions.get(id)?.kind
    return kind === "drop" || kind === "rebuild"
  }
  const clashes = clashesOf(actions, scene)
  for (const node of nodes) {
    if (node.previous !== undefined) add(node.previous, node, node.object)
    for (const id of node.needs) {
      for (const producer of resolve(id, producers, isNew, scene.view)) {
        if (producer.object !== node.object || isReplacement(producer, node)) add(producer, node, id)
      }
      for (const { id: other } of clashes(id)) {
        for (const before of destroyers.get(other) ?? []) edges.push({ before, after: node, via: other, soft: true })
      }
    }
    for (const id of node.frees) {
      for (const destroyer of resolve(id, destroyers, isGone, scene.past)) add(node, destroyer, id)
      for (const producer of producers.get(id) ?? []) {
        if (producer.phase === "change" && producer.object !== node.object && producer !== node) {
          // A view that goes must be gone before its column changes its type; all else would only better be so.
          const firm = node.phase === "drop" && producer.step.displaces !== undefined
          edges.push({ before: node, after: producer, via: id, ...(firm ? {} : { soft: true }) })
        }
      }
    }
    for (const id of node.destroys) {
      for (const producer of producers.get(id) ?? []) add(node, producer, id)
    }
  }
  for (const edge of slotEdges(nodes, actions, scene)) edges.push(edge)
  return edges
}

/** The steps of one object do not wait for each other, but for putting the old one aside and away. */
function isReplacement(producer: Node, node: Node): boolean {
  if (node.action !== "rebuild") return false
  // The new one comes before what removes the old one; rows move before what the new one gets last.
  return producer.phase === "create" ? node.phase === "change" : producer.phase === "change"
}

function index(nodes: readonly Node[], ids: (node: Node) => readonly ObjectId[]): Map<ObjectId, Node[]> {
  const map = new Map<ObjectId, Node[]>()
  for (const node of nodes) {
    for (const id of ids(node)) {
      const list = map.get(id)
      if (list === undefined) map.set(id, [node])
      else list.push(node)
    }
  }
  return map
}

const none: readonly Node[] = []

/** An object that comes or goes without a statement of its own does so with its container. */
function resolve(
  id: ObjectId,
  by: ReadonlyMap<ObjectId, readonly Node[]>,
  moves: (id: ObjectId) => boolean,
  view: View,
): readonly Node[] {
  for (let at: ObjectId | null = id; at !== null; at = view.get(at)?.container ?? null) {
    const found = by.get(at)
    if (found !== undefined && (at === id || moves(id))) return found
    if (!moves(at)) return none
  }
  return none
}

/** A name is free again only when the object that has it is gone: a view that becomes a table, a type that becomes a domain. */
function* slotEdges(
  nodes: readonly Node[],
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  { registry }: Scene,
): Generator<Edge> {
  const leaving = new Map<string, ObjectId>()
  for (const action of actions.values()) {
    if (action.kind !== "drop" && action.kind !== "rebuild") continue
    for (const slot of registry.kind(action.from.kind).slots?.(action.from) ?? []) leaving.set(slot, action.from.id)
  }
  if (leaving.size === 0) return
  const destroyers = index(nodes, (node) => node.destroys)
  const producers = index(nodes, (node) => (node.phase === "create" ? node.produces : []))
  for (const action of actions.values()) {
    if (action.kind !== "create" && action.kind !== "rebuild") continue
    for (const slot of registry.kind(action.to.kind).slots?.(action.to) ?? []) {
      const holder = leaving.get(slot)
      if (holder === undefined || holder === action.to.id) continue
      for (const before of destroyers.get(holder) ?? []) {
        for (const after of producers.get(action.to.id) ?? [])
          if (before !== after) yield { before, after, via: holder }
      }
    }
  }
}
