// Gives objects of a snapshot new names, and follows them into what mentions them, as PostgreSQL does.
import { byCodeUnits, type Found, nameOf, type ObjectId, type Snapshot, type View } from "../model/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"
import { equal } from "./equal.ts"

/** Stands for an object's own name; no identifier holds it. */
const itself = "\u0000"
const marked = new RegExp(`${itself}(\\d+)${itself}`, "g")

/** A shape in which every mention of `name`, as a value or as an identifier in SQL, is the same whatever the name. */
export function withoutName(shape: unknown, name: string): unknown {
  return mapTexts(shape, (text) => (text === name ? itself : text.replaceAll(mention(quoteIdent(name)), itself)))
}

/**
 * The snapshot after these renames. What depends on a renamed object, or holds it, names it by its OID: a field that
 * is the target's once the names in it are replaced is taken to have followed, and so is one of an object that the
 * target lacks: it may have another name there.
 */
export function withNames(snapshot: Snapshot, names: ReadonlyMap<ObjectId, Found>, target: View): Snapshot {
  const olds = new Map(snapshot.objects.filter(({ id }) => names.has(id)).map((object) => [object.id, object]))
  const mentions = new Map<ObjectId, { old: Found; fresh: Found }[]>()
  for (const [id, fresh] of names) {
    const old = olds.get(id)
    if (old === undefined) continue
    for (const key of [id, ...(old.container === null ? [] : [old.container])]) {
      mentions.set(key, [...(mentions.get(key) ?? []), { old, fresh }])
    }
  }
  const renamed = (id: ObjectId) => names.get(id)?.id ?? id
  const objects = snapshot.objects.map((object) => {
    const fresh = names.get(object.id)
    const dependsOn = object.dependsOn.some((id) => names.has(id))
      ? object.dependsOn.map(renamed).toSorted(byCodeUnits)
      : object.dependsOn
    if (fresh !== undefined) return { ...object, id: fresh.id, path: fresh.path, shape: fresh.shape, dependsOn }
    const mentioned = [object.id, ...object.dependsOn].flatMap((id) => mentions.get(id) ?? [])
    if (mentioned.length === 0) return object
    return { ...object, dependsOn, shape: followed(object.shape, target.get(object.id)?.shape, mentioned) }
  })
  return { ...snapshot, objects: objects.toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

function followed(
  shape: object,
  wanted: object | undefined,
  renames: readonly { readonly old: Found; readonly fresh: Found }[],
): object {
  const patterns = renames.map(({ old, fresh }, place) => ({
    old,
    fresh,
    pattern: mention(quotePath(old.path)),
    place,
  }))
  const replace = (text: string) => {
    let result = text
    // All at once: two may have swapped their names.
    for (const { old, fresh, pattern, place } of patterns) {
      if (text === nameOf(old)) return nameOf(fresh)
      result = result.replaceAll(pattern, `${itself}${place}${itself}`)
    }
    return result.replaceAll(marked, (_mark, place) => quotePath(renames[Number(place)]?.fresh.path ?? []))
  }
  const after: Readonly<Record<string, unknown>> = { ...wanted }
  return Object.fromEntries(
    Object.entries(shape).map(([field, value]) => {
      const next = mapTexts(value, replace)
      return [field, wanted === undefined || equal(next, after[field]) ? next : value]
    }),
  )
}

/** An identifier where it stands on its own in SQL. */
function mention(quoted: string): RegExp {
  return new RegExp(`(?<![\\w$"])${quoted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w$"])`, "g")
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
}
