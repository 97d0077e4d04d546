// Command lines that are not understood, and help.
import { describe, expect, it } from "vitest"
import { pgkit, project } from "./support.ts"

describe("what is not understood ends with exit 4 and a suggestion", () => {
  it.each([
    [["diff", "--exit-cod"], "USAGE: unknown option '--exit-cod'. Did you mean --exit-code?\n"],
    [["dif"], "USAGE: unknown command 'dif'. Did you mean diff?\n"],
    [
      ["drift", "--report", "pdf=x"],
      "USAGE: --report pdf=x is not understood. Write KIND=PATH; kinds are text, json.\n",
    ],
    [
      ["migrate", "--lock-wait", "soon"],
      "USAGE: no database is named. Set DATABASE_URL, give its URL as a flag, or put database into pgkit.config.ts.\n",
    ],
    [["diff", "--env-file", "nowhere.env"], "USAGE: --env-file nowhere.env: no such file.\n"],
  ])("pgkit %j", async (argv, stderr) => {
    const ran = await pgkit(argv, { cwd: await project() })
    expect(ran).toEqual({ exit: 4, stdout: "", stderr })
  })

  it("pgkit alone shows its help on stderr, so that an empty variable in CI is no success", async () => {
    const ran = await pgkit([], { cwd: await project() })
    expect(ran).toMatchObject({ exit: 4, stdout: "" })
    expect(ran.stderr).toContain("Usage: pgkit")
  })

  it("is JSON on stderr with --json", async () => {
    const ran = await pgkit(["diff", "--json", "--exit-cod"], { cwd: await project() })
    expect(ran).toMatchObject({ exit: 4, stdout: "" })
    expect(JSON.parse(ran.stderr)).toEqual({
      error: { code: "USAGE", message: "unknown option '--exit-cod'", hint: "Did you mean --exit-code?", exit: 4 },
    })
  })
})

describe("help", () => {
  it.each(["init", "introspect", "diff", "migrate", "drift", "demo", "doctor"])("of %s has examples", async (name) => {
    const ran = await pgkit([name, "--help"], { cwd: await project() })
    expect(ran).toMatchObject({ exit: 0, stderr: "" })
    expect(ran.stdout).toContain(`Usage: pgkit ${name}`)
    expect(ran.stdout).toContain("Examples:")
    expect(Math.max(...ran.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(82)
  })

  it("of every command names the common flags", async () => {
    for (const name of ["diff", "drift", "introspect", "init", "doctor", "demo"]) {
      const { stdout } = await pgkit(["help", name], { cwd: await project() })
      for (const flag of ["--json", "--quiet", "--debug", "--no-color", "--config"])
        expect(stdout, name).toContain(flag)
    }
  })

  it("shows the version", async () => {
    expect((await pgkit(["--version"], { cwd: await project() })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe("init", () => {
  it("writes what it finds, once", async () => {
    const cwd = await project({ "src/schema.ts": "export {}" })
    const ran = await pgkit(["init"], { cwd })
    expect(ran).toMatchObject({ exit: 0, stderr: "" })
    expect(ran.stdout).toContain("schema: src/schema.ts")
    expect(await pgkit(["init"], { cwd })).toEqual({
      exit: 4,
      stdout: "",
      stderr: "USAGE: pgkit.config.ts is here already. pgkit init --force writes it again.\n",
    })
    // What it wrote is what the next command reads.
    expect((await pgkit(["doctor"], { cwd })).stdout).toContain("src/schema.ts")
  })
})
