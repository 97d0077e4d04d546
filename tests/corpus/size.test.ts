// How much the corpus holds.
import { expect, test } from "vitest"
import { corpusCases } from "../support/corpus.ts"

test("there are at least 800 cases", () => {
  expect(corpusCases().length).toBeGreaterThanOrEqual(800)
})
