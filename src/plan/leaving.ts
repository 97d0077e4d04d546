// Whether what depends on a replaced object is done with the old one by its own steps, or must be made anew as well.
import { describeId, type Found, type ObjectId, type View } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import type { Scene } from "./scene.ts"

/**
 * Whether its own steps, which run before anything happens to what it depended on, end that: a column that moves from
 * a type to another one. Not where they need something that is made of the new one.
 */
export function leaves(
  dependent: Found,
  replaced: ObjectId,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  { view }: Scene,
): boolean {
  const action = actions.get(dependent.id)
  const to = view.get(dependent.id)
  if (action?.kind !== "alter" || action.lists.length === 0 || to === undefined) return false
  return dependent.container !== replaced && !reaches(to, replaced, view)
}

/**
 * What leans on an object that goes before another one is replaced, and would turn to something made of the new one: it
 * cannot be both.
 */
export function turning(
  gone: Found,
  replaced: ObjectId,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): { id: ObjectId; reason: string }[] {
  const { past, view } = scene
  if (actions.get(gone.id)?.kind !== "drop") return []
  return past.dependentsOf(gone.id).flatMap((next) => {
    const action = actions.get(next.id)
    if (action?.kind !== "alter") return turning(next, replaced, actions, scene)
    const turns =
      action.lists.length > 0 &&
      scene.registry.kind(next.kind).holdsRows?.(next) !== true &&
      reaches(action.to, replaced, view)
    return turns ? [{ id: next.id, reason: `depends on ${describeId(gone.id)}` }] : []
  })
}

export function reaches(object: Found, wanted: ObjectId, view: View, seen = new Set<ObjectId>()): boolean {
  return object.dependsOn.some((id) => {
    if (id === wanted) return true
    const next = seen.has(id) ? undefined : view.get(id)
    seen.add(id)
    return next !== undefined && reaches(next, wanted, view, seen)
  })
}
