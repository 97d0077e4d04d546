// The constraints of a table, as PostgreSQL names their clauses.
import type { Commented, Parameters } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed } from "./place.ts"
import type { Sql } from "./sql.ts"

/** `true` is DEFERRABLE INITIALLY IMMEDIATE. */
export type Deferrable = true | "initially deferred"

export interface KeyOptions extends Commented {
  /** Columns that the index carries along. */
  readonly include?: readonly string[]
  /** Two NULLs are equal (UNIQUE). */
  readonly nullsNotDistinct?: boolean
  /** The last column is a range, and rows of one key may not overlap in it (PostgreSQL 18). */
  readonly withoutOverlaps?: boolean
  readonly deferrable?: Deferrable
  /** Storage parameters of the index. */
  readonly with?: Parameters
  /** Of the index. */
  readonly tablespace?: string
  /** The comment on the index, where the constraint's is not meant. */
  readonly indexComment?: string
}

export interface CheckOptions extends Commented {
  readonly noInherit?: boolean
  /** Rows that are there may break it. */
  readonly notValid?: boolean
  /** Only documents it (PostgreSQL 18). */
  readonly notEnforced?: boolean
}

export interface ForeignKeyOptions extends Commented {
  readonly onDelete?: ForeignKeyAction
  /** The columns that `set null` and `set default` touch, where not all. */
  readonly onDeleteColumns?: readonly string[]
  readonly onUpdate?: ForeignKeyAction
  readonly match?: "full"
  readonly deferrable?: Deferrable
  readonly notValid?: boolean
  readonly notEnforced?: boolean
  /** The last column of both sides is a PERIOD (PostgreSQL 18). */
  readonly period?: boolean
}

export type ForeignKeyAction = "no action" | "restrict" | "cascade" | "set null" | "set default"

export interface ExcludeOptions extends Commented {
  readonly where?: Sql
  readonly deferrable?: Deferrable
  readonly with?: Parameters
  readonly tablespace?: string
  readonly indexComment?: string
}

/** A constraint as data; `C` are the columns of its table. */
export type ConstraintSpec<C extends string = string> =
  | ({ readonly kind: "primary key" | "unique"; readonly columns: readonly C[] } & KeyOptions)
  | ({ readonly kind: "check"; readonly expression: Sql } & CheckOptions)
  | ({ readonly kind: "exclude"; readonly elements: Sql } & ExcludeOptions)
  | ({
      readonly kind: "foreign key"
      readonly columns: readonly C[]
      readonly table: Name
      readonly referencedColumns?: readonly string[]
    } & ForeignKeyOptions)
  | ({ readonly kind: "constraint"; readonly definition: Sql } & Commented)

/** @example primaryKey(["tenant_id", "id"]) */
export function primaryKey<const C extends string>(columns: readonly C[], options: KeyOptions = {}): ConstraintSpec<C> {
  return placed({ kind: "primary key", columns, ...options })
}

/** @example unique(["tenant_id", "email"], { nullsNotDistinct: true }) */
export function unique<const C extends string>(columns: readonly C[], options: KeyOptions = {}): ConstraintSpec<C> {
  return placed({ kind: "unique", columns, ...options })
}

/** @example check(sql`price > 0`) */
export function check(expression: Sql, options: CheckOptions = {}): ConstraintSpec<never> {
  return placed({ kind: "check", expression, ...options })
}

/** @example exclude(sql`USING gist (room WITH =, during WITH &&)`, { where: sql`NOT cancelled` }) */
export function exclude(elements: Sql, options: ExcludeOptions = {}): ConstraintSpec<never> {
  return placed({ kind: "exclude", elements, ...options })
}

/**
 * Without `referencedColumns` to the primary key.
 *
 * @example foreignKey(["tenant_id", "customer_id"], "customers", ["tenant_id", "id"], { onDelete: "cascade" })
 */
export function foreignKey<const C extends string>(
  columns: readonly C[],
  table: Name,
  referencedColumns?: readonly string[],
  options: ForeignKeyOptions = {},
): ConstraintSpec<C> {
  return placed({
    kind: "foreign key",
    columns,
    table,
    ...(referencedColumns === undefined ? {} : { referencedColumns }),
    ...options,
  })
}

/** Any constraint as SQL, for what has no function here: constraint(sql`CHECK (a > 0) NO INHERIT`). */
export function constraint(definition: Sql, options: Commented = {}): ConstraintSpec<never> {
  return placed({ kind: "constraint", definition, ...options })
}
