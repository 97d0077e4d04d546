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
}

/** A spec as DDL, and what its reader had to say. Specs are joined by joining both lists. */
export interface Spec {
  readonly statements: readonly SpecStatement[]
  readonly diagnostics: readonly Diagnostic[]
}
