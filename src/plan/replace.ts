// A type or table that steps aside to node lists: the old one away, the new one made, rows and users over, the old one gone.
import { asideOf, type Found, type Hazard, type ObjectId } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import { pastFor, tablesAside } from "./aside.ts"
import { addList, type Node, type NodeScene, whatIsLeft, withContainer } from "./node.ts"

/**
 * Old aside, new in place, dependents over (their own nodes free the one that is aside), old away. `along` is what is
 * removed with it; undefined where it is itself removed with another one.
 */
export function addReplace(
  nodes: Node[],
  action: Extract<ObjectAction, { kind: "rebuild" }>,
  {
    actions,
    hidden,
    along,
    make,
  }: {
    readonly actions: ReadonlyMap<ObjectId, ObjectAction>
    readonly hidden: ReadonlySet<ObjectId>
    readonly along: readonly ObjectAction[] | undefined
    /** Adds the nodes that create the new one. */
    make(scene: NodeScene): void
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
  make({ ...scene, past: pastFor(undefined, hidden, scene.past) })
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
