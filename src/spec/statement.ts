// What every reader of a spec gives: DDL statements, each with the place that a person wrote it at.
import type { Diagnostic, Place } from "../errors/index.ts"

/** One statement of DDL for a scratch database. */
export interface SpecStatement {
  /** One statement, without a final semicolon. */
  readonly sql: string
  /** The file that asked for it; line and column where the statement stands in a file of SQL. */
  readonly place?: Place
  /** The object that it makes, as a person names it: `index public.users_email_index`. */
  readonly object?: string
  /** Where the statement looks for names without a schema, as SQL behind SET search_path TO: `shop, public`. */
  readonly searchPath?: string
  /**
   * Set where `sql` does not stand in the file but was made from what does: which part of the spec each part of the
   * text comes from, in their order. `at` is in UTF-16 units.
   */
  readonly made?: { readonly parts: readonly SpecPart[] }
  /** Runs after all that is not last: what would act on other statements, such as an event trigger. */
  readonly last?: boolean
}

export interface SpecPart {
  readonly at: number
  /** As a person names it: `column status`; empty for what is the statement's own. */
  readonly name: string
  readonly place?: Place
}

/** A spec as DDL, and what its reader had to say. Specs are joined by joining both lists. */
export interface Spec {
  readonly statements: readonly SpecStatement[]
  readonly diagnostics: readonly Diagnostic[]
}
