// What the server says about a refused statement to an error that names the file, the line and the column.
import { type Diagnostic, PgkitError, type Place } from "../../errors/index.ts"
import type { SpecPart } from "../statement.ts"
import type { Task } from "./tasks.ts"

/** The fields of a server's error that `pg` and PGlite both give. */
export interface ServerError {
  /** SQLSTATE. */
  readonly code: string
  readonly message: string
  readonly detail?: string
  readonly hint?: string
  /** 1-based, in characters of the statement. */
  readonly position?: number
  readonly cause: unknown
}

/** A task and why the server refused it. */
export interface Failure {
  readonly task: Task
  readonly error: ServerError
}

/**
 * Reads an error of the database client as the server's.
 *
 * @throws the error itself where it comes from the connection and not from the statement.
 */
export function serverError(error: unknown): ServerError {
  const code = field(error, "code")
  const message = field(error, "message")
  // 08 connection, 57P the server goes away: trying again would only hide it.
  if (code === undefined || message === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|57P)/.test(code))
    throw error
  const detail = field(error, "detail")
  const hint = field(error, "hint")
  const position = Number(field(error, "position"))
  return {
    code,
    message: message.trim(),
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(Number.isInteger(position) && position > 0 ? { position } : {}),
    cause: error,
  }
}

/** One error for all refused statements, causes before what follows from them. */
export function refused(failures: readonly Failure[], rolesCreated: readonly string[]): PgkitError {
  const ordered = [...failures].sort((a, b) => Number(isMissing(a.error)) - Number(isMissing(b.error)))
  const diagnostics = ordered.map(toDiagnostic)
  const [first] = ordered
  if (first === undefined) throw new PgkitError("INTERNAL", "No statement was refused.")
  const place = placeOf(first)
  const lines = diagnostics.map((it) => it.message)
  const message =
    lines.length === 1
      ? (lines[0] ?? "")
      : [`PostgreSQL refused ${String(lines.length)} statements of the spec.`, ...lines].join("\n  ")
  const hint = diagnostics.find((it) => it.hint !== undefined)?.hint
  return new PgkitError("SPEC_SQL", message, {
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place }),
    cause: first.error.cause,
    details: { sqlstate: first.error.code, statement: excerpt(first.task.statement.sql), diagnostics, rolesCreated },
  })
}

/** Whether the statement needs an object that is not there (yet). */
function isMissing(error: ServerError): boolean {
  return /^(?:42P01|42704|42883|42703|3F000|42830)$/.test(error.code)
}

function toDiagnostic(failure: Failure): Diagnostic {
  const { object, made } = failure.task.statement
  const hint = hintFor(failure.error)
  const place = placeOf(failure)
  const where = place === undefined ? "" : `${shownPlace(place)}: `
  const part = partOf(failure)?.name ?? ""
  const subject =
    object !== undefined && (place?.line === undefined || made !== undefined)
      ? `${object}${part === "" ? "" : `, ${part}`}: `
      : ""
  return {
    code: "SPEC_SQL",
    severity: "error",
    ...(object === undefined ? {} : { object }),
    message: `${where}${subject}${failure.error.message}`,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The place that the server points at, or where the statement begins. */
function placeOf(failure: Failure): Place | undefined {
  const { place, sql, made } = failure.task.statement
  const { position } = failure.error
  if (made !== undefined) return partOf(failure)?.place ?? place
  if (place?.line === undefined || position === undefined) return place
  const before = [...sql].slice(0, position - 1)
  const lineStart = before.lastIndexOf("\n") + 1
  const line = place.line + before.filter((it) => it === "\n").length
  const column = before.length - lineStart + (lineStart === 0 ? (place.column ?? 1) : 1)
  return { file: place.file, line, column }
}

/** For a statement that was made from a spec: the part of it that the server points at. */
function partOf({ task, error }: Failure): SpecPart | undefined {
  const { sql, made } = task.statement
  if (made === undefined || error.position === undefined) return undefined
  const offset = [...sql].slice(0, error.position - 1).join("").length
  return made.parts.findLast((part) => part.at <= offset)
}

function shownPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((it) => it !== undefined).join(":")
}

function hintFor(error: ServerError): string | undefined {
  // PGlite has no library for subscriptions, and its own hint is about C code.
  if (error.message.includes("libpqwalreceiver")) {
    return "Choose a scratch database on a server, which has subscriptions: `scratch` in pgkit.config.ts."
  }
  if (error.hint !== undefined) return error.hint
  if (/extension .* is not available/.test(error.message)) {
    return "Choose a scratch database whose server has the extension: `scratch` in pgkit.config.ts."
  }
  if (/role .* does not exist/.test(error.message)) return "Make the role in the spec, or on the scratch server."
  if (isMissing(error)) return "Is the statement or the export that makes it part of the spec?"
  return error.detail
}

function excerpt(sql: string): string {
  const text = sql.length > 300 ? `${sql.slice(0, 300)}…` : sql
  return /password/i.test(sql) ? `${text.split(/\s+/).slice(0, 3).join(" ")} …` : text
}

function field(error: unknown, name: string): string | undefined {
  if (typeof error !== "object" || error === null) return undefined
  const value: unknown = Reflect.get(error, name)
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined
}
