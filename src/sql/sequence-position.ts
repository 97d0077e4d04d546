// Where a sequence stands, as statements: into new bounds, and on after the rows that are there.
import { quoteLiteral, quotePath } from "./identifier.ts"

/** Bounds and direction of a sequence; 64-bit numbers as text. */
export interface Bounds {
  readonly min: string
  readonly max: string
  readonly increment: string
}

/**
 * ALTER SEQUENCE refuses a minimum above the value that the sequence has reached, and a maximum below it; RESTART
 * would give up that value even where it is within the bounds. So it is moved only where it is not. `exhausted`: the
 * sequence has passed the bound in its own direction, so the bound counts as given.
 */
export function intoBounds(
  path: readonly string[],
  from: Bounds,
  to: Bounds,
): readonly { readonly sql: string; readonly bound: string; readonly exhausted: boolean }[] {
  if (mustRestart(from, to)) return []
  const descends = to.increment.startsWith("-")
  return [
    ...(BigInt(to.min) > BigInt(from.min) ? [moved(path, "<", to.min, descends)] : []),
    ...(BigInt(to.max) < BigInt(from.max) ? [moved(path, ">", to.max, !descends)] : []),
  ]
}

/** Where the old bounds and the new ones have no value in common, setval cannot reach the new ones before ALTER. */
export function mustRestart(from: Bounds, to: Bounds): boolean {
  return BigInt(to.min) > BigInt(from.max) || BigInt(to.max) < BigInt(from.min)
}

function moved(path: readonly string[], comparison: "<" | ">", bound: string, exhausted: boolean) {
  const name = quotePath(path)
  const sql = [
    `SELECT pg_catalog.setval(${quoteLiteral(name)}, ${bound}, ${exhausted})`,
    `FROM ${name}`,
    `WHERE last_value ${comparison} ${bound}`,
  ].join("\n")
  return { sql, bound, exhausted }
}
