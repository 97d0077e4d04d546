// One object of a schema as it was found: its identity, its shape, and the envelope that every kind shares.
import type { ObjectId } from "./id.ts"

/** The grantee `PUBLIC`; PostgreSQL allows no role of that name. */
export const PUBLIC = "public"
/** The owner, whoever that is. No role can have this name: it holds a control character. */
export const OWNER = "\u0001owner"

/**
 * One privilege by which an object differs from PostgreSQL's default for its kind (`acldefault`).
 * `revoked` says that the default grants it and this object does not.
 */
export interface Privilege {
  /** A role, `PUBLIC` or `OWNER`. */
  readonly grantee: string
  /** `SELECT`, `USAGE`, `EXECUTE`, … */
  readonly privilege: string
  readonly grantable: boolean
  readonly revoked: boolean
  /** The holder of a grant option who granted it; left out where the owner did. */
  readonly grantor?: string
}

export interface SecurityLabel {
  readonly provider: string
  readonly label: string
}

/** What every object has beside its shape. Each part has one rule in src/plan/envelope.ts. */
export interface Envelope {
  /** The owning role; null where the source does not say (a spec), or the kind has none. */
  readonly owner: string | null
  readonly comment: string | null
  readonly privileges: readonly Privilege[]
  readonly labels: readonly SecurityLabel[]
}

/** An object of a snapshot. `S` is its kind's shape. */
export interface Found<S extends object = object> extends Envelope {
  readonly id: ObjectId
  readonly kind: string
  /** The names that lead to it: `["public", "users", "email"]`. The last one is its own. */
  readonly path: readonly string[]
  /** The object that it lives in and dies with: a column's table, a table's schema. */
  readonly container: ObjectId | null
  /** Place among its siblings, where creation has an order (a column's). Never compared. */
  readonly position: number
  readonly shape: S
  /** What it needs, sorted by code units; from pg_depend and from what the kind declares. Without the container. */
  readonly dependsOn: readonly ObjectId[]
}

/** The object's own name. */
export function nameOf(object: Found): string {
  return object.path.at(-1) ?? ""
}
