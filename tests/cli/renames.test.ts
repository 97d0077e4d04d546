// What a terminal is asked about renames, and what becomes of the answers.
import { beforeEach, expect, test, vi } from "vitest"
import { askRenames } from "../../src/cli/diff/renames.ts"
import { compareSpecs } from "../support/sources.ts"

interface Question {
  readonly message: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

const asked: Question[] = []
let answers: string[] = []

vi.mock("@clack/prompts", () => ({
  isCancel: () => false,
  select: async (question: Question) => {
    asked.push(question)
    return answers.shift() ?? question.options[0]?.value
  },
}))

beforeEach(() => {
  asked.length = 0
  answers = []
})

const from = `CREATE TABLE people (id int, name text); CREATE TABLE one (x int, old text); CREATE VIEW v AS SELECT 1 AS a;
  CREATE TYPE mood AS ENUM ('sad', 'ok')`
const to = `CREATE TABLE persons (id int, name text); CREATE TABLE one (x int, fresh text); CREATE VIEW w AS SELECT 1 AS a;
  CREATE TYPE mood AS ENUM ('blue', 'ok')`

test("what was found by content is asked first, its rename is the first answer, and what holds no rows is no question", async () => {
  const comparison = await compareSpecs(from, to, { detectRenames: true })
  expect(await askRenames(comparison)).toEqual({
    renames: [
      "table:public.people=table:public.persons",
      "column:public.one.old=column:public.one.fresh",
      "enum:public.mood.sad=enum:public.mood.blue",
    ],
    apart: [],
  })
  expect(
    asked.map(({ message, options }) => [message, ...options.map(({ label, hint }) => [label, hint ?? ""].join("; "))]),
  ).toEqual([
    [
      "What became of table public.people?",
      "renamed to table public.persons; the only one with the same content",
      "dropped, with what is in it; ",
    ],
    ["What became of column public.one.old?", "renamed to column public.one.fresh; ", "dropped, with what is in it; "],
    ["What became of enum public.mood.sad?", "renamed to enum public.mood.blue; ", "dropped, with what is in it; "],
  ])
})

test("what is said to be dropped is dropped", async () => {
  answers = ["dropped", "dropped", "dropped"]
  const comparison = await compareSpecs(from, to, { detectRenames: true })
  const said = await askRenames(comparison)
  expect(said).toEqual({ renames: [], apart: ["table:public.people"] })
  const again = await compareSpecs(from, to, { detectRenames: true, apart: said.apart })
  expect(again.renames.map((it) => it.from)).toEqual(["view:public.v"])
})
