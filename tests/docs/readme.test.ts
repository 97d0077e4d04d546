// What README.md shows of the demo is what the demo prints; only times differ.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { pgkit, project } from "../cli/support.ts"

test("every console block of README.md is in the demo's output", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8")
  const blocks = [...readme.matchAll(/^```console\n([^]*?)^```$/gm)].map((match) => withoutTimes(match[1] ?? ""))
  expect(blocks.length).toBeGreaterThan(1)
  const { stdout } = await pgkit(["demo"], { cwd: await project() })
  for (const block of blocks) expect(withoutTimes(stdout)).toContain(block)
}, 300_000)

function withoutTimes(text: string): string {
  return text.replaceAll(/\d+ ms\b/g, "… ms")
}
