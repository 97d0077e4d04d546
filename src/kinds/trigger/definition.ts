// The text of pg_get_triggerdef to the two parts that no other function prints: the WHEN condition and the arguments.
import { lowerAscii, nextToken, type Token } from "../../sql/lexer.ts"
import type { TriggerShape } from "./shape.ts"

/**
 * `pg_get_expr` refuses a WHEN condition, which speaks of two relations, and tgargs is one string of bytes with NULs.
 * WHEN is a reserved word, so outside parentheses and quotes it is the clause; the arguments stand in the last
 * parentheses.
 *
 * @example partsOf("CREATE TRIGGER … WHEN ((old.a > 0)) EXECUTE FUNCTION public.f('x')") // { when: "(old.a > 0)", arguments: "'x'" }
 */
export function partsOf(definition: string | null): Pick<TriggerShape, "when" | "arguments"> {
  if (definition === null) return { when: null, arguments: "" }
  let when: string | null = null
  let last = ""
  let afterWhen = false
  for (const { before, inside } of parenthesesOf(definition)) {
    afterWhen = before === "when"
    if (afterWhen) when = inside
    last = inside
  }
  return { when, arguments: afterWhen ? "" : last }
}

/** Each outer pair of parentheses: what stands in it, and the word before it. */
function* parenthesesOf(text: string): Generator<{ readonly before: string; readonly inside: string }> {
  let depth = 0
  let start = 0
  let word = ""
  let previous: Token | undefined
  for (let token = nextToken(text, 0); token.kind !== "end"; token = nextToken(text, token.end)) {
    if (token.kind === "open" && depth++ === 0) {
      start = token.end
      word = previous?.kind === "word" ? lowerAscii(text.slice(previous.start, previous.end)) : ""
    }
    if (token.kind === "close" && --depth === 0) yield { before: word, inside: text.slice(start, token.start) }
    previous = token
  }
}
