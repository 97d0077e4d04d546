// Views and materialized views.
import type { Storage } from "./column.ts"
import type { Commented, Granted, Owned, Parameters } from "./envelope.ts"
import { placed } from "./place.ts"
import type { Constant, Sql } from "./sql.ts"
import type { IndexSpec } from "./table-index.ts"
import type { TriggerSpec } from "./trigger.ts"

export interface ViewColumnSpec extends Commented, Granted {
  /** What INSERT into the view uses. */
  readonly default?: Constant | Sql
}

export interface ViewOptions extends Commented, Granted, Owned {
  /** `{ security_invoker: true, check_option: "local" }`. */
  readonly with?: Parameters
  /** What is said about columns of the query. */
  readonly columns?: Readonly<Record<string, ViewColumnSpec>>
  readonly triggers?: Readonly<Record<string, TriggerSpec>>
}

export interface ViewSpec extends ViewOptions {
  readonly kind: "view"
  readonly query: Sql
}

/** @example view(sql`SELECT id, email FROM users WHERE deleted_at IS NULL`, { with: { security_invoker: true } }) */
export function view(query: Sql, options: ViewOptions = {}): ViewSpec {
  return placed({ kind: "view", query, ...options })
}

export interface MaterializedViewColumnSpec extends Commented, Granted {
  readonly storage?: Storage
  readonly compression?: "pglz" | "lz4"
  readonly statistics?: number
  readonly with?: Parameters
}

export interface MaterializedViewOptions extends Commented, Granted, Owned {
  readonly with?: Parameters
  readonly using?: string
  readonly tablespace?: string
  /** WITH NO DATA: it cannot be read before it is refreshed. */
  readonly withNoData?: boolean
  readonly columns?: Readonly<Record<string, MaterializedViewColumnSpec>>
  readonly indexes?: Readonly<Record<string, IndexSpec>> | readonly IndexSpec[]
  readonly clusterOn?: string
  readonly dependsOnExtensions?: readonly string[]
}

export interface MaterializedViewSpec extends MaterializedViewOptions {
  readonly kind: "materialized view"
  readonly query: Sql
}

/** @example materializedView(sql`SELECT day, count(*) FROM visits GROUP BY day`, { indexes: { daily_key: index("day") } }) */
export function materializedView(query: Sql, options: MaterializedViewOptions = {}): MaterializedViewSpec {
  return placed({ kind: "materialized view", query, ...options })
}
