// What an emitter gives: a statement, when it runs, and which part of the spec each part of its text comes from.
import type { Phase } from "../phases.ts"
import type { CodePlace } from "../place.ts"

export interface Made {
  readonly phase: Phase
  readonly sql: string
  /** As a person names it: `table shop.orders`. */
  readonly object: string
  readonly place?: CodePlace | undefined
  /** Where in `sql` something begins that has a name of its own: `column status`. In their order. */
  readonly parts?: readonly MadePart[]
}

export interface MadePart {
  /** In UTF-16 units. */
  readonly at: number
  readonly name: string
  readonly place?: CodePlace | undefined
}

/** Lines between parentheses, each with what it is about. */
export interface Item {
  readonly text: string
  readonly name: string
  readonly place?: CodePlace | undefined
}

/** `head (items) tail` with an item a line, and where each of them begins. */
export function itemized(
  head: string,
  items: readonly Item[],
  tail: readonly string[],
): { readonly sql: string; readonly parts: readonly MadePart[] } {
  const parts: MadePart[] = []
  let sql = `${head} (`
  for (const [index, { text, name, place }] of items.entries()) {
    sql += index === 0 ? "\n  " : ",\n  "
    parts.push({ at: sql.length, name, place })
    sql += text
  }
  sql += items.length === 0 ? ")" : "\n)"
  for (const [index, clause] of tail.entries()) {
    sql += "\n"
    if (index === 0) parts.push({ at: sql.length, name: "" })
    sql += clause
  }
  return { sql, parts }
}
