// docs/errors.md is generated from the table of codes: `UPDATE=1 npx vitest run tests/errors` writes it.
import { readFile, writeFile } from "node:fs/promises"
import { expect, it } from "vitest"
import { errorCodes } from "../../src/errors/index.ts"

const file = new URL("../../docs/errors.md", import.meta.url)

it("docs/errors.md is what the table of codes says", async () => {
  if (process.env["UPDATE"] === "1") await writeFile(file, document())
  expect(await readFile(file, "utf8")).toBe(document())
})

function document(): string {
  const statuses = [
    ["0", "Done. For `pgkit drift`: the comparison was completed and nothing differs, or only what is accepted."],
    ["1", "Internal or database error."],
    ["2", "The two sides differ: `pgkit drift`, `pgkit diff --exit-code`."],
    ["3", "Incomplete: too few privileges, or objects that pgkit does not model."],
    ["4", "Usage, configuration, or input that cannot be read."],
    ["5", "Lock or time limit; worth another try."],
    ["6", "The migration history has a problem."],
  ].map(([status = "", meaning = ""]) => `| ${status} | ${meaning} |`)
  const codes = Object.entries(errorCodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { exit, means }]) => `| \`${code}\` | ${exit} | ${means} |`)
  return `# Errors

Every error has one shape, \`CODE: what happened. What to do next.\`, and with \`--json\` one object on one line of stderr:
\`{"error":{"code","message","hint","place","details","exit"}}\`. Codes are stable. This page is generated from
src/errors/codes.ts.

## Exit statuses

| status | meaning |
|---|---|
${statuses.join("\n")}

## Codes

| code | exit | meaning |
|---|---|---|
${codes.join("\n")}
`
}
