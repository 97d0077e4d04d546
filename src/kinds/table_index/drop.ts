// An index to DROP INDEX, or to nothing where it goes with something else.
import { type Found, objectId, staysAttached, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { IndexShape } from "./shape.ts"
import { indexPath, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

/**
 * DROP TABLE and DROP COLUMN take it along, and a drop of the parent's index those of the partitions, which
 * PostgreSQL refuses to drop on their own (manual, DROP INDEX).
 */
export function dropIndex(object: Index, past: View, view: View): Step {
  const { partitionOf } = object.shape
  const attached = partitionOf !== null && staysAttached(relationOf(object), past, view)
  const own = `column:${quotePath(object.path.slice(0, 2))}.`
  return {
    sql: `DROP INDEX ${quotePath(indexPath(object))}`,
    fold: {
      into: [
        relationOf(object),
        ...(attached ? [objectId("index", partitionOf)] : []),
        ...object.dependsOn.filter((id) => id.startsWith(own)),
      ],
      as: "gone",
    },
    lock: { mode: "ACCESS EXCLUSIVE", on: relationOf(object) },
  }
}
