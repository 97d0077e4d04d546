// Enums, domains, composite types and ranges.
import type { Commented, Granted, Owned } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed } from "./place.ts"
import type { Constant, Sql } from "./sql.ts"

interface TypeOptions extends Commented, Granted, Owned {}

export interface EnumSpec extends TypeOptions {
  readonly kind: "enum"
  readonly labels: readonly string[]
}

/** @example enumType(["open", "paid", "shipped"]) */
export function enumType(labels: readonly string[], options: TypeOptions = {}): EnumSpec {
  return placed({ kind: "enum", labels, ...options })
}

export interface DomainOptions extends TypeOptions {
  readonly collate?: Name
  readonly default?: Constant | Sql
  readonly notNull?: boolean | { readonly name: string }
  /** Checks of VALUE under their names; in a list, PostgreSQL names them. */
  readonly checks?: Readonly<Record<string, Sql | DomainCheck>> | readonly Sql[]
}

export interface DomainCheck extends Commented {
  readonly expression: Sql
  readonly notValid?: boolean
}

export interface DomainSpec extends DomainOptions {
  readonly kind: "domain"
  readonly type: string
}

/** @example domain("text", { checks: { email_check: sql`VALUE LIKE '%@%'` } }) */
export function domain(type: string, options: DomainOptions = {}): DomainSpec {
  return placed({ kind: "domain", type, ...options })
}

export interface AttributeSpec extends Commented {
  readonly type: string
  readonly collate?: Name
}

export interface CompositeSpec extends TypeOptions {
  readonly kind: "composite"
  readonly attributes: Readonly<Record<string, string | AttributeSpec>>
}

/** @example composite({ street: "text", city: "text" }) */
export function composite(
  attributes: Readonly<Record<string, string | AttributeSpec>>,
  options: TypeOptions = {},
): CompositeSpec {
  return placed({ kind: "composite", attributes, ...options })
}

export interface RangeOptions extends TypeOptions {
  readonly opclass?: Name
  readonly collate?: Name
  readonly canonical?: Name
  readonly subtypeDiff?: Name
  /** The name of its multirange type, where it is not PostgreSQL's choice. */
  readonly multirange?: Name
}

export interface RangeSpec extends RangeOptions {
  readonly kind: "range"
  readonly subtype: string
}

/** @example range("double precision", { subtypeDiff: "float8mi" }) */
export function range(subtype: string, options: RangeOptions = {}): RangeSpec {
  return placed({ kind: "range", subtype, ...options })
}
