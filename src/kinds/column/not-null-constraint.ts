// A change of NOT NULL on PostgreSQL 18 and later: what the table says, and what it takes from its parents.
import { type ChangeContext, type Found, objectId, type ObjectId, type Step } from "../../model/index.ts"
import { asideName } from "../../sql/clip.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import {
  addNotNull,
  chosenConstraint,
  commentNotNull,
  constraintName,
  dropNotNull,
  inheritsOnly,
  markLocal,
  notNullOf,
  readyOf,
  renameNotNull,
  validateNotNull,
} from "./not-null-sql.ts"
import { ancestors, followers, followsParent, isColumn } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { alterTable, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>
type NotNull = ColumnShape["notNull"]
type Context = ChangeContext<ColumnShape>

export function changeConstraint(now: Column, from: NotNull, to: NotNull, context: Context): readonly Step[] {
  const { past, view } = context
  const stays = followsParent(now, past, view) || followsParent(context.before, past, view)
  const inherits = stays && ((from?.inherited ?? false) || (to?.inherited ?? false))
  const steps = inherits ? besideParents(now, from, to, context) : onItsOwn(now, from, to, context)
  const children = followers(now, past, view).map(({ path }) => readyOf(path))
  // An inherited constraint cannot be touched: after the table has left its parent, before it joins one.
  return [
    ...steps.map((step) => ({
      ...step,
      needs: [
        ...(step.needs ?? [now.id]),
        ...(stays ? [] : [objectId("detachment", now.path.slice(0, 2))]),
        ...children,
      ],
    })),
    ...comment(now, from, to, steps),
  ]
}

/** It goes with the constraint, and stays with one that is only altered. */
function comment(now: Column, from: NotNull, to: NotNull, steps: readonly Step[]): readonly Step[] {
  if (to === null) return []
  const isNew = from === null || steps.some(({ sql }) => sql === dropNotNull(now).sql)
  return to.comment === (isNew ? undefined : from.comment) ? [] : [commentNotNull(now, to.comment)]
}

function onItsOwn(now: Column, from: NotNull, to: NotNull, context: Context): readonly Step[] {
  if (to === null) return [dropNotNull(now)]
  if (from === null) return [addNotNull(now, to, context)]
  const [before, after] = [from.name ?? chosenConstraint(now), to.name ?? chosenConstraint(now)]
  // What is valid stays so: only a constraint that is added can be NOT VALID.
  if ((from.valid && !to.valid) || (before !== after && !canRename(now, before, after, context)))
    return [dropNotNull(now), addNotNull(now, to, context)]
  return [
    ...(before === after ? [] : renameAmongColumns(now, before, after, context)),
    ...(from.noInherit === to.noInherit
      ? []
      : [
          {
            sql: `${alterTable(now)} ALTER CONSTRAINT ${quoteIdent(after)} ${to.noInherit ? "NO INHERIT" : "INHERIT"}`,
            produces: [now.id, notNullOf(now.path)],
            lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) } as const,
          },
        ]),
    ...(!from.valid && to.valid ? [validateNotNull(now, to)] : []),
  ]
}

/** Of columns that got each other's names, who has a name gives it up before another one takes it; in a ring by way of a third. */
function renameAmongColumns(now: Column, from: string, to: string, { before, past, view }: Context): readonly Step[] {
  const columns = past.childrenOf(tableOf(now), "column")
  const holderOf = (name: string | undefined, id: Column["id"]) =>
    columns.find((other) => other.id !== id && nameIn(other) === name && nameIn(view.get(other.id)) !== name)
  const holder = holderOf(to, before.id)
  if (holder === undefined) return [renameNotNull(now, from, to)]
  const chain = new Set<Found>([holder])
  for (let next: Found | undefined = holder; next !== undefined && next.id !== before.id;) {
    next = holderOf(nameIn(view.get(next.id)), next.id)
    if (next !== undefined && chain.has(next)) break
    if (next !== undefined) chain.add(next)
  }
  if (![...chain].some(({ id }) => id === before.id)) {
    return [{ ...renameNotNull(now, from, to), needs: [now.id, notNullOf(holder.path)] }]
  }
  const aside = asideName(from)
  return [
    { ...renameNotNull(now, from, aside), produces: [freedOf(now.path)] },
    { ...renameNotNull(now, aside, to), needs: [now.id, freedOf(now.path), freedOf(holder.path)] },
  ]
}

/** Stands for "this column's NOT NULL has left its old name to another one". */
function freedOf(path: readonly string[]): ObjectId {
  return objectId("not_null_freed", path)
}

/** RENAME CONSTRAINT goes down to the children and expects the old name there (rename_constraint_internal). */
function canRename(now: Column, from: string, to: string, { before, past, view }: Context): boolean {
  if (before.shape.notNull?.noInherit === true) return true
  return followers(now, past, view).every(
    ({ id, shape }) => shape.notNull === null || (nameIn(past.get(id)) === from && nameIn(view.get(id)) === to),
  )
}

function nameIn(column: Found | undefined): string | undefined {
  return isColumn(column) ? constraintName(column) : undefined
}

function besideParents(now: Column, from: NotNull, to: NotNull, context: Context): readonly Step[] {
  const { past, view } = context
  const above = ancestors(now, view)
  const gone = ancestors(now, past).filter(({ id }) => !view.has(id))
  const first = (step: Step): Step => ({ ...step, needs: [], produces: [now.id, readyOf(now.path)] })
  const last = (step: Step): Step => ({ ...step, needs: [...above, ...gone].map(({ path }) => notNullOf(path)) })
  if (to === null) {
    const leftOver = ancestors(now, view).some(({ shape }) => shape.notNull?.noInherit === true)
    return inheritsOnly(from) && !leftOver ? [] : [last(dropNotNull(now))]
  }
  const parentsAreNotValid = above.some(({ shape }) => shape.notNull?.valid === false)
  const validated = to.valid && parentsAreNotValid ? [last(validateNotNull(now, to))] : []
  if (from === null) return inheritsOnly(to) ? validated : [first(addNotNull(now, to, context))]
  const [before, after] = [from.name ?? chosenConstraint(now), to.name ?? chosenConstraint(now)]
  const rename = before === after ? [] : [renameNotNull(now, before, after)]
  if (!to.inherited) {
    // NO INHERIT on the parent's leaves the children's behind as their own.
    const kept = from.local || above.some(({ id, shape }) => shape.notNull?.noInherit === true && past.has(id))
    return [...(kept ? [] : [first(markLocal(now))]), ...rename.map(last)]
  }
  if (!from.inherited) return to.local ? rename.map(first) : [first(dropNotNull(now)), ...validated]
  return [...(!from.local && to.local ? [last(markLocal(now))] : []), ...(!from.valid && to.valid ? validated : [])]
}
