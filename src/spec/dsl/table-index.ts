// An index of a table or materialized view.
import type { Commented, Parameters } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed } from "./place.ts"
import type { Sql } from "./sql.ts"

/** A column by name, an expression, or either with what CREATE INDEX says of it. */
export type IndexElement<C extends string = string> =
  | C
  | Sql
  | (({ readonly column: C } | { readonly expression: Sql }) & {
      readonly collate?: Name
      /** The operator class, with its parameters as SQL: `gist_trgm_ops(siglen=32)`. */
      readonly opclass?: string
      readonly order?: "asc" | "desc"
      readonly nulls?: "first" | "last"
      /** The statistics target of an expression. */
      readonly statistics?: number
    })

export interface IndexOptions extends Commented {
  readonly unique?: boolean
  /** The access method, where it is not btree. */
  readonly using?: "btree" | "hash" | "gist" | "spgist" | "gin" | "brin" | (string & {})
  readonly include?: readonly string[]
  readonly nullsNotDistinct?: boolean
  readonly with?: Parameters
  readonly tablespace?: string
  /** Only rows for which it holds. */
  readonly where?: Sql
}

export interface IndexSpec<C extends string = string> extends IndexOptions {
  readonly kind: "index"
  readonly columns: readonly IndexElement<C>[]
}

/**
 * @example index("customer_id")
 * @example index(["tenant_id", { column: "created_at", order: "desc" }], { where: sql`deleted_at IS NULL` })
 * @example index(sql`lower(email)`, { unique: true })
 */
export function index<const E extends IndexElement>(
  columns: E | readonly E[],
  options: IndexOptions = {},
): IndexSpec<ColumnOf<E>> {
  return placed({ kind: "index", columns: elementsOf<E>(columns), ...options })
}

/** The columns that an element names. */
type ColumnOf<E> = E extends string ? E : E extends { readonly column: infer C extends string } ? C : never

/** An element names no other columns than its own. */
function elementsOf<E extends IndexElement>(columns: E | readonly E[]): readonly IndexElement<ColumnOf<E>>[] {
  const all: readonly IndexElement[] = isList<IndexElement>(columns) ? columns : [columns]
  return all as readonly IndexElement<ColumnOf<E>>[]
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}
