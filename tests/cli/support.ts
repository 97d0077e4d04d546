// A command line run inside the test's process, with everything that it prints.
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"
import type { Io } from "../../src/cli/io.ts"
import { main } from "../../src/cli/main.ts"

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Pretends that stdout and stderr are terminals; nobody can be asked all the same. */
  readonly tty?: boolean
  readonly now?: Date
  readonly signal?: AbortSignal
}

/** Runs `pgkit` with these words: `pgkit(["diff", "--exit-code"], { cwd })`. */
export async function pgkit(argv: readonly string[], options: RunOptions): Promise<Ran> {
  const {
    cwd,
    env = {},
    tty = false,
    now = new Date("2026-01-15T12:00:00Z"),
    signal = new AbortController().signal,
  } = options
  const written = { stdout: "", stderr: "" }
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text
    },
    isTTY: tty,
    columns: 80,
  })
  const io: Io = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    canAsk: false,
    env,
    cwd,
    now: () => now,
    signal,
  }
  const exit = await main(argv, io)
  return { exit, ...written }
}

/** A folder with these files, gone at the end of the test. */
export async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "pgkit-cli-"))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
  return dir
}

/** Every file of a folder, to show that a command left it alone. */
export async function listing(dir: string): Promise<readonly string[]> {
  return (await readdir(dir, { recursive: true })).sort()
}
