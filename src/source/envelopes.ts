// A clone after its renames to the source after them: what a clone does not keep is the source's.
import { equal, type Rename } from "../diff/index.ts"
import { type Found, objectId, type ObjectId, type Snapshot, viewOf } from "../model/index.ts"

interface RenamedScene {
  readonly from: Snapshot
  readonly to: Snapshot
  readonly renames: readonly Rename[]
  /** The clone before the renames. */
  readonly before: Snapshot
}

/** The clone has no owners, and its diagnostics are not the source's. */
export function withOldEnvelopes(current: Snapshot, { from, to, renames, before }: RenamedScene): Snapshot {
  const [past, view, untouched] = [viewOf(from), viewOf(to), viewOf(before)]
  const paths = renames.flatMap((rename) => {
    const [old, fresh] = [past.get(rename.from), view.get(rename.to)]
    return old === undefined || fresh === undefined ? [] : [{ old: old.path, fresh: fresh.path }]
  })
  const objects = current.objects.map((object) => {
    const path = paths.reduceRight(
      (at, { old, fresh }) => (startsWith(at, fresh) ? [...old, ...at.slice(fresh.length)] : at),
      object.path,
    )
    const as = untouched.get(object.id)
    // What nothing has touched is what it was, also where a clone cannot have it: a secret, a validity.
    if (path === object.path && as !== undefined && isSame(as, object)) return past.get(object.id) ?? object
    const args = object.id.slice(objectId(object.kind, object.path).length)
    const old = past.get(`${objectId(object.kind, path)}${args}` as ObjectId) ?? past.get(object.id)
    return old === undefined ? object : { ...object, owner: old.owner, position: old.position }
  })
  return { ...current, coverage: from.coverage, objects, diagnostics: from.diagnostics }
}

function isSame(a: Found, b: Found): boolean {
  return a.container === b.container && equal(a.shape, b.shape) && equal(a.dependsOn, b.dependsOn)
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((name, at) => path[at] === name)
}
