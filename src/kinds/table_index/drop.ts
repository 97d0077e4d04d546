// An index to DROP INDEX, or to nothing where it goes with something else.
import { type Found, goesWithParentKey, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { IndexShape } from "./shape.ts"
import { indexPath, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

/**
 * DROP TABLE and DROP COLUMN take it along, and a drop of the parent's index those of the partitions, which
 * PostgreSQL refuses to drop on their own (manual, DROP INDEX).
 */
export function dropIndex(object: Index, past: View, view: View): Step {
  const withParentKey = goesWithParentKey(object.shape.partitionOf, relationOf(object), past, view)
  const own = `column:${quotePath(object.path.slice(0, 2))}.`
  // A partition's constraint that leans on a plain index of the parent can go only with it; what leans on that is gone.
  const takesKeys = past.dependentsOf(object.id).some((key) => key.kind === "constraint")
  return {
    sql: `DROP INDEX ${quotePath(indexPath(object))}${takesKeys ? " CASCADE" : ""}`,
    fold: {
      into: [...(withParentKey ?? [relationOf(object)]), ...object.dependsOn.filter((id) => id.startsWith(own))],
      as: "gone",
    },
    // It waits for nothing of its own: what it leans on, the parent's leans on, too.
    ...(withParentKey === undefined ? {} : { frees: [] }),
    lock: { mode: "ACCESS EXCLUSIVE", on: relationOf(object) },
  }
}
