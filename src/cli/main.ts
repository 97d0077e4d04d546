// A command line to its exit status: parse, run, and turn whatever is thrown into one clear error.
import { PgkitError } from "../errors/index.ts"
import type { ErrorJson } from "../errors/render.ts"
import { type Io, processIo } from "./io.ts"
import { runProgram } from "./program.ts"

/**
 * Runs one command. The only place that chooses an exit status; it never throws and never ends the process.
 *
 * @param argv the words behind `pgkit`.
 * @example process.exitCode = await main(["diff", "--exit-code"])
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await runProgram(argv, io, main)
  } catch (thrown) {
    return await fail(thrown, argv, io)
  }
}

async function fail(thrown: unknown, argv: readonly string[], io: Io): Promise<number> {
  const { errorToJson, exitOf, renderError, toPgkitError } = await import("../errors/render.ts")
  const { redact } = await import("../db/redact.ts")
  const error = io.signal.aborted ? cancelled(thrown) : toPgkitError(thrown)
  if (io.signal.aborted) await (await import("../db/scratch/index.ts")).closeAllScratch()
  if (argv.includes("--json")) {
    const shape: { readonly error: ErrorJson } = { error: errorToJson(error) }
    io.stderr.write(`${redact(JSON.stringify(shape))}\n`)
  } else {
    io.stderr.write(`${redact(renderError(error, { debug: argv.includes("--debug") }).join("\n"))}\n`)
  }
  return exitOf(error)
}

/** After a signal, what the work stumbled over is only how it stopped. */
function cancelled(thrown: unknown): PgkitError {
  if (thrown instanceof PgkitError && thrown.code === "CANCELLED") return thrown
  return new PgkitError("CANCELLED", "Stopped before the work was done.", { cause: thrown })
}
