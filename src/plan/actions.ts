// Changes to actions: which objects are created, dropped, altered, or rebuilt because PostgreSQL allows nothing less.
import type { Change } from "../diff/index.ts"
import { type AnyKind, describeId, type Found, type ObjectId, type Step } from "../model/index.ts"
import type { ObjectAction } from "./action.ts"
import { asideWith } from "./aside.ts"
import { clashing } from "./clashes.ts"
import { leaves, reaches, turning } from "./leaving.ts"
import { heldBefore } from "./privileges.ts"
import type { Scene } from "./scene.ts"

/** Applies every rule, then follows rebuilds through all that depends on what is rebuilt, to a fixed point. */
export function decideActions(changes: readonly Change[], scene: Scene): ReadonlyMap<ObjectId, ObjectAction> {
  const actions = new Map<ObjectId, ObjectAction>()
  const rebuilds: { id: ObjectId; reason: string }[] = []
  for (const change of changes) {
    if (change.kind === "create") {
      actions.set(change.id, { kind: "create", to: change.to, reason: "is not there" })
      rebuilds.push(...newContainer(change.to, scene))
    } else if (change.kind === "drop")
      actions.set(change.id, { kind: "drop", from: change.from, reason: "is no longer wanted" })
    else {
      const altered = applyRules(change, scene)
      if (altered === "rebuild") rebuilds.push({ id: change.id, reason: differs(change) })
      else {
        actions.set(change.id, altered)
        rebuilds.push(...displaced(altered.lists.flat(), scene))
      }
    }
  }
  for (const action of heldBefore(changes, actions, scene)) actions.set(action.to.id, action)
  rebuilds.push(...leftBehind(changes, scene), ...clashing(actions, scene))
  for (let next = rebuilds.pop(); next !== undefined; next = rebuilds.pop()) {
    rebuilds.push(...rebuild(next.id, next.reason, actions, scene))
  }
  return actions
}

/**
 * What depends on an object that goes, and will depend on another one without looking any different: a foreign key
 * that leans on a key under its old name, a view that groups by it.
 */
function leftBehind(changes: readonly Change[], { past, view }: Scene): { id: ObjectId; reason: string }[] {
  const dropped = changes.filter((change) => change.kind === "drop")
  if (dropped.length === 0) return []
  const differing = new Set(
    changes.filter((change) => change.kind !== "alter" || change.fields.length > 0).map((change) => change.id),
  )
  return dropped.flatMap(({ id }) =>
    past
      .dependentsOf(id)
      .filter((dependent) => view.has(dependent.id) && !differing.has(dependent.id))
      .map((dependent) => ({ id: dependent.id, reason: `depends on ${describeId(id)}` })),
  )
}

function differs(change: Extract<Change, { kind: "alter" }>): string {
  return `${[...change.fields, ...change.envelope].map((field) => field.field).join(", ")} differs`
}

function applyRules(
  change: Extract<Change, { kind: "alter" }>,
  scene: Scene,
): Extract<ObjectAction, { kind: "alter" }> | "rebuild" {
  const { from, to } = change
  const rules = scene.registry.kind(to.kind).changes
  const lists: (readonly Step[])[] = []
  for (const { field, from: before, to: after } of change.fields) {
    const rule = rules[field] ?? "rebuild"
    const steps = rule === "rebuild" ? rule : rule(to, before, after, { before: from, ...scene })
    if (steps === "rebuild") return "rebuild"
    if (steps.length > 0) lists.push(steps)
  }
  const isEarly = (list: readonly Step[]) => list.some((step) => step.early === true)
  return {
    kind: "alter",
    from,
    to,
    lists: withoutRepeats([...lists.filter(isEarly), ...lists.filter((list) => !isEarly(list))]),
    envelope: change.envelope.map((field) => field.field),
    reason: differs(change),
    follows: [],
  }
}

function withoutRepeats(lists: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const seen = new Set<string>()
  const fresh = (step: Step) => !seen.has(step.sql) && seen.add(step.sql) !== undefined
  return lists.map((list) => list.filter(fresh)).filter((list) => list.length > 0)
}

/** Dependents that PostgreSQL would not let such a step touch. */
function displaced(steps: readonly Step[], scene: Scene): { id: ObjectId; reason: string }[] {
  const { past } = scene
  return steps.flatMap(({ displaces }) => {
    if (displaces === undefined) return []
    const { objects, kinds } = displaces
    return objects.flatMap((object) => {
      const inside = kinds === "*" ? [] : past.childrenOf(object)
      return [...past.dependentsOf(object), ...inside]
        .filter((dependent) => kinds === "*" || kinds.includes(dependent.kind))
        .flatMap((dependent) => [dependent, ...(kinds === "*" ? [] : leaningOn(dependent, kinds, scene))])
        .map((dependent) => ({ id: dependent.id, reason: `depends on ${describeId(object)}` }))
    })
  })
}

/**
 * What leans on an object that goes, and would turn to another one: it cannot wait for that, because what goes has to
 * go before the step. Columns stay, for what they hold.
 */
function leaningOn(gone: Found, kinds: readonly string[], scene: Scene): readonly Found[] {
  const { past, view } = scene
  if (view.has(gone.id)) return []
  return [gone, ...past.childrenOf(gone.id)]
    .flatMap(({ id }) => past.dependentsOf(id))
    .filter(({ kind }) => kind !== "column" && kinds.includes(kind))
    .flatMap((next) => [next, ...leaningOn(next, kinds, scene)])
}

