// A foreign key to its DROP CONSTRAINT, or to nothing where it goes with something else.
import { type Found, leavesParent, nameOf, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { parentOf } from "./inherited.ts"
import type { ForeignKeyShape } from "./shape.ts"

type ForeignKey = Found<ForeignKeyShape>

/** DROP TABLE, DROP COLUMN and a drop of the parent's foreign key take it along; while it is attached, it has no DROP of its own. */
export function dropForeignKey(object: ForeignKey, past: View, view: View): Step {
  const path = object.path.slice(0, 2)
  const table = objectId("table", path)
  const parent = parentOf(object)
  const attached = parent !== undefined && !leavesParent(table, past, view)
  const columns = object.shape.columns.map((name) => objectId("column", [...path, name]))
  return {
    sql: `ALTER TABLE ${quotePath(path)} DROP CONSTRAINT ${quoteIdent(nameOf(object))}`,
    fold: { into: [...(attached ? [parent] : []), table, ...columns], as: "gone" },
    // It waits for nothing of its own: what it leans on, the parent's leans on, too.
    ...(attached ? { frees: [] } : {}),
    lock: { mode: "ACCESS EXCLUSIVE", on: table },
  }
}
