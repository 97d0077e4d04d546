// Whether a part of a table needs a function that needs the table: CREATE TABLE cannot say such a part.
import { type Found, kindOf, type ObjectId, type View } from "../../model/index.ts"

/** True where a default or a check leads back to its own table over something else. */
export function needs(view: View, part: Found, table: ObjectId | null): boolean {
  const seen = new Set<ObjectId>()
  // A column of the table itself is no detour.
  const work = part.dependsOn.filter((id) => kindOf(id) !== "column" && id !== table)
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const object = view.get(id)
    if (object === undefined || seen.has(id)) continue
    seen.add(id)
    for (const next of [...object.dependsOn, ...(object.container === null ? [] : [object.container])]) {
      if (next === table) return true
      // A sequence belongs to its column, and is made before it.
      if (object.kind !== "sequence") work.push(next)
    }
  }
  return false
}
