// The scratch server of one piece of work: opened when first needed, closed at the end.
import { openScratch, type ScratchChoice, type ScratchContext, type ScratchDatabase, type ScratchServer } from "./index.ts"

/** Owns the lifetime of a scratch server. `close` may be called when nothing was opened. */
export class ScratchPool {
  readonly #choice: ScratchChoice
  #context: ScratchContext
  #server: Promise<ScratchServer> | undefined

  constructor(choice: ScratchChoice, context: ScratchContext = {}) {
    this.#choice = choice
    this.#context = context
  }

  /** Adds what became known before the server was opened: the major version, the target, extensions. */
  know(context: ScratchContext): void {
    if (this.#server !== undefined) return
    const extensions = [...new Set([...(this.#context.extensions ?? []), ...(context.extensions ?? [])])]
    this.#context = { ...this.#context, ...context, extensions }
  }

  server(): Promise<ScratchServer> {
    this.#server ??= openScratch(this.#choice, this.#context)
    return this.#server
  }

  /** Runs `work` on an empty database, which is gone afterwards. */
  async withDatabase<T>(work: (db: ScratchDatabase, server: ScratchServer) => Promise<T>): Promise<T> {
    const server = await this.server()
    const db = await server.create()
    try {
      return await work(db, server)
    } finally {
      await db.dispose()
    }
  }

  async close(): Promise<void> {
    const server = await this.#server?.catch(() => undefined)
    await server?.close()
  }
}
