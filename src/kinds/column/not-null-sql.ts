// The statements about one NOT NULL, and the ids by which those of parents and children wait for each other.
import { type Found, type ObjectId, objectId, type Step, type View } from "../../model/index.ts"
import { chosenName } from "../../sql/chosen-name.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { childColumns, comesFromParent, followers, isColumn } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { alterColumn, alterTable, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>
type NotNull = NonNullable<ColumnShape["notNull"]>

/** Stands for "the NOT NULL of this column is what it shall be". */
export function notNullOf(path: readonly string[]): ObjectId {
  return objectId("not_null", path)
}

/** Stands for "this child's own NOT NULL is ready for what happens to the parent's". */
export function readyOf(path: readonly string[]): ObjectId {
  return objectId("not_null_ready", path)
}

/** True where it is there only because a parent has it. */
export function inheritsOnly(notNull: ColumnShape["notNull"]): boolean {
  return notNull !== null && notNull.inherited && !notNull.local
}

/** `table_column_not_null`: the name PostgreSQL 18 gives. */
export function chosenConstraint(now: Column): string {
  return chosenName(now.path[1] ?? "", now.path[2] ?? "", "not_null")
}

export function constraintName(column: Column): string | undefined {
  const { notNull } = column.shape
  return notNull === null ? undefined : (notNull.name ?? chosenConstraint(column))
}

/**
 * Children, also former ones, have the parent's name. While one has it, PostgreSQL would choose another for the parent
 * (ChooseConstraintName looks for names in the whole schema). So has the table that was put aside for this one.
 */
export function hasDefaultNameTaken(now: Column, view: View, past: View): boolean {
  if (view.serverVersion >= 180000 && past.has(now.id) && !past.has(tableOf(now))) return true
  const [before, after] = [past, view].map((all) => namesGiven(all, now.path[0] ?? ""))
  // As in nearly every schema: a name that is PostgreSQL's choice is not written down.
  if (before?.size === 0 && after?.size === 0) return false
  const name = chosenConstraint(now)
  const follow = new Set(followers(now, past, view).map(({ id }) => id))
  return (
    before?.has(name) === true ||
    (after?.get(name) ?? []).some(
      (child) => (!follow.has(child.id) && !comesFromParent(child, view, past)) || hasNotNull(past.get(child.id)),
    )
  )
}

function hasNotNull(column: Found | undefined): boolean {
  return isColumn(column) && column.shape.notNull !== null
}

const given = new WeakMap<View, Map<string, ReadonlyMap<string, readonly Column[]>>>()

/** The columns of a schema by the name of their NOT NULL, where it is not what PostgreSQL chooses; kept for each view. */
function namesGiven(view: View, schema: string): ReadonlyMap<string, readonly Column[]> {
  const known = given.get(view) ?? new Map<string, ReadonlyMap<string, readonly Column[]>>()
  given.set(view, known)
  const found = known.get(schema)
  if (found !== undefined) return found
  const names = new Map<string, Column[]>()
  for (const table of view.childrenOf(objectId("schema", [schema]), "table")) {
    for (const column of view.childrenOf(table.id, "column").filter(isColumn)) {
      const name = column.shape.notNull?.name ?? null
      if (name !== null) names.set(name, [...(names.get(name) ?? []), column])
    }
  }
  known.set(schema, names)
  return names
}

export function addNotNull(
  now: Column,
  to: NotNull,
  { view, past }: { readonly view: View; readonly past: View },
): Step {
  const name = to.name ?? (hasDefaultNameTaken(now, view, past) ? chosenConstraint(now) : null)
  const plain = name === null && to.valid && !to.noInherit
  const options = `${to.noInherit ? " NO INHERIT" : ""}${to.valid ? "" : " NOT VALID"}`
  return {
    sql: plain
      ? `${alterColumn(now)} SET NOT NULL`
      : `${alterTable(now)} ADD ${name === null ? "" : `CONSTRAINT ${quoteIdent(name)} `}NOT NULL ${nameOfColumn(now)}${options}`,
    // A child made after it would have it valid: its table has no rows.
    needs: [now.id, ...(to.valid ? [] : childColumns(now, view).map(({ id }) => id))],
    produces: [now.id, notNullOf(now.path)],
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    hazards: to.valid
      ? [
          { class: "scan", code: "scan-table", object: tableOf(now), message: "reads every row under the lock" },
          { class: "fail", code: "set-not-null", object: now.id, message: "fails where a row holds NULL" },
        ]
      : [],
  }
}

export function dropNotNull(now: Column): Step {
  return {
    sql: `${alterColumn(now)} DROP NOT NULL`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    produces: [now.id, notNullOf(now.path)],
  }
}

/** Setting what is inherited already marks it as the table's own (ATExecSetNotNull in tablecmds.c). */
export function markLocal(now: Column): Step {
  return {
    sql: `${alterColumn(now)} SET NOT NULL`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    produces: [notNullOf(now.path)],
  }
}

export function validateNotNull(now: Column, to: NotNull): Step {
  return {
    sql: `${alterTable(now)} VALIDATE CONSTRAINT ${quoteIdent(to.name ?? chosenConstraint(now))}`,
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(now) },
    produces: [notNullOf(now.path)],
    hazards: [{ class: "fail", code: "validate-constraint", object: now.id, message: "fails where a row holds NULL" }],
  }
}

export function renameNotNull(now: Column, from: string, to: string): Step {
  return {
    sql: `${alterTable(now)} RENAME CONSTRAINT ${quoteIdent(from)} TO ${quoteIdent(to)}`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    // Nothing else that leans on the column has to wait for the name.
    produces: [notNullOf(now.path)],
  }
}

/** The constraint is there by then; nothing else waits for its comment. */
export function commentNotNull(now: Column, comment: string | undefined): Step {
  const name = quoteIdent(constraintName(now) ?? chosenConstraint(now))
  return {
    sql: `COMMENT ON CONSTRAINT ${name} ON ${quotePath(now.path.slice(0, 2))} IS ${comment === undefined ? "NULL" : quoteLiteral(comment)}`,
    needs: [now.id, notNullOf(now.path)],
    produces: [],
  }
}
