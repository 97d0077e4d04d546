// What a command has to say beside its result: a code, the object, a sentence, and what to do.

export type Severity = "error" | "warning" | "info"

/** One finding that does not stop the work. Ten problems are ten diagnostics. */
export interface Diagnostic {
  /** Stable, upper case: `NOT_MODELLED`, `NOT_VISIBLE`, `INDEX_INVALID`. */
  readonly code: string
  readonly severity: Severity
  /** The object as a person names it: `aggregate public.sum_sq(integer)`. */
  readonly object?: string
  readonly message: string
  readonly hint?: string
}
