// What goes along with a table that is put aside: it is not dropped before, but with the old table.
import type { Found, ObjectId, Registry, View } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import type { Scene } from "./scene.ts"

type Actions = ReadonlyMap<ObjectId, ObjectAction>

/** The table, put aside and removed on its own, that `object` stays with; undefined for one that is dropped before. */
export function asideWith(object: Found, actions: Actions, scene: Scene): ObjectId | undefined {
  const { registry, past } = scene
  const kind = registry.kind(object.kind)
  for (const id of kind.goesWith?.(object) ?? []) {
    const [action, holder] = [actions.get(id), past.get(id)]
    if (action === undefined || holder === undefined || action.kind === "create" || action.kind === "alter") continue
    const root = asideWith(holder, actions, scene) ?? (isAside(action, registry) ? id : undefined)
    if (root !== undefined && (kind.holdsRows?.(object) === true || leansOnWhatStays(object, actions, scene)))
      return root
  }
  // All that lives in a dropped partition goes with it.
  const container = object.container === null ? undefined : actions.get(object.container)
  return container?.kind === "drop" ? asideWith(container.from, actions, scene) : undefined
}

function isAside(action: ObjectAction, registry: Registry): boolean {
  return action.kind === "rebuild" && action.aside && registry.kind(action.from.kind).holdsRows?.(action.from) === true
}

/** A default whose function is rebuilt goes before: the function could not be dropped else. */
function leansOnWhatStays({ dependsOn }: Found, actions: Actions, scene: Scene): boolean {
  return dependsOn.every((id) => {
    const action = actions.get(id)
    if (action?.kind !== "drop" && action?.kind !== "rebuild") return true
    return isAside(action, scene.registry) || asideWith(action.from, actions, scene) !== undefined
  })
}

/** What goes along, by the table that is removed in the end. */
export function alongByRoot(actions: Actions, scene: Scene): ReadonlyMap<ObjectId, readonly ObjectAction[]> {
  const along = new Map<ObjectId, ObjectAction[]>()
  for (const action of actions.values()) {
    if (action.kind !== "drop" && action.kind !== "rebuild") continue
    const root = asideWith(action.from, actions, scene)
    if (root === undefined) continue
    const list = along.get(root)
    if (list === undefined) along.set(root, [action])
    else list.push(action)
  }
  return along
}

/**
 * The source as a new object finds it: what is rebuilt is as new as itself, but for its own, and for columns, whose
 * values go on.
 */
export function pastFor(object: Found | undefined, hidden: ReadonlySet<ObjectId>, past: View): View {
  if (hidden.size === 0) return past
  const isHidden = (id: ObjectId) => id !== object?.id && hidden.has(id)
  return {
    ...past,
    get: (id) => (isHidden(id) ? undefined : past.get(id)),
    has: (id) => !isHidden(id) && past.has(id),
  }
}

/** The tables that are put aside. */
export function tablesAside(actions: Actions, registry: Registry): ReadonlySet<ObjectId> {
  return new Set([...actions].filter(([, action]) => isAside(action, registry)).map(([id]) => id))
}

/** The tables that are put aside, and what is rebuilt and holds no rows. */
export function madeAnew(actions: Actions, registry: Registry): ReadonlySet<ObjectId> {
  const isNew = (action: ObjectAction) =>
    action.kind === "rebuild" &&
    (isAside(action, registry) || registry.kind(action.from.kind).holdsRows?.(action.from) !== true)
  return new Set([...actions].filter(([, action]) => isNew(action)).map(([id]) => id))
}
