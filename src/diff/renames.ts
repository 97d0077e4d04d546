// Finds what was renamed: an object that goes and one that comes with the same content.
import {
  byCodeUnits,
  type Found,
  kindOf,
  nameOf,
  type ObjectId,
  type Registry,
  type Snapshot,
  type Step,
  type View,
  viewOf,
} from "../model/index.ts"
import { diff } from "./diff.ts"

export interface Rename {
  readonly from: ObjectId
  readonly to: ObjectId
}

/** A rename that somebody may have meant. `certain` where exactly one object fits, in content and place. */
export interface RenameCandidate extends Rename {
  readonly certain: boolean
}

/**
 * Pairs of dropped and created objects of one kind and place whose content is the same but for the name. Nothing is
 * decided here: keeping a table's rows or a column's values by mistake is as bad as losing them.
 */
export function renameCandidates(from: Snapshot, to: Snapshot, registry: Registry): readonly RenameCandidate[] {
  const changes = diff(from, to)
  const [past, view] = [viewOf(from), viewOf(to)]
  const created = new Map<string, Found[]>()
  for (const change of changes) {
    if (change.kind !== "create" || registry.kind(change.to.kind).rename === undefined) continue
    const key = contentOf(change.to, view)
    created.set(key, [...(created.get(key) ?? []), change.to])
  }
  if (created.size === 0) return []
  const dropped = new Map<string, Found[]>()
  for (const change of changes) {
    if (change.kind !== "drop") continue
    const key = contentOf(change.from, past)
    if (created.has(key)) dropped.set(key, [...(dropped.get(key) ?? []), change.from])
  }
  return [...dropped].flatMap(([key, olds]) =>
    olds.flatMap((old) =>
      (created.get(key) ?? [])
        .filter((fresh) => past.get(fresh.id) === undefined)
        .map((fresh) => ({ from: old.id, to: fresh.id, certain: olds.length === 1 && created.get(key)?.length === 1 })),
    ),
  )
}

/** Kinds of which a new name loses and means nothing: they hold no rows of their own. */
const harmless: ReadonlySet<string> = new Set(["constraint", "foreign_key", "index", "trigger", "policy"])

export interface AutoRenames {
  readonly steps: readonly { readonly object: ObjectId; readonly step: Step }[]
  /** The source as it is after the steps. */
  readonly from: Snapshot
}

/** Renames constraints, indexes, triggers and policies that are the same but for their name, instead of making them anew. */
export function renameHarmless(from: Snapshot, to: Snapshot, registry: Registry): AutoRenames {
  const [past, view] = [viewOf(from), viewOf(to)]
  const steps: { object: ObjectId; step: Step }[] = []
  const names = new Map<ObjectId, Found>()
  for (const candidate of renameCandidates(from, to, registry)) {
    const [old, fresh] = [past.get(candidate.from), view.get(candidate.to)]
    if (!candidate.certain || old === undefined || fresh === undefined || !harmless.has(kindOf(old.id))) continue
    const made = registry.kind(old.kind).rename?.(old, fresh)
    if (made === undefined) continue
    steps.push(...made.map((step) => ({ object: fresh.id, step })))
    names.set(old.id, fresh)
  }
  return names.size === 0 ? { steps, from } : { steps, from: withNames(from, names) }
}

function withNames(snapshot: Snapshot, names: ReadonlyMap<ObjectId, Found>): Snapshot {
  const renamed = (id: ObjectId) => names.get(id)?.id ?? id
  const objects = snapshot.objects.map((object) => {
    const fresh = names.get(object.id)
    const needs = object.dependsOn.some((id) => names.has(id))
      ? object.dependsOn.map(renamed).toSorted(byCodeUnits)
      : object.dependsOn
    return fresh === undefined
      ? needs === object.dependsOn ? object : { ...object, dependsOn: needs }
      : { ...object, id: fresh.id, path: fresh.path, shape: fresh.shape, dependsOn: needs }
  })
  return { ...snapshot, objects: objects.toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

/** The shape without the object's own name, with what it contains; siblings are compared only with siblings. */
function contentOf(object: Found, view: View): string {
  const inside = view.childrenOf(object.id, "column").map((column) => [nameOf(column), column.shape])
  const place = inside.length > 0 ? "" : (object.container ?? "")
  const shape = JSON.stringify(object.shape).replaceAll(JSON.stringify(nameOf(object)).slice(1, -1), "\u0000")
  return `${object.kind} ${place} ${shape} ${JSON.stringify(inside)}`
}
