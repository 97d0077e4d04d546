// One statement and what the planner must know of it.
import type { ObjectId } from "./id.ts"

/** A table-level lock mode by PostgreSQL's name (manual, 13.3.1). */
export type LockMode =
  | "ACCESS SHARE"
  | "ROW SHARE"
  | "ROW EXCLUSIVE"
  | "SHARE UPDATE EXCLUSIVE"
  | "SHARE"
  | "SHARE ROW EXCLUSIVE"
  | "EXCLUSIVE"
  | "ACCESS EXCLUSIVE"

/**
 * What a statement may cost. `loss`: rows, values or objects that cannot be had back; needs a word from the user.
 * `rewrite`: the table is written anew. `scan`: every row is read under the lock. `block`: readers or writers wait.
 * `fail`: may be refused because of the rows that are there. `stale`: what was computed before stays as it was.
 */
export type HazardClass = "loss" | "rewrite" | "scan" | "block" | "fail" | "stale"

export interface Hazard {
  readonly class: HazardClass
  /** What `--allow` takes: `drop-table`, `drop-column`, `rewrite-table`. */
  readonly code: string
  readonly object: ObjectId
  readonly message: string
}

export interface Lock {
  readonly mode: LockMode
  readonly on: ObjectId
}

/** How a step becomes part of the statement that creates or drops another object, when the graph allows it. */
export type Fold =
  /** An item between the parentheses of `CREATE TABLE`; `order` sorts the items (columns by position, then constraints). */
  | { readonly into: ObjectId; readonly as: "item"; readonly text: string; readonly order: number }
  /** Text behind the item or statement that creates `into`: a column's DEFAULT. */
  | { readonly into: ObjectId; readonly as: "suffix"; readonly text: string; readonly order: number }
  /** Dropping `into` drops this too; of several, the first that is dropped. */
  | { readonly into: ObjectId | readonly ObjectId[]; readonly as: "gone" }

/**
 * One SQL statement, without its semicolon.
 *
 * Order comes from four sets of ids. A step runs after every step that produces what it `needs`; before every step
 * that destroys or changes what it `frees`; an object is destroyed before it is produced again. Where a set is left
 * out, the planner takes it from the catalog's dependencies: a creating step needs all that the new object depends
 * on, a dropping step frees all that the old one depended on, an altering step needs the new and frees what is no
 * longer depended on.
 */
export interface Step {
  readonly sql: string
  readonly needs?: readonly ObjectId[]
  readonly produces?: readonly ObjectId[]
  readonly frees?: readonly ObjectId[]
  readonly destroys?: readonly ObjectId[]
  /** Where `sql` goes on with a list: items are folded in between `(` and `)`, then `tail`. An `optional` list is left out when empty. */
  readonly list?: { readonly tail: string; readonly optional?: boolean }
  readonly fold?: Fold
  /** False for what PostgreSQL refuses inside a transaction block. */
  readonly transactional?: boolean
  readonly lock?: Lock
  readonly hazards?: readonly Hazard[]
  /**
   * PostgreSQL refuses this statement while objects of these kinds depend on one of `objects`, or live in it: they
   * are dropped before and created again after it. `"*"` stands for every kind but what the object contains.
   */
  readonly displaces?: { readonly objects: readonly ObjectId[]; readonly kinds: readonly string[] | "*" }
  /** Among the altering steps of one object: those that take something away which the others would trip over. */
  readonly early?: true
}
