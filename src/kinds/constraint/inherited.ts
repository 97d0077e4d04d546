// Which checks come and go with the parent's, and need no statement of their own.
import { type Found, isPartition, parentsOf, type View } from "../../model/index.ts"
import type { ConstraintShape } from "./shape.ts"
import { tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

export function isInherited({ shape }: Constraint): boolean {
  return shape.inherited && !shape.local
}

/**
 * A child made with INHERITS has the check already, and one that is there gets it when the parent does. A partition
 * that is yet to be attached must have it before (manual, ALTER TABLE, ATTACH PARTITION).
 */
export function comesFromParent(object: Constraint, view: View, past: View): boolean {
  if (!isInherited(object)) return false
  return past.has(tableOf(object)) ? keepsGiver(object, view, past, view) : !isPartition(view.get(tableOf(object)))
}

/** PostgreSQL refuses to drop from a child what its parent has. */
export function goesWithParent(object: Constraint, past: View, view: View): boolean {
  return isInherited(object) && keepsGiver(object, past, past, view)
}

/** Whether a parent that has the check, as `side` knows it, is one before and after; another may come or leave. */
function keepsGiver(object: Constraint, side: View, past: View, view: View): boolean {
  const [before, after] = [past, view].map((each) => parentsOf(each.get(tableOf(object))))
  return object.dependsOn.some((id) => {
    const giver = side.get(id)
    const table = giver?.kind === object.kind ? giver.container : null
    return table !== null && before?.includes(table) === true && after?.includes(table) === true
  })
}

/** VALIDATE CONSTRAINT on a parent's check reaches the child's. */
export function isValidatedAbove(object: Constraint, past: View, view: View): boolean {
  if (!comesFromParent(object, view, past)) return false
  return object.dependsOn.some((id) => {
    const [before, after] = [past.get(id), view.get(id)]
    return after?.kind === object.kind && isValid(after) && (before === undefined || !isValid(before))
  })
}

function isValid({ shape }: Found): boolean {
  return "validated" in shape && shape.validated === true
}
