// Actions to graph nodes: every step with its four sets filled in.
import { asideOf, type Found, type ObjectId, ownerOf, privilegesOf, type Step } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import { alongByRoot, madeAnew, pastFor } from "./aside.ts"
import { envelopeSteps } from "./envelope.ts"
import { addList, both, type Node, type NodeScene, none, whatIsLeft, withContainer } from "./node.ts"
import { grantsOf, privilegeSteps } from "./privileges.ts"
import { addReplace } from "./replace.ts"

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
        {
          actions,
          hidden,
          along: together.has(action) ? undefined : (along.get(action.from.id) ?? []),
          make: (its) => {
            addCreate(nodes, action.to, action, its)
          },
        },
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
