// The names and the beginnings of statements about a constraint.
import { type Found, isPartitioned, nameOf, type ObjectId, objectId, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { ConstraintShape } from "./shape.ts"

type Constraint = Found<ConstraintShape>

export function tableOf(object: Constraint): ObjectId {
  return object.container ?? objectId("table", object.path.slice(0, 2))
}

export function alterTable(object: Constraint): string {
  return `ALTER TABLE ${quotePath(object.path.slice(0, 2))}`
}

/** Constraints that an index enforces. */
export function isKey(object: Constraint): boolean {
  return object.shape.type !== "check"
}

/** The index of a key has its name, in the table's schema. */
export function indexPath(object: Constraint): readonly string[] {
  return [object.path[0] ?? "", nameOf(object)]
}

export function onPartitioned(object: Constraint, view: View): boolean {
  return isPartitioned(view.get(tableOf(object)))
}
