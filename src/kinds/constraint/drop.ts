// A constraint to its DROP CONSTRAINT, or to nothing where it goes with something else.
import { type Found, nameOf, objectId, staysAttached, type Step, type View } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { goesWithParent } from "./inherited.ts"
import type { ConstraintShape } from "./shape.ts"
import { alterTable, tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

/** DROP TABLE, DROP COLUMN and a drop of the parent's constraint take it along (manual, ALTER TABLE, DROP COLUMN). */
export function dropConstraint(object: Constraint, past: View, view: View): Step {
  const columns = object.dependsOn.filter((id) => object.shape.columns.some((name) => id === columnId(object, name)))
  return {
    sql: `${alterTable(object)} DROP CONSTRAINT ${quoteIdent(nameOf(object))}`,
    fold: { into: [tableOf(object), ...parents(object, past, view), ...columns], as: "gone" },
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
  }
}

function columnId(object: Constraint, name: string): string {
  return objectId("column", [...object.path.slice(0, 2), name])
}

function parents(object: Constraint, past: View, view: View) {
  const { partitionOf } = object.shape
  if (partitionOf !== null && staysAttached(tableOf(object), past, view)) return [objectId("constraint", partitionOf)]
  return goesWithParent(object, past, view) ? object.dependsOn.filter((id) => id.startsWith("constraint:")) : []
}
