// What an object is, as text that says nothing of its own name, nor the old names of what has a new one.
import { type Found, nameOf, objectId, type ObjectId, type View } from "../model/index.ts"
import { type Moves, movesOf, rewrite } from "./moves.ts"

/** Stands for the object's own path; no identifier holds it. */
const itself: readonly string[] = ["\u0001itself"]

export interface Place {
  /** The snapshot that the object stands in. */
  readonly view: View
  /** New paths of renamed objects, by their old ids. */
  readonly naming: ReadonlyMap<ObjectId, readonly string[]>
  /** The same for whoever mentions them. */
  readonly moves: Moves
}

/**
 * The shape with what lives in the object: a table's columns with their names and defaults, a schema's objects with
 * their names, a domain's checks. Names of constraints and sequences of columns follow the table's, and are left out.
 */
export function contentOf(object: Found, place: Place): string {
  const moves = movesOf([{ kind: object.kind, old: object.path, fresh: itself }], place.moves)
  return JSON.stringify([object.kind, rewrite(object.shape, moves), insideOf(object, { ...place, moves })])
}

/** Where the object is after the renames, with its containers'. */
export function pathAfter(
  id: ObjectId,
  { view, naming }: Pick<Place, "view" | "naming">,
): readonly string[] | undefined {
  const renamed = naming.get(id)
  const object = view.get(id)
  if (renamed !== undefined || object === undefined) return renamed
  if (object.container === null) return object.path
  const length = view.get(object.container)?.path.length ?? 0
  const container = pathAfter(object.container, { view, naming })
  return container === undefined ? object.path : [...container, ...object.path.slice(length)]
}

/** The object's id after the renames; a routine's arguments stay as they were. */
export function idAfter(object: Found, place: Pick<Place, "view" | "naming">): ObjectId {
  const args = object.id.slice(objectId(object.kind, object.path).length)
  return `${objectId(object.kind, pathAfter(object.id, place) ?? object.path)}${args}` as ObjectId
}

function insideOf(object: Found, place: Place): unknown {
  const { view, moves } = place
  const columns = view.childrenOf(object.id, "column")
  if (columns.length > 0) {
    return columns.map((it) => [nameOf(it), JSON.stringify(rewrite(it.shape, moves), unnamed), defaultOf(it, place)])
  }
  if (object.kind === "schema") {
    return sorted(view.childrenOf(object.id).map((it) => [nameOf(it), contentOf(it, place)]))
  }
  return sorted(view.childrenOf(object.id).map((it) => [it.kind, rewrite(it.shape, moves)]))
}

/** One that takes its values from a sequence is the same whatever the sequence is called. */
function defaultOf(column: Found, { view, moves }: Place): unknown {
  const found = view.get(objectId("default", column.path))
  if (found === undefined) return null
  return found.dependsOn.some((id) => id.startsWith("sequence:")) ? "sequence" : rewrite(found.shape, moves)
}

function sorted(list: readonly unknown[]): readonly string[] {
  return list.map((item) => JSON.stringify(item)).toSorted()
}

function unnamed(key: string, value: unknown): unknown {
  return key === "name" || key === "sequence" ? null : value
}
