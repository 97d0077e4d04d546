// An expression as PostgreSQL prints it, to its place in a statement.
import { nextToken } from "./lexer.ts"

/**
 * The expression in exactly one pair of parentheses. `pg_get_expr` gives `(a > 0)` but `f(a)`, and USING, WITH CHECK
 * and WHEN want parentheses around either.
 *
 * @example parenthesized("(a > 0)") // "(a > 0)"
 * @example parenthesized("(a) OR (b)") // "((a) OR (b))"
 */
export function parenthesized(expression: string): string {
  return isEnclosed(expression) ? expression : `(${expression})`
}

/** Whether the first parenthesis closes with the last character. */
function isEnclosed(expression: string): boolean {
  if (!expression.startsWith("(")) return false
  let depth = 0
  for (let token = nextToken(expression, 0); token.kind !== "end"; token = nextToken(expression, token.end)) {
    if (token.kind === "open") depth++
    if (token.kind === "close" && --depth === 0) return token.end === expression.length
  }
  return false
}
