// Actions to graph nodes: every step with its four sets filled in.
import {
  asideOf,
  type Fold,
  type Found,
  type Hazard,
  type ObjectId,
  ownerOf,
  privilegesOf,
  type Registry,
  type Step,
} from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import { alongByRoot, madeAnew, pastFor, tablesAside } from "./aside.ts"
import { envelopeSteps } from "./envelope.ts"
import { grantsOf, privilegeSteps } from "./privileges.ts"
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

interface NodeScene extends Scene {
  /** A name that nobody has, for a type or table that steps aside. */
  asideName(object: Found): string
  /** The roles that an object names, where the plan makes or drops any. */
  rolesOf(object: Found): readonly ObjectId[]
}

export function nodesOf(actions: ReadonlyMap<ObjectId, ObjectAction>, scene: NodeScene): readonly Node[] {
  const nodes: Node[] = []
  const along = alongByRoot(actions, scene)
  const together = new Set([...along.values()].flat())
  const hidden = madeAnew(actions, scene.registry)
  for (const action of actions.values()) {
    if (action.kind === "alter") addAlter(nodes, action, scene)
    else if (action.kind === "rebuild" && action.aside) {
      addReplace(
        nodes,
        action,
        { actions, hidden, along: together.has(action) ? undefined : (along.get(action.from.id) ?? []) },
        scene,
      )
    } else {
      if (action.kind !== "create" && !together.has(action)) addDrop(nodes, action.from, action, actions, scene)
      if (action.kind !== "drop")
        addCreate(nodes, action.to, action, { ...scene, past: pastFor(action.to, hidden, scene.past) })
    }
  }
  return nodes
}

type Sets = Pick<Node, "needs" | "produces" | "frees" | "destroys">

function addDrop(
  nodes: Node[],
  from: Found,
  action: ObjectAction,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: NodeScene,
): void {
  const { registry, past, view } = scene
  const kind = registry.kind(from.kind)
  const steps = kind.grants === undefined ? kind.drop(from, past, view) : takenBack(from, scene)
  // A type that goes may be in use until its columns have moved to one whose old form is aside by then.
  const freed = kind.putAside === undefined ? withContainer(from) : whatIsLeft(withContainer(from), actions)
  addList(nodes, steps, from, "drop", action, registry, (step, index) => ({
    needs: step.needs ?? [],
    produces: step.produces ?? [],
    frees: [...(step.frees ?? freed), ...scene.rolesOf(from)],
    destroys: step.destroys ?? (index === steps.length - 1 ? [from.id] : []),
  }))
}

/** What is nothing but privileges goes by taking them back, or with what it lives in. */
function takenBack(from: Found, scene: NodeScene): readonly Step[] {
  const { container } = from
  const none = { ...from, privileges: [] }
  return privilegeSteps(none, grantsOf(from, none, scene), scene).map((step) =>
    container === null ? step : { ...step, fold: { into: container, as: "gone" } },
  )
}

function addCreate(nodes: Node[], to: Found, action: ObjectAction, scene: NodeScene): void {
  const { registry, past, view } = scene
  const steps = registry.kind(to.kind).create(to, view, past)
  const previous = addList(nodes, steps, to, "create", action, registry, (step, index) => ({
    needs: both(step.needs ?? withContainer(to), scene.rolesOf(to)),
    produces: step.produces ?? (index === 0 ? [to.id] : none),
    frees: step.frees ?? none,
    destroys: step.destroys ?? none,
  }))
  addEnvelope(nodes, to, undefined, action, scene, previous)
}

function addAlter(nodes: Node[], action: Extract<ObjectAction, { kind: "alter" }>, scene: NodeScene): void {
  const { from, to, follows } = action
  const { registry } = scene
  const kept = new Set(to.dependsOn)
  const gone = from.dependsOn.filter((id) => !kept.has(id))
  const aside = follows.map(asideOf)
  // In the order of the shape's fields, so that a type is changed before what only the new type allows.
  addList(nodes, action.lists.flat(), to, "change", action, registry, (step) => ({
    needs: [...(step.needs ?? withContainer(to)), ...scene.rolesOf(to)],
    produces: step.produces ?? [to.id],
    frees: [...(step.frees ?? gone), ...aside, ...scene.rolesOf(from)],
    destroys: step.destroys ?? [],
  }))
  addEnvelope(nodes, to, { from, fields: action.envelope }, action, scene, undefined)
}

/**
 * Old aside, new in place, dependents over (their own nodes free the one that is aside), old away. `along` is what is
 * removed with it; undefined where it is itself removed with another one.
 */
