// A piece of work to the same work with its prints held back: a user's file must not write into pgkit's output.

/**
 * Runs `work` while nothing reaches stdout, which belongs to results; what is printed goes to stderr, or nowhere.
 * Files of users print when they are loaded: dotenv greets, a schema is being debugged.
 */
export async function withoutOutput<T>(to: "stderr" | "nowhere", work: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(async () => held(to, work))
  lastTurn = turn.catch(() => undefined)
  return turn
}

/** One at a time: two that overlap would put back each other's writers. */
let lastTurn: Promise<unknown> = Promise.resolve()

async function held<T>(to: "stderr" | "nowhere", work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process
  const writeOut = stdout.write
  const writeError = stderr.write
  stdout.write = to === "stderr" ? divert(stderr) : swallow
  if (to === "nowhere") stderr.write = swallow
  try {
    return await work()
  } finally {
    stdout.write = writeOut
    stderr.write = writeError
  }
}

type Write = typeof process.stdout.write

function divert(stream: NodeJS.WriteStream): Write {
  return stream.write.bind(stream)
}

/** Tells the caller that it is done, as a stream does. */
const swallow: Write = (_chunk: unknown, encoding?: unknown, done?: unknown): boolean => {
  const callback = typeof encoding === "function" ? encoding : done
  if (typeof callback === "function") process.nextTick(() => Reflect.apply(callback, undefined, []))
  return true
}
