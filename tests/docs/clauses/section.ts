// A command of the clause table as Markdown: a section with a table of its clauses.
import type { Clause, Command } from "./clause.ts"

export function clauseSections(commands: readonly Command[]): readonly string[] {
  const rows = commands.flatMap(({ clauses }) => Object.values(clauses))
  const count = (key: string) => rows.filter((row) => key in row).length
  return [
    "## Commands, clause by clause",
    "",
    "What the manual's synopses say on PostgreSQL 18, each clause with the corpus case that shows it from empty, forward",
    `and back. ${rows.length} clauses: ${count("corpus")} with a case, ${count("never")} that never will have one,` +
      ` ${count("open")} not yet.`,
    "",
    ...commands.flatMap(section),
  ]
}

function section({ name, clauses }: Command): readonly string[] {
  return [
    `### ${name}`,
    "",
    "| clause | case |",
    "|---|---|",
    ...Object.entries(clauses).map(([clause, row]) => `| \`${cell(clause)}\` | ${cell(says(row))} |`),
    "",
  ]
}

function says(row: Clause): string {
  if ("corpus" in row) return `\`${row.corpus}\``
  return "never" in row ? `never: ${row.never}` : "**not yet**"
}

/** A bar ends a cell, in code as well. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|")
}
