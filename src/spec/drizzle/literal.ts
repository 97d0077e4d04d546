// JavaScript values to SQL constants.
import { PgkitError } from "../../errors/index.ts"
import { quoteLiteral } from "../../sql/identifier.ts"

/**
 * A value that stands in an expression, as a constant of SQL.
 *
 * @throws SPEC_FAILED for what is no value: a function, a symbol, undefined.
 * @example literal(10n) // "10"
 */
export function literal(value: unknown): string {
  if (value === null) return "NULL"
  if (typeof value === "string") return quoteLiteral(value)
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : quoteLiteral(String(value))
  if (typeof value === "bigint" || typeof value === "boolean") return String(value)
  if (value instanceof Date) return quoteLiteral(value.toISOString())
  if (value instanceof Uint8Array) return quoteLiteral(byteaText(value))
  if (typeof value === "object") return quoteLiteral(jsonText(value))
  throw new PgkitError("SPEC_FAILED", `A ${typeof value} cannot stand in SQL.`, {
    hint: "Use a constant, or sql`…` for an expression.",
  })
}

/** `\x…`, the form of bytea that every server reads. */
export function byteaText(value: Uint8Array): string {
  return `\\x${Buffer.from(value).toString("hex")}`
}

/** JSON text, with a bigint as a number. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => (typeof it === "bigint" ? Number(it) : it))
}
