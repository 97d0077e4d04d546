// What a column of a foreign table has beside other columns: options for its wrapper.
import type { Found, Step } from "../../model/index.ts"
import { changedOptions } from "../../sql/generic-options.ts"
import { quotePath } from "../../sql/identifier.ts"
import { nameOfColumn, tableOf } from "./sql.ts"

export function foreignOptionSteps(now: Found, from: readonly string[], to: readonly string[]): readonly Step[] {
  const clause = changedOptions(from, to)
  if (clause === undefined) return []
  return [
    {
      sql: `ALTER FOREIGN TABLE ${quotePath(now.path.slice(0, 2))} ALTER COLUMN ${nameOfColumn(now)} ${clause}`,
      needs: [now.id],
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    },
  ]
}
