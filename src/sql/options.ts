// Storage parameters and view options, `fillfactor=70` as pg_class.reloptions has them, to WITH, SET and RESET clauses.
import { quoteLiteral } from "./identifier.ts"

/** `WITH (fillfactor=70)`, or nothing. */
export function withClause(options: readonly string[]): string {
  return options.length === 0 ? "" : `WITH (${options.map(optionSql).join(", ")})`
}

/**
 * The clauses that lead from one list of options to another, to stand behind `ALTER … name`.
 *
 * @example optionClauses(["a=1"], ["b=2"]) // ["RESET (a)", "SET (b=2)"]
 */
export function optionClauses(from: readonly string[], to: readonly string[]): readonly string[] {
  const wanted = new Set(to.map(optionName))
  const had = new Set(from)
  const gone = from.map(optionName).filter((name) => !wanted.has(name))
  const set = to.filter((option) => !had.has(option))
  return [
    ...(gone.length === 0 ? [] : [`RESET (${gone.join(", ")})`]),
    ...(set.length === 0 ? [] : [`SET (${set.map(optionSql).join(", ")})`]),
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
