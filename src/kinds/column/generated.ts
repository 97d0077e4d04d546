// Generation expressions: what can change in place, and what means the column anew.
import type { Found, Step, View } from "../../model/index.ts"
import { ancestors, childColumns, followsParent } from "./parents.ts"
import { setting } from "./settings.ts"
import type { ColumnShape } from "./shape.ts"
import { alterColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

/**
 * SET EXPRESSION is new in 17, for stored columns and, in 18, virtual ones; DROP EXPRESSION keeps the stored values.
 * All else means the column anew; nothing is lost but what can be computed.
 */
export function regenerate(
  now: Column,
  from: ColumnShape["generated"],
  to: ColumnShape["generated"],
  past: View,
  view: View,
): readonly Step[] | "rebuild" {
  if (from !== null && to === null) {
    // Together with the children's, which have to go on alike.
    if (from.stored && followsParent(now, past, view)) return []
    return from.stored ? [{ ...setting(now, ""), sql: `${alterColumn(now)} DROP EXPRESSION` }] : "rebuild"
  }
  if (from === null || to === null || from.stored !== to.stored || view.serverVersion < 170000) return "rebuild"
  // PostgreSQL 18: "SET EXPRESSION is not supported for virtual generated columns in tables with check constraints".
  // Children's count as well, which the statement reaches.
  if (!to.stored && [past, view].some((side) => hasCheck(now, side))) return "rebuild"
  return [
    {
      sql: `${alterColumn(now)} SET EXPRESSION AS (${to.expression})`,
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
      hazards: to.stored
        ? [{ class: "rewrite", code: "rewrite-table", object: tableOf(now), message: "writes the whole table anew" }]
        : [],
    },
  ]
}

function hasCheck(column: Column, side: View): boolean {
  const above = [column, ...ancestors(column, side)]
  const family = above.flatMap((it) => [it, ...childColumns(it, side)])
  return family.some((it) => side.childrenOf(tableOf(it), "constraint").some(isCheck))
}

function isCheck({ shape }: Found): boolean {
  return "type" in shape && shape.type === "check"
}
