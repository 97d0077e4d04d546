// Which changes of an enum's labels ADD VALUE can make.
import { expect, test } from "vitest"
import { addedLabels, removedLabels } from "../../src/kinds/enum/labels.ts"

test.each([
  { from: [], to: ["a"], added: [{ label: "a" }] },
  { from: ["b"], to: ["a", "b"], added: [{ label: "a", place: { where: "BEFORE", label: "b" } }] },
  {
    from: ["c"],
    to: ["a", "b", "c"],
    added: [
      { label: "a", place: { where: "BEFORE", label: "c" } },
      { label: "b", place: { where: "AFTER", label: "a" } },
    ],
  },
  { from: ["a"], to: ["a", "b", "c"], added: [{ label: "b" }, { label: "c" }] },
  { from: ["a", "b"], to: ["a"], added: undefined },
  { from: ["a", "b"], to: ["b", "a"], added: undefined },
  { from: ["a"], to: ["b"], added: undefined },
])("$from to $to", ({ from, to, added }) => {
  expect(addedLabels(from, to)).toEqual(added)
})

test("a label that only moves is not removed", () => {
  expect(removedLabels(["a", "b", "c"], ["c", "a"])).toEqual(["b"])
})
