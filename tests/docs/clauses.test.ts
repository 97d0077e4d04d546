// Every clause of the manual has a corpus case that really shows it, or says why it never will.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { type CorpusCase, corpusCases } from "../support/corpus.ts"
import type { Clause } from "./clauses/clause.ts"
import { commands } from "./clauses/index.ts"
import { manualCommands } from "./clauses/manual.ts"

const cases = new Map(corpusCases().map((item) => [item.name, textsOf(item)]))

const rows = commands.flatMap(({ name, clauses }) =>
  Object.entries(clauses).map(([clause, row]) => ({ name: `${name}: ${clause}`, row })),
)

test("every command of the manual has a section", () => {
  const named = new Set(commands.flatMap(({ name }) => name.split(", ")))
  expect(manualCommands.filter((name) => !named.has(name))).toEqual([])
})

test("a clause's case exists and shows it", () => {
  expect(rows.flatMap(({ name, row }) => unshown(row).map((problem) => `${name}: ${problem}`))).toEqual([])
})

test("a clause without a case has none", () => {
  expect(rows.flatMap(({ name, row }) => closable(row).map((found) => `${name}: shown("${found}", …)`))).toEqual([])
})

function unshown(row: Clause): readonly string[] {
  if (!("corpus" in row)) return []
  const texts = cases.get(row.corpus)
  if (texts === undefined) return [`there is no ${row.corpus}`]
  return texts.some((text) => row.pattern.test(text)) ? [] : [`${row.corpus} has no ${String(row.pattern)}`]
}

/** The shortest case that an open row could name. */
function closable(row: Clause): readonly string[] {
  if (!("open" in row)) return []
  return [...cases]
    .filter(([, texts]) => texts.some((text) => row.open.test(text)))
    .toSorted(([, one], [, other]) => one.join("").length - other.join("").length)
    .map(([name]) => name)
    .slice(0, 1)
}

/** The case's SQL, with one space for each run of spaces and line ends. */
function textsOf({ from, to, folder }: CorpusCase): readonly string[] {
  return [from, to, readFileSync(join(folder, "plan.sql"), "utf8")].map((text) => text.replaceAll(/\s+/g, " "))
}
