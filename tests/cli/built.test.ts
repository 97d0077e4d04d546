// The command as it is installed: built, started as a process of its own, fast, without what is optional.
import { execFile } from "node:child_process"
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const run = promisify(execFile)
const root = fileURLToPath(new URL("../../", import.meta.url))

/** `pgkit --help` in less than this, as processor time: a busy machine is nobody's fault. */
const mostMs = 250

let folder = ""
let dist = ""

beforeAll(async () => {
  // Within the project, so that its packages are found as from dist.
  await mkdir(join(root, ".pgkit"), { recursive: true })
  folder = await mkdtemp(join(root, ".pgkit", "built-"))
  dist = join(folder, "dist")
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  // It emits whatever the types say; `npm run check` is where they are judged.
  await run(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", dist], { cwd: root }).catch(
    () => undefined,
  )
  await copyFile(join(root, "package.json"), join(folder, "package.json"))
  await writeFile(join(dist, "schema.sql"), "CREATE TABLE t (a int);")
  await writeFile(join(dist, "hooks.mjs"), hooks)
  await writeFile(join(dist, "start.mjs"), start)
}, 300_000)

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe("the built command", () => {
  it(`shows its help within ${mostMs} ms of processor time`, async () => {
    const times: number[] = []
    for (let round = 0; round < 5; round++) {
      const { stdout, stderr } = await run(process.execPath, [join(dist, "start.mjs"), "--help"], { cwd: root })
      expect(stdout).toContain("Usage: pgkit")
      times.push(Number(/cpu (\d+)/.exec(stderr)?.[1]))
    }
    expect(Math.min(...times)).toBeLessThan(mostMs)
  })

  it("loads for its help only what parses a command line", async () => {
    const log = join(dist, "loaded.txt")
    await hooked(["--help"], { PGKIT_TEST_LOADED: log })
    const loaded = (await readFile(log, "utf8")).trim().split("\n")
    expect([...new Set(loaded)].sort()).toEqual(["commander", "picocolors"])
  })

  it("ends with the command's exit status", async () => {
    expect(await failure(["dif"])).toMatchObject({ code: 4, stderr: expect.stringContaining("Did you mean diff?") })
  })

  it.each([
    ["@electric-sql/pglite", "PGlite", ["diff", "--from", "empty", "--to", "schema.sql", "--scratch", "pglite"]],
    ["@electric-sql/pglite", "PGlite", ["diff", "--from", "pglite:db", "--to", "schema.sql"]],
  ])("says what to install where %s is missing", async (missing, name, argv) => {
    const { code, stdout, stderr } = await failure(argv, { PGKIT_TEST_MISSING: missing })
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" })
    expect(stderr).toMatch(`PEER_MISSING: ${name} is not installed. Install it: npm install --save-dev ${missing}\n`)
  })
})

/** As bin/pgkit.js, and says what it took. */
const start = `
const { main } = await import("./cli/main.js")
process.exitCode = await main(process.argv.slice(2))
const { user, system } = process.cpuUsage()
process.stderr.write("cpu " + Math.round((user + system) / 1000) + "\\n")
`

/** Notes every package that is loaded, and finds none of those that are missing. */
const hooks = `
import { appendFileSync } from "node:fs"
const { PGKIT_TEST_LOADED: log, PGKIT_TEST_MISSING: missing } = process.env
export async function resolve(specifier, context, next) {
  if (missing !== undefined && specifier.startsWith(missing)) throw new Error("Cannot find package " + specifier)
  return next(specifier, context)
}
export async function load(url, context, next) {
  const name = /node_modules\\/(@[^/]+\\/[^/]+|[^/]+)/.exec(url)?.[1]
  if (log !== undefined && name !== undefined) appendFileSync(log, name + "\\n")
  return next(url, context)
}
`

function hooked(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<unknown> {
  const register = `data:text/javascript,import { register } from "node:module"; register(${JSON.stringify(pathToFileURL(join(dist, "hooks.mjs")).href)})`
  const args = ["--import", register, join(dist, "start.mjs"), ...argv]
  return run(process.execPath, args, { cwd: dist, env: { ...process.env, ...env } })
}

async function failure(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Failure> {
  const thrown: unknown = await hooked(argv, env).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof Error && "code" in thrown && "stdout" in thrown && "stderr" in thrown) {
    return { code: Number(thrown.code), stdout: String(thrown.stdout), stderr: String(thrown.stderr) }
  }
  throw new Error("The command was expected to fail.")
}

interface Failure {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}
