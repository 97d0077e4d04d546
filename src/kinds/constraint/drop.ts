// A constraint to its DROP CONSTRAINT, or to nothing where it goes with something else.
import { type Found, goesWithParentKey, nameOf, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { goesWithParent } from "./inherited.ts"
import type { ConstraintShape } from "./shape.ts"
import { alterTable, tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

/** DROP TABLE, DROP COLUMN and a drop of the parent's constraint take it along (manual, ALTER TABLE, DROP COLUMN). */
export function dropConstraint(object: Constraint, past: View, view: View): Step {
  const withParentKey = goesWithParentKey(object.shape.partitionOf, tableOf(object), past, view)
  const columns = object.dependsOn.filter((id) => object.shape.columns.some((name) => id === columnId(object, name)))
  return {
    sql: `${alterTable(object)} DROP CONSTRAINT ${quoteIdent(nameOf(object))}`,
    fold: {
      into: [...(withParentKey ?? [tableOf(object)]), ...parents(object, past, view), ...columns],
      as: "gone",
    },
    // It waits for nothing of its own: what it leans on, the parent's leans on, too.
    ...(withParentKey === undefined ? {} : { frees: [] }),
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
  }
}

function columnId(object: Constraint, name: string): string {
  return objectId("column", [...object.path.slice(0, 2), name])
}

function parents(object: Constraint, past: View, view: View) {
  return goesWithParent(object, past, view) ? object.dependsOn.filter((id) => id.startsWith("constraint:")) : []
}
