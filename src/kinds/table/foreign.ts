// What makes a table a foreign one: its server and its options.
import { type Found, secretHazards, type Step } from "../../model/index.ts"
import { changedOptions, optionsClause, secretsOf } from "../../sql/generic-options.ts"
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
  const clause = changedOptions(from.options, to.options)
  if (clause === undefined) return []
  const secrets = secretsOf(to.options.filter((option) => !from.options.includes(option)))
  return [
    {
      sql: `ALTER FOREIGN TABLE ${quotePath(now.path)} ${clause}`,
      needs: [now.id],
      lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
      hazards: secretHazards(now.id, secrets, true),
    },
  ]
}
