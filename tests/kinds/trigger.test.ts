// What pg_get_triggerdef alone tells of a trigger is found between names and strings that look like clauses.
import { expect, test } from "vitest"
import { partsOf } from "../../src/kinds/trigger/definition.ts"
import { parenthesized } from "../../src/sql/expression.ts"

test.each([
  ["FOR EACH ROW EXECUTE FUNCTION public.f()", null, ""],
  ["FOR EACH ROW EXECUTE FUNCTION public.f('a', 'b)')", null, "'a', 'b)'"],
  ["FOR EACH ROW WHEN ((old.a > 0)) EXECUTE FUNCTION public.f()", "(old.a > 0)", ""],
  [
    `FOR EACH ROW WHEN ((new."when (" = ') EXECUTE'::text)) EXECUTE FUNCTION "when ("('x')`,
    `(new."when (" = ') EXECUTE'::text)`,
    "'x'",
  ],
])("%s", (tail, when, list) => {
  expect(partsOf(`CREATE TRIGGER "t (" BEFORE UPDATE ON public."for (each)" ${tail}`)).toEqual({
    when,
    arguments: list,
  })
})

test.each([
  ["(a > 0)", "(a > 0)"],
  ["(a) OR (b)", "((a) OR (b))"],
  ["f(a)", "(f(a))"],
  ["(a = ')')", "(a = ')')"],
])("%s stands in one pair of parentheses", (expression, wrapped) => {
  expect(parenthesized(expression)).toBe(wrapped)
})
