// What every command is given: where results and remarks go, its common flags, and the configuration.
import { createColors } from "picocolors"
import type { Colors } from "picocolors/types.js"
import type { LoadedConfig } from "../config/index.ts"
import type { Diagnostic } from "../errors/index.ts"
import type { Io } from "./io.ts"

/** The flags that every command has. */
export interface CommonFlags {
  readonly json?: true
  readonly quiet?: true
  readonly debug?: true
  readonly color: boolean
  readonly config?: string
  readonly envFile?: string
}

/** The exit status of a command that ran to its end; an error brings its own. */
export type Status = 0 | 1 | 2 | 3 | 6

/** Runs a command line and gives its exit status. */
export type Main = (argv: readonly string[], io: Io) => Promise<number>

/** Turns the work of a command into what commander calls. */
export type Act = <Flags extends object>(
  work: (context: Context, flags: Flags, words: readonly string[]) => Promise<Status>,
) => (...args: unknown[]) => Promise<void>

export interface Context {
  readonly io: Io
  readonly flags: CommonFlags
  /** Another command, within this one. */
  readonly main: Main
  /** For stdout. */
  readonly colors: Colors
  /** For stderr. */
  readonly noteColors: Colors
  /** The environment with `--env-file` under it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The configuration of the folder, read when first asked for. */
  config(): Promise<LoadedConfig>
  /** A result: text to stdout. */
  out(text: string): void
  /** A result as JSON to stdout. */
  json(value: unknown): void
  /** A remark: a line to stderr, unless `--quiet`. */
  note(line: string): void
  /** Diagnostics to stderr; with `--quiet` only errors. */
  report(diagnostics: readonly Diagnostic[]): Promise<void>
  /**
   * Runs the work, and shows the label on a terminal once it takes over a second. Once the process was asked to stop,
   * its result is not used; work that knows of the signal itself is believed.
   *
   * @throws CANCELLED
   */
  progress<T>(label: string, work: () => Promise<T>, options?: { readonly knowsSignal: boolean }): Promise<T>
}

/** Builds the context of one run. */
export async function contextFor(io: Io, flags: CommonFlags, main: Main): Promise<Context> {
  const colors = createColors(wantsColor(io, flags, io.stdout.isTTY))
  const noteColors = createColors(wantsColor(io, flags, io.stderr.isTTY))
  const env = flags.envFile === undefined ? io.env : { ...(await readEnvFile(io, flags.envFile)), ...io.env }
  let config: Promise<LoadedConfig> | undefined
  return {
    io,
    flags,
    main,
    colors,
    noteColors,
    env,
    config: () => (config ??= readConfig(io, flags)),
    out: (text) => io.stdout.write(text),
    json: (value) => io.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    note: (line) => {
      if (flags.quiet !== true) io.stderr.write(`${line}\n`)
    },
    report: (diagnostics) => writeDiagnostics(io, flags, noteColors, diagnostics),
    progress: async (label, work, options) => {
      const result = await shown(label, work, io, flags)
      if (io.signal.aborted && options?.knowsSignal !== true) throw io.signal.reason
      return result
    },
  }
}

async function shown<T>(label: string, work: () => Promise<T>, { stderr }: Io, flags: CommonFlags): Promise<T> {
  const { isTTY, stream } = stderr
  if (!isTTY || stream === undefined || flags.quiet === true || flags.json === true) return work()
  const { withSpinner } = await import("./spinner.ts")
  return withSpinner(label, stream, work)
}

function wantsColor({ env }: Io, flags: CommonFlags, isTTY: boolean): boolean {
  if (!flags.color || (env["NO_COLOR"] ?? "") !== "") return false
  const forced = env["FORCE_COLOR"] ?? ""
  return forced === "" ? isTTY && env["TERM"] !== "dumb" : forced !== "0" && forced !== "false"
}

async function readConfig(io: Io, flags: CommonFlags): Promise<LoadedConfig> {
  const { loadConfig } = await import("../config/index.ts")
  return loadConfig({ cwd: io.cwd, file: flags.config })
}

async function readEnvFile(io: Io, file: string): Promise<Readonly<Record<string, string>>> {
  const { readFile } = await import("node:fs/promises")
  const { resolve } = await import("node:path")
  const { parseEnv } = await import("node:util")
  const { PgkitError } = await import("../errors/index.ts")
  const text = await readFile(resolve(io.cwd, file), "utf8").catch((cause: unknown) => {
    throw new PgkitError("USAGE", `--env-file ${file}: no such file`, { cause })
  })
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(parseEnv(text))) if (value !== undefined) values[key] = value
  return values
}

async function writeDiagnostics(
  io: Io,
  flags: CommonFlags,
  colors: Colors,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const shown = flags.quiet === true ? diagnostics.filter((it) => it.severity === "error") : diagnostics
  if (shown.length === 0) return
  const { renderDiagnostic } = await import("../errors/render.ts")
  const { redact } = await import("../db/redact.ts")
  const paint = { error: colors.red, warning: colors.yellow, info: colors.dim }
  for (const diagnostic of shown) {
    const [first = "", ...rest] = renderDiagnostic(diagnostic)
    const lines = [`${paint[diagnostic.severity](diagnostic.severity)} ${first}`, ...rest]
    io.stderr.write(`${redact(lines.join("\n"))}\n`)
  }
}
