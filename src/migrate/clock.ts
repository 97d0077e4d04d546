// Time and chance for the runner, and the wait between two tries.
import { setTimeout as wait } from "node:timers/promises"
import { PgkitError } from "../errors/index.ts"
import type { Clock } from "./model.ts"

/** The real clock. A sleep ends early, and throws CANCELLED, when its signal fires. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, signal === undefined ? {} : { signal })
    } catch {
      throw cancelled()
    }
  },
}

/**
 * Milliseconds before try `attempt + 1`: exponential from 100 ms to 10 s, of which a random half is taken off, so
 * that runners that met each other do not meet again.
 */
export function backoff(attempt: number, random: number): number {
  const most = Math.min(10_000, 100 * 2 ** attempt)
  return Math.round(most / 2 + (random * most) / 2)
}

/** Throws CANCELLED when the signal has fired. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled()
}

export function cancelled(): PgkitError {
  return new PgkitError("CANCELLED", "Stopped. What was committed stays, the rest is pending.", {
    hint: "Run pgkit migrate again to go on.",
  })
}
