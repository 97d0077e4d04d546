// A decoded object to an object of the snapshot, whose dependencies are still being collected.
import {
  type AnyKind,
  byCodeUnits,
  type Decoded,
  type Found,
  objectId,
  type ObjectId,
  type SecurityLabel,
} from "../model/index.ts"

/** In `dependsOn` is what it needs so far: in no order, and perhaps its container too. */
export interface Draft extends Found {
  dependsOn: readonly ObjectId[]
  labels: readonly SecurityLabel[]
}

const nothing: readonly ObjectId[] = []

/**
 * `before` is the draft of the row before. Rows come relation by relation, and what is named as there becomes the same
 * string: half a million names of tables and schemas would else be kept.
 */
export function draftOf(kind: AnyKind, decoded: Decoded<object>, before: Draft | undefined): Draft {
  return {
    id: objectId(kind.name, decoded.path, decoded.args),
    kind: kind.name,
    path: decoded.path.map((name, place) => shared(name, before?.path[place])),
    container: shared(decoded.container, before?.container),
    position: decoded.position ?? 0,
    owner: shared(decoded.owner, before?.owner),
    comment: decoded.comment,
    privileges: decoded.privileges,
    labels: decoded.labels,
    shape: decoded.shape,
    dependsOn: decoded.alsoNeeds ?? nothing,
  }
}

function shared<T extends string | null>(text: T, before: T | undefined): T {
  return before !== undefined && text === before ? before : text
}

/** Gives the first of all shapes with the same content. */
export function sharedShapes(): (shape: object) => object {
  const known = new Map<string, object>()
  return (shape) => {
    const key = JSON.stringify(shape)
    const first = known.get(key)
    if (first === undefined) known.set(key, shape)
    return first ?? shape
  }
}

export function addNeed(draft: Draft, need: ObjectId): void {
  if (need === draft.id || need === draft.container || draft.dependsOn.includes(need)) return
  draft.dependsOn = draft.dependsOn.concat(need)
}

/** Sorts what it needs. */
export function finish(draft: Draft): Found {
  if (draft.dependsOn.length > 0) {
    const others = new Set(draft.dependsOn.filter((need) => need !== draft.id && need !== draft.container))
    draft.dependsOn = [...others].sort(byCodeUnits)
  }
  return draft
}
