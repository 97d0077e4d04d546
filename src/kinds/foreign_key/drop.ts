// A foreign key to its DROP CONSTRAINT, or to nothing where it goes with something else.
import { type Found, keepsParents, nameOf, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { parentOf } from "./inherited.ts"
import type { ForeignKeyShape } from "./shape.ts"

type ForeignKey = Found<ForeignKeyShape>

/** DROP TABLE, DROP COLUMN and a drop of the parent's foreign key take it along. */
export function dropForeignKey(object: ForeignKey, past: View, view: View): Step {
  const path = object.path.slice(0, 2)
  const table = objectId("table", path)
  const parent = parentOf(object)
  const attached = keepsParents(past.get(table), view.get(table))
  const columns = object.shape.columns.map((name) => objectId("column", [...path, name]))
  return {
    sql: `ALTER TABLE ${quotePath(path)} DROP CONSTRAINT ${quoteIdent(nameOf(object))}`,
    fold: { into: [table, ...(parent !== undefined && attached ? [parent] : []), ...columns], as: "gone" },
    lock: { mode: "ACCESS EXCLUSIVE", on: table },
  }
}
