// What ALTER TYPE can do to attributes, and how a stored value becomes one of another type.
import { expect, test } from "vitest"
import { attributeChanges } from "../../src/kinds/composite/attributes.ts"
import { convertComposite } from "../../src/kinds/composite/convert.ts"
import type { Attribute, CompositeShape } from "../../src/kinds/composite/shape.ts"
import { type Found, objectId } from "../../src/model/index.ts"

const attribute = (name: string, type = "integer", collation: string | null = null): Attribute => ({
  name,
  type,
  collation,
  comment: null,
})

const composite = (...attributes: Attribute[]): Found<CompositeShape> => ({
  id: objectId("composite", ["public", "c"]),
  kind: "composite",
  path: ["public", "c"],
  container: null,
  position: 0,
  owner: null,
  comment: null,
  privileges: [],
  labels: [],
  shape: { attributes },
  dependsOn: [],
})

test("drops, then additions, then new types", () => {
  const from = [attribute("a"), attribute("b"), attribute("c")]
  const to = [attribute("a", "text", '"C"'), attribute("c"), attribute("D")]
  expect(attributeChanges(from, to)?.map((change) => change.clause)).toEqual([
    "DROP ATTRIBUTE b",
    'ADD ATTRIBUTE "D" integer',
    'ALTER ATTRIBUTE a TYPE text COLLATE "C"',
  ])
})

test("another order cannot be reached", () => {
  expect(attributeChanges([attribute("a"), attribute("b")], [attribute("b"), attribute("a")])).toBeUndefined()
  expect(attributeChanges([attribute("a")], [attribute("x"), attribute("a")])).toBeUndefined()
})

test("the text form does where every attribute keeps its place", () => {
  expect(convertComposite("x", composite(attribute("a")), composite(attribute("a", "text")))).toBeUndefined()
})

test("values move by name, not by place, and NULL stays NULL", () => {
  const from = composite(attribute("a"), attribute("b", "app.mood"))
  const to = composite(attribute("b", "app.mood"), attribute("a", "bigint"), attribute("n", "date"))
  expect(convertComposite("x", from, to)).toBe(
    "CASE WHEN x IS DISTINCT FROM NULL THEN ROW((x).b::text::app.mood, (x).a::text::bigint, NULL::date)::public.c END",
  )
})
