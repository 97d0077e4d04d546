// A change of type makes a column's checks anew, and those of children as valid as the parent's: validated again.
import { quoteIdent, quotePath } from "../sql/identifier.ts"
import type { ObjectId } from "./id.ts"
import { type Found, nameOf } from "./object.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

/** VALIDATE CONSTRAINT of one check, once the columns that it and its parents' name are what they shall be. */
export function validateCheck(check: Found, table: ObjectId, view: View): Step {
  const parents = check.dependsOn.flatMap((id) => (isCheck(view.get(id)) ? (view.get(id)?.dependsOn ?? []) : []))
  return {
    sql: `ALTER TABLE ${quotePath(check.path.slice(0, 2))} VALIDATE CONSTRAINT ${quoteIdent(nameOf(check))}`,
    needs: [table, ...check.dependsOn, ...parents],
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: table },
    hazards: [{ class: "fail", code: "validate-constraint", object: check.id, message: "fails where a row breaks it" }],
  }
}

/** True where a check of the parents that the child's comes with is NOT VALID. */
export function comesNotValid(check: Found, view: View): boolean {
  return check.dependsOn.some((id) => {
    const parent = view.get(id)
    return isCheck(parent) && !isValid(parent)
  })
}

/**
 * ALTER COLUMN TYPE adds the checks of a parent once more, and those of its children with them (ATPostAlterTypeParse in
 * tablecmds.c): a child's that was valid is as little so as the parent's.
 */
export function restoreValidity(column: Found, past: View, view: View): readonly Step[] {
  const table = column.container
  if (table === null) return []
  return view
    .childrenOf(table)
    .filter(
      (check) =>
        isCheck(check) &&
        check.dependsOn.includes(column.id) &&
        comesAlong(check) &&
        isValid(check) &&
        isValid(past.get(check.id)) &&
        comesNotValid(check, view),
    )
    .map((check) => ({ ...validateCheck(check, table, view), produces: [] }))
}

function isCheck(object: Found | undefined): object is Found {
  return object?.kind === "constraint" && "type" in object.shape && object.shape.type === "check"
}

function isValid(object: Found | undefined): boolean {
  return object !== undefined && "validated" in object.shape && object.shape.validated === true
}

function comesAlong({ shape }: Found): boolean {
  return "inherited" in shape && shape.inherited === true && "local" in shape && shape.local === false
}
