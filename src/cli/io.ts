// The process around a command (streams, environment, folder, clock, signals) to one value that tests can replace.
import type { ScratchPool } from "../db/scratch/pool.ts"

export interface Output {
  write(text: string): void
  readonly isTTY: boolean
  /** Characters in a line. */
  readonly columns: number
  /** The stream itself, for what draws on it. */
  readonly stream?: NodeJS.WriteStream
}

/** Everything of the outside world that a command may use without naming it. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** True where a person can answer a question: a terminal on all three streams. */
  readonly canAsk: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  now(): Date
  /** Fires when the process is asked to stop. */
  readonly signal: AbortSignal
  /** A scratch server that several commands of one process share; without it each has its own. */
  readonly scratch?: ScratchPool
}

/** The real process. The first SIGINT or SIGTERM asks the work to stop and clean up; the second ends it. */
export function processIo(): Io {
  const { stdout, stderr, stdin } = process
  // `pgkit … | head`: the reader has what it wanted.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    throw error
  })
  return {
    stdout: outputOf(stdout),
    stderr: outputOf(stderr),
    canAsk: stdin.isTTY === true && stdout.isTTY === true && stderr.isTTY === true && !("CI" in process.env),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    signal: stopSignal(),
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? 80,
    stream,
  }
}

function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    process.stderr.write("Stopping. Once more to end at once.\n")
    controller.abort()
    process.off("SIGINT", stop).off("SIGTERM", stop)
  }
  process.on("SIGINT", stop).on("SIGTERM", stop)
  return controller.signal
}