function addReplace(
  nodes: Node[],
  action: Extract<ObjectAction, { kind: "rebuild" }>,
  {
    actions,
    hidden,
    along,
  }: {
    readonly actions: ReadonlyMap<ObjectId, ObjectAction>
    readonly hidden: ReadonlySet<ObjectId>
    readonly along: readonly ObjectAction[] | undefined
  },
  scene: NodeScene,
): void {
  const { from } = action
  const { registry } = scene
  // What goes with it is still what it was: a range's own functions.
  const past = pastFor(from, tablesAside(actions, registry), scene.past)
  const parts = registry.kind(from.kind).putAside?.(from, scene.asideName(from), action.to, { past, view: scene.view })
  if (parts === undefined) return
  const away = along === undefined ? [] : (parts.leave ?? [])
  addList(nodes, [...away, ...parts.rename], from, "change", action, registry, (step) => ({
    needs: step.needs ?? [],
    produces: step.produces ?? [],
    // Its functions are found by the names that their types still have.
    frees: step.frees ?? from.dependsOn,
    destroys: step.destroys ?? [from.id],
  }))
  addCreate(nodes, action.to, action, { ...scene, past: pastFor(undefined, hidden, scene.past) })
  addList(nodes, parts.move ?? [], from, "change", action, registry, (step) => ({
    needs: [from.id, ...(step.needs ?? [])],
    produces: step.produces ?? [],
    frees: [],
    destroys: [],
  }))
  if (along === undefined) return
  const removed = [from, ...along.flatMap((other) => ("from" in other ? [other.from] : []))]
  const inside = new Set(removed.map(({ id }) => id))
  const isInside = (id: ObjectId | null | undefined) => typeof id === "string" && inside.has(id)
  const goes = (id: ObjectId) =>
    ["drop", "rebuild"].includes(actions.get(id)?.kind ?? "") &&
    !isInside(id) &&
    !isInside(scene.past.get(id)?.container)
  const gone = along.flatMap((other) => (other.kind === "drop" ? [other.from] : []))
  const remove = { ...parts.remove, hazards: [...(parts.remove.hazards ?? []), ...valuesLost(gone, scene)] }
  addList(nodes, [remove], from, "change", action, registry, (step) => ({
    needs: [from.id, ...(step.needs ?? [])],
    produces: [],
    frees: whatIsLeft(
      removed.flatMap((object) => withContainer(object).filter(goes)),
      actions,
    ),
    destroys: [asideOf(from.id), ...gone.map(({ id }) => id)],
  }))
}

/** A dropped column's values are not brought over; the rows of a dropped partition are. */
function valuesLost(gone: readonly Found[], { registry, past, view }: NodeScene): readonly Hazard[] {
  return gone
    .filter(({ container }) => container !== null && view.has(container))
    .flatMap((object) => registry.kind(object.kind).drop(object, past, view))
    .flatMap((step) => step.hazards?.filter(({ class: of, code }) => of === "loss" && code !== "drop-table") ?? [])
}

/** What an old object was made of may be aside by the time that it goes. */
function whatIsLeft(ids: readonly ObjectId[], actions: ReadonlyMap<ObjectId, ObjectAction>): readonly ObjectId[] {
  return ids.map((id) => {
    const other = actions.get(id)
    return other?.kind === "rebuild" && other.aside ? asideOf(id) : id
  })
}

function withContainer(object: Found): readonly ObjectId[] {
  return object.container === null ? object.dependsOn : [object.container].concat(object.dependsOn)
}

/** One for all: half a million sets are empty. */
const none: readonly never[] = []

function both(ids: readonly ObjectId[], others: readonly ObjectId[]): readonly ObjectId[] {
  return others.length === 0 ? ids : ids.concat(others)
}

function addEnvelope(
  nodes: Node[],
  to: Found,
  altered: { readonly from: Found; readonly fields: readonly string[] } | undefined,
  action: ObjectAction,
  scene: NodeScene,
  previous: Node | undefined,
): void {
  const { registry } = scene
  const grants = privilegeSteps(to, grantsOf(altered?.from, to, scene), scene)
  const kind = registry.kind(to.kind)
  const plain = envelopeSteps(kind, to, altered, grants)
  if (plain.length === 0) return
  const steps = plain.map((step) => (kind.spell === undefined ? step : { ...step, sql: kind.spell(step.sql) }))
  const needs = [to.id, ...grantedBefore(to, scene), ...scene.rolesOf(to)]
  const frees = altered === undefined ? [] : scene.rolesOf(altered.from)
  addList(
    nodes,
    steps,
    to,
    "envelope",
    action,
    registry,
    (step) => ({
      needs,
      produces: step.produces ?? none,
      frees,
      destroys: none,
    }),
    previous,
  )
}

/**
 * What comes before the grants of an object. A revoke on a table takes the grants on its columns along, and a new owner
 * of a table becomes that of its columns and of the sequences that belong to them.
 */
function grantedBefore(object: Found, { registry, view }: NodeScene): readonly ObjectId[] {
  const { container, owner, kind, dependsOn } = object
  const above = container === null ? [] : [privilegesOf(container), ownerOf(container)]
  const ownSql = registry.kind(kind).ownerSql
  if (ownSql === undefined || owner === null || ownSql(object, owner) !== undefined) return above
  const leaders = dependsOn.flatMap((id) => [id, view.get(id)?.container ?? id])
  return [...above, ...leaders.map(ownerOf)]
}

function addList(
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
