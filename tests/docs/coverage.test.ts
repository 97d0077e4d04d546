// docs/coverage.md says what the registry and the clause table say: every kind and field, every command and clause. `UPDATE=1` rewrites it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { registry } from "../../src/kinds/index.ts"
import type { AnyKind } from "../../src/model/index.ts"
import { commands } from "./clauses/index.ts"
import { clauseSections } from "./clauses/section.ts"

const root = join(import.meta.dirname, "../..")
const file = join(root, "docs/coverage.md")

/** Corpus folders that show a kind under another name than its own. */
const folders: Readonly<Record<string, readonly string[]>> = {
  table: ["table", "partition", "inheritance", "foreign_table"],
  domain_constraint: ["domain"],
  view_column: ["view", "materialized_view"],
}

test("docs/coverage.md is what the registry and the clause table say", () => {
  const text = coverage()
  if (process.env["UPDATE"] === "1") writeFileSync(file, text)
  expect(readFileSync(file, "utf8")).toBe(text)
})

test("every kind has corpus cases", () => {
  expect(registry.kinds.filter((kind) => casesOf(kind) === 0).map((kind) => kind.name)).toEqual([])
})

function coverage(): string {
  return [
    "# Coverage",
    "",
    "Written by `npm run update` from the kinds themselves and from the clause table in tests/docs/clauses/.",
    "",
    "## Kinds",
    "",
    "Every field is read and compared.",
    "*In place* means that a change becomes an ALTER or a CREATE OR REPLACE wherever PostgreSQL has one, and a rebuild",
    "where it has none for that change; *rebuild* means drop and create, with everything that depends on the object.",
    "Owner, comment, privileges and security labels belong to every kind that PostgreSQL gives them to, and are changed",
    "in place.",
    "",
    "What exists in a database and is not listed here is reported by name as `NOT_MODELLED`, never dropped in silence.",
    "",
    ...registry.kinds.flatMap(section),
    ...clauseSections(commands),
  ].join("\n")
}

function section(kind: AnyKind): readonly string[] {
  const fields = Object.entries(kind.changes)
  const traits = [
    kind.owned ? "has an owner" : undefined,
    kind.rename === undefined ? undefined : "renamed in place",
    kind.putAside === undefined ? undefined : "rebuilt beside the old one, columns keep their values",
  ].filter((trait) => trait !== undefined)
  return [
    `### ${kind.name.replaceAll("_", " ")}`,
    "",
    ...(traits.length === 0 ? [] : [traits.join(" · "), ""]),
    ...(fields.length === 0
      ? []
      : [
          "| field | change |",
          "|---|---|",
          ...fields.map(([field, rule]) => `| ${field} | ${rule === "rebuild" ? "rebuild" : "in place"} |`),
          "",
        ]),
  ]
}

function casesOf(kind: AnyKind): number {
  return (folders[kind.name] ?? [kind.name])
    .map((folder) => {
      try {
        return readdirSync(join(root, "corpus", folder)).length
      } catch {
        return 0
      }
    })
    .reduce((sum, count) => sum + count, 0)
}
