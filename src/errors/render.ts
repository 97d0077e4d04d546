// A failure to what a person reads on a terminal and to what a program reads as JSON.
import { type ErrorCode, errorCodes, type ExitStatus } from "./codes.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { PgkitError, type Place } from "./index.ts"

/** An error as `--json` prints it, one object on one line. */
export interface ErrorJson {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly place?: Place
  readonly details?: Readonly<Record<string, unknown>>
  readonly exit: ExitStatus
}

/**
 * Any thrown value as a PgkitError: what PostgreSQL said becomes QUERY_FAILED, anything else is INTERNAL, a defect.
 *
 * @example toPgkitError(new TypeError("x is undefined")).code // "INTERNAL"
 */
export function toPgkitError(thrown: unknown): PgkitError {
  if (thrown instanceof PgkitError) return thrown
  const message = firstLine(thrown instanceof Error ? thrown.message : String(thrown))
  const state = sqlState(thrown)
  if (state !== undefined) {
    return new PgkitError("QUERY_FAILED", `PostgreSQL said: ${message} (${state})`, {
      cause: thrown,
      details: { sqlState: state },
      ...(state === "42501" ? { hint: "The role lacks a privilege: grant it, or connect as another role." } : {}),
    })
  }
  return new PgkitError("INTERNAL", message, {
    hint: "This is a defect of pgkit: run it again with --debug and report what it shows.",
    cause: thrown,
  })
}

/**
 * `CODE: what happened. What to do next.` A message of several lines has its hint on a line of its own. With `debug`
 * the stacks of the error and of its causes follow.
 */
export function renderError(error: PgkitError, options: { readonly debug?: boolean } = {}): readonly string[] {
  const lines = sentences(error.code, placed(error.message, error.place), error.hint)
  return options.debug === true ? [...lines, ...stacks(error)] : lines
}

/** The same shape for a finding that does not stop the work. */
export function renderDiagnostic(diagnostic: Diagnostic): readonly string[] {
  const { object, message } = diagnostic
  const what = object === undefined || message.includes(object) ? message : `${object}: ${message}`
  return sentences(diagnostic.code, what, diagnostic.hint)
}

/** The JSON shape of an error; keys without a value are left out. */
export function errorToJson(error: PgkitError): ErrorJson {
  return {
    code: error.code,
    message: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.place === undefined ? {} : { place: error.place }),
    ...(Object.keys(error.details).length === 0 ? {} : { details: error.details }),
    exit: exitOf(error),
  }
}

/** The exit status that belongs to an error's code. */
export function exitOf(error: PgkitError): ExitStatus {
  return errorCodes[error.code].exit
}

function sentences(code: string, message: string, hint: string | undefined): readonly string[] {
  const [first = "", ...rest] = closed(message).split("\n")
  if (hint === undefined) return [`${code}: ${first}`, ...rest]
  return rest.length === 0 ? [`${code}: ${first} ${closed(hint)}`] : [`${code}: ${first}`, ...rest, closed(hint)]
}

function placed(message: string, place: Place | undefined): string {
  if (place === undefined) return message
  const at = [place.file, place.line, place.column].filter((it) => it !== undefined).join(":")
  const known = message.includes(place.line === undefined ? baseName(place.file) : `${place.file}:${place.line}`)
  return known ? message : `${at}: ${message}`
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)
}

/** A sentence ends with a full stop; a list, text with its own end, and a command to copy stay as they are. */
function closed(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.includes("\n") || /: (?:npm |npx |pgkit |--)/.test(trimmed) || /[.!?:…]$/.test(trimmed)
    ? trimmed
    : `${trimmed}.`
}

function stacks(error: Error): readonly string[] {
  const lines: string[] = []
  let cause: unknown = error
  for (let depth = 0; cause !== undefined && depth < 8; depth++) {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    lines.push(...`${depth === 0 ? "" : "caused by "}${text}`.split("\n").map((line) => `  ${line}`))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? ""
}

/** Every driver puts the five characters of SQLSTATE into `code`; of Node's own codes (EPERM) none has a digit. */
function sqlState(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return undefined
  return typeof thrown.code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(thrown.code) ? thrown.code : undefined
}
