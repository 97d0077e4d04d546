// A decoded object while its dependencies are still being collected.
import { type AnyKind, byCodeUnits, type Decoded, type Found, objectId, type ObjectId } from "../model/index.ts"

/** An object whose dependencies are still being collected. */
export interface Draft {
  readonly id: ObjectId
  readonly kind: string
  readonly decoded: Decoded<object>
  readonly needs: Set<ObjectId>
}

export function draftOf(kind: AnyKind, decoded: Decoded<object>): Draft {
  return {
    id: objectId(kind.name, decoded.path, decoded.args),
    kind: kind.name,
    decoded,
    needs: new Set(decoded.alsoNeeds ?? []),
  }
}

export function finish(draft: Draft): Found {
  const { id, kind, needs, decoded } = draft
  needs.delete(id)
  if (decoded.container !== null) needs.delete(decoded.container)
  return {
    id,
    kind,
    path: decoded.path,
    container: decoded.container,
    position: decoded.position ?? 0,
    owner: decoded.owner,
    comment: decoded.comment,
    privileges: decoded.privileges,
    labels: decoded.labels,
    shape: decoded.shape,
    dependsOn: needs.size === 0 ? nothing : [...needs].sort(byCodeUnits),
  }
}

const nothing: readonly ObjectId[] = []
