// A step in the graph: its four sets, and the list that it stands in.
import type { Fold, Found, ObjectId, Registry, Step } from "../model/index.ts"
import { asideOf } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import type { Action } from "./types.ts"
import type { Scene } from "./scene.ts"

/** When a step runs in the life of its object; also the first key of the order among free steps. */
export type Phase = "drop" | "change" | "create" | "envelope"

export interface Node {
  readonly step: Step
  readonly object: ObjectId
  readonly phase: Phase
  readonly action: Action
  readonly reason: string
  readonly rank: number
  readonly position: number
  readonly needs: readonly ObjectId[]
  readonly produces: readonly ObjectId[]
  readonly frees: readonly ObjectId[]
  readonly destroys: readonly ObjectId[]
  /** The node of the same list that runs before it. */
  readonly previous: Node | undefined
  readonly fold: Fold | undefined
}

export interface NodeScene extends Scene {
  /** A name that nobody has, for a type or table that steps aside. */
  asideName(object: Found): string
  /** The roles that an object names, where the plan makes or drops any. */
  rolesOf(object: Found): readonly ObjectId[]
}

type Sets = Pick<Node, "needs" | "produces" | "frees" | "destroys">

export function addList(
  nodes: Node[],
  steps: readonly Step[],
  object: Found,
  phase: Phase,
  action: ObjectAction,
  registry: Registry,
  sets: (step: Step, index: number) => Sets,
  before?: Node,
): Node | undefined {
  const { rank } = registry.kind(object.kind)
  let previous: Node | undefined = before
  let first: Node | undefined
  steps.forEach((step, index) => {
    const node: Node = {
      step,
      object: object.id,
      phase,
      action: action.kind === "alter" && action.follows.length > 0 ? "follow" : action.kind,
      reason: action.reason,
      rank,
      position: object.position,
      previous,
      fold: step.fold,
      ...sets(step, index),
    }
    nodes.push(node)
    first ??= node
    previous = node
  })
  // The envelope of a created object follows its first step, not the last: comments need not wait for attachments.
  return first
}

/** What an old object was made of may be aside by the time that it goes. */
export function whatIsLeft(
  ids: readonly ObjectId[],
  actions: ReadonlyMap<ObjectId, ObjectAction>,
): readonly ObjectId[] {
  return ids.map((id) => {
    const other = actions.get(id)
    return other?.kind === "rebuild" && other.aside ? asideOf(id) : id
  })
}

export function withContainer(object: Found): readonly ObjectId[] {
  return object.container === null ? object.dependsOn : [object.container].concat(object.dependsOn)
}

/** One for all: half a million sets are empty. */
export const none: readonly never[] = []

export function both(ids: readonly ObjectId[], others: readonly ObjectId[]): readonly ObjectId[] {
  return others.length === 0 ? ids : ids.concat(others)
}
