// Objects that go, and that a statement could take for those that it names while both are there: overloaded functions.
import { describeId, type Found, type ObjectId } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import type { Scene } from "./scene.ts"

type Actions = ReadonlyMap<ObjectId, ObjectAction>

/** For an id of the target: what has to be gone before it is called. */
export function clashesOf(actions: Actions, { registry, view }: Scene): (id: ObjectId) => readonly Found[] {
  const gone = new Map<string, Found[]>()
  for (const action of actions.values()) {
    if (action.kind !== "drop" || registry.kind(action.from.kind).clashes === undefined) continue
    const list = gone.get(placeOf(action.from))
    if (list === undefined) gone.set(placeOf(action.from), [action.from])
    else list.push(action.from)
  }
  if (gone.size === 0) return () => []
  return (id) => {
    const called = view.get(id)
    const others = called === undefined ? undefined : gone.get(placeOf(called))
    if (called === undefined || others === undefined) return []
    return others.filter((other) => registry.kind(other.kind).clashes?.(other, called) === true)
  }
}

/**
 * What turns from an object that goes to one that it clashes with cannot be altered: the old one would have to be there
 * until then, and gone already. Columns stay, for what they hold.
 */
export function clashing(actions: Actions, scene: Scene): { readonly id: ObjectId; readonly reason: string }[] {
  const clashes = clashesOf(actions, scene)
  return [...actions.values()].flatMap((action) => {
    if (action.kind !== "alter" || scene.registry.kind(action.to.kind).holdsRows?.(action.to) === true) return []
    const other = action.to.dependsOn.flatMap(clashes).find(({ id }) => action.from.dependsOn.includes(id))
    return other === undefined ? [] : [{ id: action.to.id, reason: `depends on ${describeId(other.id)}` }]
  })
}

function placeOf({ kind, path }: Found): string {
  return JSON.stringify([kind, path])
}
