// The demo, as `npm run demo` runs it.
import { expect, it } from "vitest"
import { pgkit, project } from "./support.ts"

it("goes the whole way, and the last drift check fails with exit 2", async () => {
  const ran = await pgkit(["demo"], { cwd: await project() })
  expect(ran).toMatchObject({ exit: 0, stderr: "" })
  const commands = ran.stdout.split("\n").filter((line) => line.startsWith("$ "))
  expect(commands).toEqual([
    "$ pgkit init",
    "$ pgkit diff --write init",
    "$ pgkit migrate",
    "$ cp schema.v2.ts schema.ts",
    "$ pgkit diff",
    "$ pgkit diff --write year_two",
    "$ pgkit migrate",
    "$ pgkit drift --ci",
    '$ psql "$DATABASE_URL" -c "ALTER TABLE products ALTER COLUMN price DROP NOT NULL"',
    "$ pgkit drift --ci",
  ])
  expect(ran.stdout).toMatch(/verdict: clean [^]*verdict: drift \(1 changed\)\nexit status 2\n/)
}, 300_000)
