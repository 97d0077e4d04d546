// An object of the source to what it is called after some renames.
import type { Rename } from "../diff/index.ts"
import { type Found, nameOf, type ObjectId, type Snapshot } from "../model/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"

/** A rename that was carried out. */
export interface Moved {
  readonly old: readonly string[]
  readonly fresh: readonly string[]
}

/**
 * The object of `current` that `rename` speaks of: its container may have another name by now, and so may the types of
 * its arguments.
 */
export function nowCalled(
  rename: Rename,
  target: Found | undefined,
  { current, done }: { readonly current: Snapshot; readonly done: readonly Moved[] },
): Found | undefined {
  const ids = new Set([rename.from, done.reduce(afterMove, rename.from)])
  const found = current.objects.find(({ id }) => ids.has(id))
  return found ?? (target === undefined ? undefined : underNewContainer(rename, target, current))
}

/** An id is made of SQL names: those that begin with the old path go on with the new one. */
function afterMove(id: ObjectId, { old, fresh }: Moved): ObjectId {
  const name = quotePath(old).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const within = new RegExp(`(?<=[:(, ])${name}(?=[.),[]|$)`, "g")
  return id.replaceAll(within, () => quotePath(fresh)) as ObjectId
}

/** `public.users.mail` after `public.users` became `public.accounts`: the same kind and name, in the target's container. */
function underNewContainer(rename: Rename, target: Found, current: Snapshot): Found | undefined {
  return current.objects.find(
    (object) =>
      object.kind === target.kind &&
      object.container === target.container &&
      rename.from.endsWith(`.${quoteIdent(nameOf(object))}`),
  )
}
