// Renames of what is part of an object, an enum's label or a composite type's attribute, to their statements.
import type { Rename } from "../diff/index.ts"
import { type Found, objectId, type ObjectId, type Registry, type Snapshot, type Step } from "../model/index.ts"
import { quotePath } from "../sql/identifier.ts"

interface Part {
  readonly object: Found
  readonly name: string
}

/**
 * The rename of a part, its ids made as if it were an object of the kind that holds it; undefined where either side
 * has no such part.
 *
 * @example partRename("public.status.open", "public.status.active", from, to, registry) // enum:public.status.open …
 */
export function partRename(
  old: string,
  fresh: string,
  { from, to, registry }: { readonly from: Snapshot; readonly to: Snapshot; readonly registry: Registry },
): Rename | undefined {
  const target = findPart(fresh, to, registry)
  const source = findPart(old, from, registry)
  if (source === undefined || target === undefined || source.object.kind !== target.object.kind) return undefined
  return { from: idOf(source), to: idOf(target) }
}

/** The step of such a rename, if it is one, and the object of `current` that it changes; objects were renamed before their parts. */
export function partSteps(
  rename: Rename,
  {
    from,
    to,
    current,
    registry,
  }: { readonly from: Snapshot; readonly to: Snapshot; readonly current: Snapshot; readonly registry: Registry },
): readonly { readonly object: Found; readonly step: Step }[] {
  const source = findPart(rename.from, from, registry)
  const target = findPart(rename.to, to, registry)
  const object = current.objects.find((candidate) => candidate.id === target?.object.id)
  const parts = object === undefined ? undefined : registry.kind(object.kind).parts
  if (source === undefined || target === undefined || object === undefined || parts === undefined) return []
  return [{ object, step: parts.rename(object, source.name, target.name) }]
}

function findPart(word: string, { objects }: Snapshot, registry: Registry): Part | undefined {
  for (const object of objects) {
    const names = registry.kind(object.kind).parts?.names(object) ?? []
    for (const name of names) {
      const id = idOf({ object, name })
      if (word === id || word === id.slice(id.indexOf(":") + 1) || word === `${quotePath(object.path)}.${name}`) {
        return { object, name }
      }
    }
  }
  return undefined
}

function idOf({ object, name }: Part): ObjectId {
  return objectId(object.kind, [...object.path, name])
}
