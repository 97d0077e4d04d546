// What makes a table a foreign one: its server and its options.
import { type Found, optionSteps, type Step } from "../../model/index.ts"
import { optionsClause } from "../../sql/generic-options.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import type { TableShape } from "./shape.ts"

type Foreign = TableShape["foreign"]

/** The lines behind the columns of CREATE FOREIGN TABLE. */
export function foreignClauses({ server, options }: NonNullable<Foreign>): readonly string[] {
  return [`SERVER ${quoteIdent(server)}`, optionsClause(options)]
}

/** A foreign table cannot move to another server, nor become a table of this one (manual, ALTER FOREIGN TABLE). */
export function changeForeign(now: Found<TableShape>, from: Foreign, to: Foreign): readonly Step[] | "rebuild" {
  if (from === null || to === null || from.server !== to.server) return "rebuild"
  return optionSteps(`ALTER FOREIGN TABLE ${quotePath(now.path)}`, now.id, from.options, to.options).map((step) => ({
    ...step,
    needs: [now.id],
    lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
  }))
}
