// Turns a failure into what a person can act on: a code, what happened to which object, and what to do next.
import type { ErrorCode } from "./codes.ts"

export { type ErrorCode, errorCodes } from "./codes.ts"
export type { Diagnostic, Severity } from "./diagnostic.ts"

export interface PgkitErrorOptions {
  /** What to do next, one sentence. */
  readonly hint?: string
  /** The underlying failure, kept for `--debug`. */
  readonly cause?: unknown
  /** Where it happened: a file with a 1-based line and column, as far as known. */
  readonly place?: Place
  /** Details that a program may read: the server's SQLSTATE, the statement, the object. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>
}

export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * The one error that pgkit throws on purpose. `code` is stable and listed in docs/errors.md; the exit status
 * of a command follows from it (see `errorCodes`).
 *
 * @example throw new PgkitError("SNAPSHOT_TAMPERED", "snap.json: the hash does not match", { hint: "Write it again with pgkit introspect --out." })
 */
export class PgkitError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly place: Place | undefined
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, options: PgkitErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = "PgkitError"
    this.code = code
    this.hint = options.hint
    this.place = options.place
    this.details = options.details ?? {}
  }
}
