// The edges of what stands around a routine's body: dollar tags, lists of names in settings, what OR REPLACE takes.
import { expect, test } from "vitest"
import { keepsArguments } from "../../src/kinds/routine/changes.ts"
import { configClause } from "../../src/sql/setting.ts"
import type { Argument } from "../../src/kinds/routine/shape.ts"
import { dollarQuoted } from "../../src/kinds/routine/sql.ts"

test.each([
  ["SELECT 1", "$$SELECT 1$$"],
  ["SELECT '$$'", "$body$SELECT '$$'$body$"],
  ["-- costs 5$", "$body$-- costs 5$$body$"],
  ["$$ $body$", "$body2$$$ $body$$body2$"],
  ["", "$$$$"],
])("%j is quoted with a tag that it does not close", (text, quoted) => {
  expect(dollarQuoted(text)).toBe(quoted)
})

test.each([
  ['search_path="$user", public', "search_path TO '$user', 'public'"],
  ['search_path=""', "search_path TO ''"],
  ['search_path="a ""b"", c"', `search_path TO 'a "b", c'`],
  ["work_mem=64MB", "work_mem TO '64MB'"],
  ["DateStyle=ISO, DMY", `"DateStyle" TO 'ISO, DMY'`],
  ["my.setting=a=b", "my.setting TO 'a=b'"],
])("%s is set by %s", (setting, clause) => {
  expect(configClause(setting)).toBe(clause)
})

const a: Argument = { mode: "in", name: "a", type: "integer", default: null }

test.each<[string, Argument, Argument, boolean]>([
  ["a new name for a nameless argument", { ...a, name: null }, a, true],
  ["another name", a, { ...a, name: "b" }, false],
  ["a new default", a, { ...a, default: "1" }, true],
  ["a default less", { ...a, default: "1" }, a, false],
  [
    "another default of a polymorphic argument",
    { ...a, type: "anyelement", default: "1" },
    { ...a, type: "anyelement", default: "'x'::text" },
    false,
  ],
  ["an output argument of another name", { ...a, mode: "out" }, { ...a, mode: "out", name: "b" }, false],
])("OR REPLACE and %s", (_what, from, to, kept) => {
  expect(keepsArguments([from], [to])).toBe(kept)
})
