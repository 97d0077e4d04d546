// A table: its columns, and all that PostgreSQL keeps about it.
import { Column, type ColumnSpec } from "./column.ts"
import type { ConstraintSpec } from "./constraint.ts"
import type { Commented, Granted, Owned, Parameters } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed, placedLike } from "./place.ts"
import type { Constant, Sql } from "./sql.ts"
import type { IndexSpec } from "./table-index.ts"
import type { PolicySpec, TriggerSpec } from "./trigger.ts"

/** `{ range: ["created_at"] }`, or what stands behind PARTITION BY as SQL. */
export type PartitionBy<C extends string = string> =
  | Sql
  | { readonly range: readonly (C | Sql)[] }
  | { readonly list: readonly (C | Sql)[] }
  | { readonly hash: readonly (C | Sql)[] }

/** The bound of a partition; `sql` takes what stands behind FOR VALUES. */
export type ForValues =
  | "default"
  | Sql
  | { readonly from: readonly (Constant | Sql)[]; readonly to: readonly (Constant | Sql)[] }
  | { readonly in: readonly (Constant | Sql)[] }
  | { readonly modulus: number; readonly remainder: number }

/** What a table has beside columns; `C` are their names. */
export interface TableOptions<C extends string = string> extends Commented, Granted, Owned {
  /** The primary key, where no name is wanted for it. */
  readonly primaryKey?: readonly C[]
  /** Constraints under their names; in a list, PostgreSQL names them. */
  readonly constraints?: Readonly<Record<string, ConstraintSpec<C>>> | readonly ConstraintSpec<C>[]
  readonly indexes?: Readonly<Record<string, IndexSpec<C>>> | readonly IndexSpec<C>[]
  readonly triggers?: Readonly<Record<string, TriggerSpec<C>>>
  readonly policies?: Readonly<Record<string, PolicySpec>>
  readonly enableRowLevelSecurity?: boolean
  readonly forceRowLevelSecurity?: boolean
  readonly unlogged?: boolean
  readonly partitionBy?: PartitionBy<C>
  /** The access method, where it is not heap. */
  readonly using?: string
  readonly with?: Parameters
  readonly tablespace?: string
  readonly replicaIdentity?: "full" | "nothing" | { readonly index: string }
  /** The index of CLUSTER ON. */
  readonly clusterOn?: string
}

/** Columns of these tables come from elsewhere too, so that names are not checked while you type. */
export interface DerivedTableOptions extends TableOptions {
  readonly inherits?: readonly Name[]
  /** The composite type of a typed table. */
  readonly of?: string
  /** With columns of its own, the table is made first and attached. */
  readonly partitionOf?: Name
  readonly forValues?: ForValues
}

export interface TableSpec extends DerivedTableOptions {
  readonly kind: "table"
  readonly columns: Readonly<Record<string, ColumnSpec>>
}

type Columns = Readonly<Record<string, Column>>
type NotDerived = { readonly [F in "inherits" | "of" | "partitionOf" | "forValues"]?: undefined }
type Derived = DerivedTableOptions &
  ({ readonly inherits: readonly Name[] } | { readonly of: string } | { readonly partitionOf: Name })

/**
 * @example
 * table(
 *   { id: bigint().identity().primaryKey(), email: text().notNull() },
 *   { indexes: { users_email_idx: index(sql`lower(email)`, { unique: true }) } },
 * )
 */
export function table<C extends Columns>(columns: C, options: Derived): TableSpec
export function table<C extends Columns>(
  columns: C,
  options?: TableOptions<NoInfer<Extract<keyof C, string>>> & NotDerived,
): TableSpec
export function table(columns: Columns, options: object = {}): TableSpec {
  return placed({ kind: "table", columns: specsOf(columns), ...options })
}

/**
 * A partition with the columns, keys and indexes of its parent.
 *
 * @example partition("events", { from: ["2026-01-01"], to: ["2027-01-01"] })
 */
export function partition(of: Name, forValues: ForValues, options: TableOptions = {}): TableSpec {
  return placed({ kind: "table", columns: {}, partitionOf: of, forValues, ...options })
}

/** What is no column is kept, for the check that names it. */
function specsOf(columns: Columns): Readonly<Record<string, ColumnSpec>> {
  const specs = Object.entries(columns).map(([name, column]) => {
    if (!(column instanceof Column)) return [name, column] as const
    return [name, placedLike({ ...column.spec }, column)] as const
  })
  return Object.fromEntries(specs)
}