/** Makes the object a rebuild and returns what must be rebuilt because of it. */
function rebuild(
  id: ObjectId,
  reason: string,
  actions: Map<ObjectId, ObjectAction>,
  scene: Scene,
): { id: ObjectId; reason: string }[] {
  const known = actions.get(id)
  if (known !== undefined && known.kind !== "alter") return []
  const from = scene.past.get(id)
  const to = scene.view.get(id)
  if (from === undefined || to === undefined) return []
  const kind = scene.registry.kind(to.kind)
  const dependents = [...scene.past.dependentsOf(id), ...scene.past.childrenOf(id)]
  const moves =
    kind.putAside === undefined && asideWith(from, actions, scene) === undefined
      ? []
      : followers(dependents, id, actions, scene)
  const aside =
    kind.putAside !== undefined &&
    ((holdsRows(from, scene) && holdsRows(to, scene)) ||
      moves.length > 0 ||
      dependents.some(
        (user) =>
          keepsInUse(user, id, actions, scene) ||
          isHeldAside(user, actions, scene) ||
          isPutAside(user, id, actions, scene),
      ))
  actions.set(id, { kind: "rebuild", from, to, reason, aside })
  for (const move of moves) actions.set(move.to.id, move)
  const moved = new Set(moves.map((move) => move.to.id))
  return [
    ...newContainer(to, scene),
    ...dependents
      .filter((dependent) => !moved.has(dependent.id) && !leaves(dependent, id, actions, scene))
      .map((dependent) => ({ id: dependent.id, reason: `depends on ${describeId(id)}` })),
    ...(aside ? [] : dependents.flatMap((dependent) => turning(dependent, id, actions, scene))),
    ...displaced(
      moves.flatMap((move) => move.lists.flat()),
      scene,
    ),
  ]
}

/** The container that is there, where it does not take such an object. */
function newContainer(to: Found, { registry, past }: Scene): { id: ObjectId; reason: string }[] {
  if (to.container === null || !past.has(to.container)) return []
  if (registry.kind(to.kind).needsNewContainer?.(to, past) !== true) return []
  return [{ id: to.container, reason: `cannot take ${describeId(to.id)} as it is` }]
}

/** Dependents that can move from the old object to the new one with what they hold. */
function followers(
  dependents: readonly Found[],
  replaced: ObjectId,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): Extract<ObjectAction, { kind: "alter" }>[] {
  return dependents.flatMap((from) => {
    const known = actions.get(from.id)
    const to = scene.view.get(from.id)
    if (to === undefined || !to.dependsOn.includes(replaced)) return []
    if (known !== undefined && known.kind !== "alter") return []
    const kind: AnyKind = scene.registry.kind(to.kind)
    const convert = (value: string) => convertValue(value, replaced, scene)
    const steps = kind.follow?.(to, replaced, { before: from, past: scene.past, view: scene.view, convert })
    if (steps === undefined) return []
    return [
      {
        kind: "alter" as const,
        from,
        to,
        lists: [...(known?.lists ?? []), ...(steps.length > 0 ? [steps] : [])],
        envelope: known?.envelope ?? [],
        reason: known?.reason ?? `moves to the new ${describeId(replaced)}`,
        follows: [...(known?.follows ?? []), replaced],
      },
    ]
  })
}

/**
 * Whether a type keeps one that it is made of from being dropped before the new one is there: values are stored in it,
 * and move to something that is made of the new one.
 */
function keepsInUse(
  user: Found,
  replaced: ObjectId,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): boolean {
  const { registry, past, view } = scene
  if (registry.kind(user.kind).putAside === undefined) return false
  const users = past.dependentsOf(user.id)
  if (view.has(user.id) && followers(users, user.id, actions, scene).length > 0) return true
  if (users.some((next) => takesBoth(next, replaced, scene))) return true
  return (
    followers(users, replaced, actions, scene).length > 0 ||
    users.some(
      (next) =>
        isHeldAside(next, actions, scene) ||
        keepsInUse(next, replaced, actions, scene) ||
        keepsInUse(next, user.id, actions, scene),
    )
  )
}

/** A column that moves from a type to another one, each made of what is replaced. */
function takesBoth(user: Found, replaced: ObjectId, scene: Scene): boolean {
  const to = scene.view.get(user.id)
  return to !== undefined && holdsRows(user, scene) && user.container !== replaced && reaches(to, replaced, scene.view)
}

/** A column of a table that is put aside still has the old type. */
function isHeldAside(user: Found, actions: ReadonlyMap<ObjectId, ObjectAction>, scene: Scene): boolean {
  return holdsRows(user, scene) && asideWith(user, actions, scene) !== undefined
}

/** A table of a type that is made anew: its rows stay in the old one until the new one is there. */
function isPutAside(
  user: Found,
  replaced: ObjectId,
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): boolean {
  const to = scene.view.get(user.id)
  if (to === undefined || scene.registry.kind(user.kind).putAside === undefined) return false
  return holdsRows(user, scene) && holdsRows(to, scene) && !leaves(user, replaced, actions, scene)
}

function holdsRows(object: Found, { registry }: Scene): boolean {
  return registry.kind(object.kind).holdsRows?.(object) === true
}

function convertValue(value: string, replaced: ObjectId, { registry, past, view }: Scene): string | undefined {
  const from = past.get(replaced)
  const to = view.get(replaced)
  return from === undefined || to === undefined ? undefined : registry.kind(to.kind).convert?.(value, from, to)
}
