// Storage parameters: `fillfactor=70` and `toast.autovacuum_enabled=off` to WITH, SET and RESET.
import type { Found, Step, View } from "../../model/index.ts"
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"

/** ` WITH (…)`, or nothing. */
export function withClause(options: readonly string[]): string {
  return options.length === 0 ? "" : `WITH (${options.map(optionSql).join(", ")})`
}

export function optionSteps(now: Found, from: readonly string[], to: readonly string[], view: View): readonly Step[] {
  const wanted = new Set(to.map(optionName))
  const had = new Set(from)
  const gone = from.map(optionName).filter((name) => !wanted.has(name))
  const set = to.filter((option) => !had.has(option))
  const alter = `ALTER TABLE ${quotePath(now.path)}`
  // PostgreSQL forgets them where no column has made a TOAST table yet.
  const columns = set.some((option) => option.startsWith("toast."))
    ? view.childrenOf(now.id, "column").map(({ id }) => id)
    : []
  const lock = { mode: "SHARE UPDATE EXCLUSIVE", on: now.id } as const
  return [
    ...(gone.length === 0 ? [] : [{ sql: `${alter} RESET (${gone.join(", ")})`, needs: [now.id], lock }]),
    ...(set.length === 0
      ? []
      : [{ sql: `${alter} SET (${set.map(optionSql).join(", ")})`, needs: [now.id, ...columns], produces: [], lock }]),
  ]
}

function optionName(option: string): string {
  return option.slice(0, option.indexOf("="))
}

/** Values are quoted: a parameter such as `buffering=auto` or a path takes any string (manual, CREATE TABLE, Storage Parameters). */
function optionSql(option: string): string {
  const value = option.slice(option.indexOf("=") + 1)
  return `${optionName(option)}=${/^[a-z0-9.]+$/.test(value) ? value : quoteLiteral(value)}`
}
