// Keeps account of what is open, so that all of it can be closed: at the end, and when a signal ends the process.

/** Something that has to be closed once. */
export interface Closable {
  close(): Promise<void>
}

const open = new Set<Closable>()

/** Wraps a close function: runs once, later calls wait for the first, and `closeAllScratch` knows of it until then. */
export function closeOnce(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  const entry: Closable = {
    close: () =>
      (closing ??= close().finally(() => {
        open.delete(entry)
      })),
  }
  open.add(entry)
  return entry.close
}

/**
 * Closes every scratch server of this process; for a signal handler of the command line. Without it an interrupted
 * run leaves databases beside the target, which the next run sweeps; embedded servers end with the process anyway.
 */
export async function closeAllScratch(): Promise<void> {
  await Promise.allSettled([...open].map((entry) => entry.close()))
}
