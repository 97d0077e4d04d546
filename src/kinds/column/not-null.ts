// NOT NULL, which is a constraint with a name, a validity and an inheritance since PostgreSQL 18.
import { type Found, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { chosenName } from "./query.ts"
import type { ColumnShape } from "./shape.ts"
import { alterColumn, alterTable, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>
type NotNull = ColumnShape["notNull"]

/** The clause of a column definition; one that is NOT VALID cannot stand there and is added afterwards. */
export function notNullClause({ shape: { notNull } }: Column): string {
  if (notNull === null || !notNull.valid) return ""
  const name = notNull.name === null ? "" : `CONSTRAINT ${quoteIdent(notNull.name)} `
  return `${name}NOT NULL${notNull.noInherit ? " NO INHERIT" : ""}`
}

export function notNullSteps(now: Column, from: NotNull, to: NotNull, view: View | undefined): readonly Step[] {
  const lock = { mode: "ACCESS EXCLUSIVE", on: tableOf(now) } as const
  if (to === null) return [{ sql: `${alterColumn(now)} DROP NOT NULL`, lock }]
  if (from === null) return [addNotNull(now, to)]
  const steps: Step[] = []
  const serverVersion = view?.serverVersion ?? 0
  if (from.valid && !to.valid) {
    // What is valid stays so: only a constraint that is added can be NOT VALID.
    return [{ sql: `${alterColumn(now)} DROP NOT NULL`, lock }, addNotNull(now, to)]
  }
  const name = to.name ?? chosenConstraint(now)
  if (from.name !== to.name) {
    const before = quoteIdent(from.name ?? chosenConstraint(now))
    steps.push({
      sql: `${alterTable(now)} RENAME CONSTRAINT ${before} TO ${quoteIdent(name)}`,
      // An inherited constraint cannot be renamed: after the table has left its parent, before it joins one. Nothing
      // else that leans on the column has to wait for the name.
      needs: [now.id, objectId("detachment", now.path.slice(0, 2))],
      produces: [objectId("not_null", now.path)],
      lock,
    })
  }
  if (from.noInherit !== to.noInherit && serverVersion >= 180000) {
    steps.push({
      sql: `${alterTable(now)} ALTER CONSTRAINT ${quoteIdent(name)} ${to.noInherit ? "NO INHERIT" : "INHERIT"}`,
      lock,
    })
  }
  if (!from.valid && to.valid) {
    steps.push({
      sql: `${alterTable(now)} VALIDATE CONSTRAINT ${quoteIdent(name)}`,
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(now) },
    })
  }
  return steps
}

function addNotNull(now: Column, to: NonNullable<NotNull>): Step {
  const plain = to.name === null && to.valid && !to.noInherit
  const name = to.name === null ? "" : `CONSTRAINT ${quoteIdent(to.name)} `
  const options = `${to.noInherit ? " NO INHERIT" : ""}${to.valid ? "" : " NOT VALID"}`
  return {
    sql: plain
      ? `${alterColumn(now)} SET NOT NULL`
      : `${alterTable(now)} ADD ${name}NOT NULL ${nameOfColumn(now)}${options}`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    hazards: to.valid
      ? [
          { class: "scan", code: "scan-table", object: tableOf(now), message: "reads every row under the lock" },
          { class: "fail", code: "set-not-null", object: now.id, message: "fails where a row holds NULL" },
        ]
      : [],
  }
}

/** `table_column_not_null`: the name PostgreSQL 18 gives. */
function chosenConstraint(now: Column): string {
  return chosenName(now.path[1] ?? "", now.path[2] ?? "", "not_null")
}
