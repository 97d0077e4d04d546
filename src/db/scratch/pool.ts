// The scratch server of one piece of work: opened when first needed, closed at the end.
import { quoteIdent } from "../../sql/identifier.ts"
import {
  openScratch,
  type ScratchChoice,
  type ScratchContext,
  type ScratchDatabase,
  type ScratchServer,
} from "./index.ts"
import { ensureRoles } from "./roles.ts"

/** Roles belong to the server and outlive its databases: what is made on one that others use is dropped afterwards. */
export interface ScratchRoles {
  /** Makes those of the names that are missing. */
  ensure(names: readonly string[]): Promise<void>
  /** Says that these were made. */
  made(names: readonly string[]): void
}

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

  /** Runs `work` on an empty database, which is gone afterwards, with the roles that were made for it. */
  async withDatabase<T>(
    work: (db: ScratchDatabase, server: ScratchServer, roles: ScratchRoles) => Promise<T>,
  ): Promise<T> {
    const server = await this.server()
    const db = await server.create()
    const before = new Set(server.private ? await roleNames(db) : [])
    const made: string[] = []
    const roles: ScratchRoles = {
      ensure: async (names) => void made.push(...(await ensureRoles(db, names))),
      made: (names) => void made.push(...names),
    }
    try {
      return await work(db, server, roles)
    } finally {
      // A server of one's own keeps no roles of one database for the next.
      if (server.private) made.push(...(await roleNames(db).catch(() => [])).filter((name) => !before.has(name)))
      await db.dispose()
      if (server.private && made.length > 0 && server.kind !== "pglite") await dropRoles(server, made)
      if (!server.private && made.length > 0) await dropRoles(server, made)
    }
  }

  async close(): Promise<void> {
    const server = await this.#server?.catch(() => undefined)
    await server?.close()
  }
}

async function roleNames(db: ScratchDatabase): Promise<readonly string[]> {
  const { rows } = await db.query("SELECT r.rolname::pg_catalog.text AS name FROM pg_catalog.pg_roles r")
  return rows.map((row) => String(row["name"]))
}

/** From another database: the one that used them is gone. One that somebody uses by now stays. */
async function dropRoles(server: ScratchServer, names: readonly string[]): Promise<void> {
  const db = await server.create()
  try {
    for (const name of names) await db.query(`DROP ROLE IF EXISTS ${quoteIdent(name)}`).catch(() => undefined)
  } finally {
    await db.dispose()
  }
}
