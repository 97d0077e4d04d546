// NOT NULL, which is a constraint with a name, a validity and an inheritance since PostgreSQL 18.
import type { ChangeContext, Found, Step, View } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { changeConstraint } from "./not-null-constraint.ts"
import { changeMark } from "./not-null-mark.ts"
import {
  addNotNull,
  chosenConstraint,
  commentNotNull,
  dropNotNull,
  hasDefaultNameTaken,
  inheritsOnly,
  notNullOf,
  validateNotNull,
} from "./not-null-sql.ts"
import { comesWithTable, followsParent, parentColumns } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>
type NotNull = ColumnShape["notNull"]

/**
 * The clause of a column definition. One that is NOT VALID cannot stand there and is added afterwards; one that is the
 * parents' alone comes with INHERITS.
 */
export function notNullClause(object: Column, view: View, past: View): string {
  const { notNull } = object.shape
  if (notNull === null || !notNull.valid) return ""
  if (inheritsOnly(notNull) && comesWithTable(object, view, past)) return ""
  return clause(object, notNull, view, past)
}

function clause(object: Column, notNull: NonNullable<NotNull>, view: View, past: View): string {
  const name = notNull.name ?? (hasDefaultNameTaken(object, view, past) ? chosenConstraint(object) : null)
  return `${name === null ? "" : `CONSTRAINT ${quoteIdent(name)} `}NOT NULL${notNull.noInherit ? " NO INHERIT" : ""}`
}

export function notNullSteps(
  now: Column,
  from: NotNull,
  to: NotNull,
  context: ChangeContext<ColumnShape>,
): readonly Step[] {
  return context.view.serverVersion >= 180000
    ? changeConstraint(now, from, to, context)
    : changeMark(now, to !== null, context)
}

/** What stands beside the definition of a new column: what is NOT VALID, and what a partition keeps of its own. */
export function notNullSettings(object: Column, view: View, past: View): readonly Step[] {
  const { notNull } = object.shape
  if (notNull === null) return []
  const comment = notNullComment(object)
  if (notNull.valid) return comment
  // A partition that is yet to be attached must have it before.
  const comesDown = comesWithTable(object, view, past) || followsParent(object, past, view)
  if (inheritsOnly(notNull) && comesDown) return comment
  // It does not make the column, and nothing of the column folds into it.
  return [{ ...addNotNull(object, notNull, { view, past }), produces: [notNullOf(object.path)] }, ...comment]
}

export function notNullComment(object: Column): readonly Step[] {
  const comment = object.shape.notNull?.comment
  return comment === undefined ? [] : [commentNotNull(object, comment)]
}

/** What a child says of a column that it takes from its parents. */
export function notNullOverrides(object: Column, view: View, past: View): readonly Step[] {
  const { notNull } = object.shape
  const parents = parentColumns(object, view)
  const given = parents.flatMap(({ shape }) =>
    shape.notNull === null || shape.notNull.noInherit ? [] : [shape.notNull],
  )
  const needs = [object.id, ...parents.map(({ path }) => notNullOf(path))]
  if (notNull === null) {
    // Before 18 a child may allow NULL where its parent does not.
    return given.length === 0 ? [] : [{ ...dropNotNull(object), needs, produces: [] }]
  }
  if (inheritsOnly(notNull)) {
    return notNull.valid && given.some(({ valid }) => !valid)
      ? [{ ...validateNotNull(object, notNull), needs, produces: [] }]
      : []
  }
  if (view.serverVersion < 180000 && given.length > 0) return []
  const added = { ...addNotNull(object, notNull, { view, past }), needs: [object.id] }
  if (view.serverVersion < 180000 || !notNull.valid) return [added]
  const text = `${clause(object, notNull, view, past).replace(/NOT NULL/, `NOT NULL ${nameOfColumn(object)}`)}`
  return [{ ...added, fold: { into: tableOf(object), as: "item", text, order: 2000 } }]
}
