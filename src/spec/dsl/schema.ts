// A schema: everything in it, each object under its name.
import type { Commented, Granted, Owned } from "./envelope.ts"
import type { Phase } from "./phases.ts"
import { placed } from "./place.ts"
import type { FunctionSpec, ProcedureSpec } from "./routine.ts"
import type { SequenceSpec } from "./sequence.ts"
import type { Sql } from "./sql.ts"
import type { TableSpec } from "./table.ts"
import type { CompositeSpec, DomainSpec, EnumSpec, RangeSpec } from "./user-type.ts"
import type { MaterializedViewSpec, ViewSpec } from "./view.ts"

export interface ExtensionSpec extends Commented {
  readonly kind: "extension"
  readonly version?: string
}

/** An extension, whose objects go into the schema that it stands in. */
export function extension(options: Omit<ExtensionSpec, "kind"> = {}): ExtensionSpec {
  return placed({ kind: "extension", ...options })
}

/** Statements as SQL, with the place among the others where they run. */
export interface FragmentSpec {
  readonly kind: "fragment"
  readonly statements: Sql
  readonly before?: Phase
  readonly after?: Phase
}

/**
 * Statements for what has no function here. They run after all else, or where `before` and `after` say.
 *
 * @example fragment(sql`CREATE RULE no_delete AS ON DELETE TO ledger DO INSTEAD NOTHING`)
 * @example fragment(sql`CREATE COLLATION german (provider = icu, locale = 'de')`, { before: "tables" })
 */
export function fragment(
  statements: Sql,
  where: { readonly before: Phase } | { readonly after?: Phase } = {},
): FragmentSpec {
  return placed({ kind: "fragment", statements, ...where })
}

export type ObjectSpec =
  | TableSpec
  | ViewSpec
  | MaterializedViewSpec
  | EnumSpec
  | DomainSpec
  | CompositeSpec
  | RangeSpec
  | SequenceSpec
  | FunctionSpec
  | ProcedureSpec
  | ExtensionSpec
  | FragmentSpec

/** What a key of a schema may lead to: an object, or all that share the name (functions with other arguments). */
export type Objects = Readonly<Record<string, ObjectSpec | readonly ObjectSpec[]>>

export interface SchemaSpec extends Commented, Granted, Owned {
  readonly kind: "schema"
  readonly name: string
  readonly objects: Objects
}

/**
 * Everything in a schema. A schema may be spread over several files; what a file exports is part of the spec.
 *
 * @example
 * export default defineSchema("shop", {
 *   order_status: enumType(["open", "paid"]),
 *   orders: table({ id: bigint().identity().primaryKey(), status: type("order_status").default("open") }),
 * })
 */
export function defineSchema(name: string, objects: Objects, options: Commented & Granted & Owned = {}): SchemaSpec {
  return placed({ kind: "schema", name, objects, ...options })
}
