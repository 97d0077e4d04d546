// A default as PostgreSQL prints it to a constant of JavaScript, where it is one, or to SQL.
import { type Code, sqlCode, text } from "./code.ts"

/** @param type the column's, as format_type gives it. */
export function valueCode(expression: string, type: string): Code {
  if (expression === "true" || expression === "false") return expression
  if (/^\d{1,15}$/.test(expression) && String(Number(expression)) === expression) return expression
  const literal = /^'((?:[^'\\]|'')*)'::(.+)$/s.exec(expression)
  if (literal?.[1] === undefined || literal[2] !== type.replace(/\([^)]*\)/, "")) return sqlCode(expression)
  const value = literal[1].replaceAll("''", "'")
  return /^(?:smallint|integer|bigint)$/.test(type) && /^-\d{1,15}$/.test(value) ? value : text(value)
}
