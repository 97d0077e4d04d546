// Turns a database's URL into one open session: postgres:// by a connection, pglite:DIR by a data folder of PGlite.
import type { PGlite as PgliteInstance } from "@electric-sql/pglite"
import { mkdir } from "node:fs/promises"
import { resolve } from "node:path"
import { PgkitError } from "../errors/index.ts"
import { type Connection, connect, type ConnectOptions } from "./connect.ts"
import { copyIn } from "./copy.ts"
import type { SqlRow } from "./executor.ts"
import { cleanError } from "./scratch/pglite-error.ts"
import { loadExtensions } from "./scratch/pglite-extensions.ts"

/** True for `pglite:DIR`, a database that needs no server. */
export function isPgliteUrl(url: string): boolean {
  return url.startsWith("pglite:")
}

/** True for the URL of a database of either sort. */
export function isDatabaseUrl(text: string): boolean {
  return isPgliteUrl(text) || /^postgres(ql)?:\/\//i.test(text)
}

/**
 * Opens a session. `pglite:DIR` keeps its data in DIR, relative to `cwd`, and makes it when it is not there;
 * `pglite:DIR?extensions=citext,pg_trgm` loads extensions. Sessions of one folder within one process share an
 * instance one after the other: PGlite has one session.
 *
 * @throws CONNECT_FAILED; PEER_MISSING without PGlite.
 * @example const db = await openDatabase("pglite:.pgkit/demo")
 */
export async function openDatabase(
  url: string,
  options: ConnectOptions & { readonly cwd?: string } = {},
): Promise<Connection> {
  if (!isPgliteUrl(url)) return connect(url, options)
  const [folder = "", query = ""] = url.slice("pglite:".length).split("?", 2)
  if (folder === "") throw new PgkitError("CONNECT_FAILED", "pglite: needs a folder.", { hint: "Write pglite:./data." })
  const extensions = (new URLSearchParams(query).get("extensions") ?? "").split(",").filter((it) => it !== "")
  const dir = resolve(options.cwd ?? process.cwd(), folder)
  const shared = instances.get(dir) ?? share(dir, extensions)
  shared.users++
  try {
    return session(url, dir, shared, await shared.instance, options)
  } catch (failure) {
    await release(dir, shared)
    throw failure
  }
}

interface Shared {
  readonly instance: Promise<PgliteInstance>
  users: number
}

/** By folder. Two instances on one folder would write over each other. */
const instances = new Map<string, Shared>()

function share(dir: string, extensions: readonly string[]): Shared {
  const shared = { instance: start(dir, extensions), users: 0 }
  instances.set(dir, shared)
  return shared
}

async function start(dir: string, names: readonly string[]): Promise<PgliteInstance> {
  const { PGlite } = await import("@electric-sql/pglite").catch((cause: unknown) => {
    throw new PgkitError("PEER_MISSING", "PGlite is not installed.", {
      hint: "Install it: npm install --save-dev @electric-sql/pglite",
      cause,
    })
  })
  const { extensions } = await loadExtensions(names)
  try {
    await mkdir(dir, { recursive: true })
    return await PGlite.create(dir, { extensions, parsers: { 20: (text: string) => text } })
  } catch (failure) {
    const cause = cleanError(failure)
    throw new PgkitError("CONNECT_FAILED", `PGlite cannot open ${dir}: ${cause.message.split("\n", 1)[0] ?? ""}`, {
      hint: "Is it a data folder of this PGlite version, and does no other process use it?",
      cause,
    })
  }
}

async function release(dir: string, shared: Shared): Promise<void> {
  if (--shared.users > 0) return
  instances.delete(dir)
  const instance = await shared.instance.catch(() => undefined)
  await instance?.close()
}

function session(
  url: string,
  dir: string,
  shared: Shared,
  instance: PgliteInstance,
  options: ConnectOptions,
): Connection {
  const { onNotice } = options
  const listener =
    onNotice === undefined
      ? {}
      : { onNotice: ({ message }: { message?: string | undefined }) => onNotice(message ?? "") }
  let closing: Promise<void> | undefined
  return {
    url,
    diagnostics: [],
    get terminated() {
      return closing !== undefined
    },
    async query(sql, parameters) {
      try {
        return await instance.query<SqlRow>(sql, parameters, listener)
      } catch (failure) {
        throw cleanError(failure)
      }
    },
    async exec(sql) {
      try {
        await instance.exec(sql, listener)
      } catch (failure) {
        throw cleanError(failure)
      }
    },
    async copyIn(sql, rows) {
      try {
        await copyIn(instance, sql, rows)
      } catch (failure) {
        throw cleanError(failure)
      }
    },
    close() {
      // The next user of this folder finds a session without this one's settings and locks.
      closing ??= instance
        .exec("ROLLBACK; DISCARD ALL")
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => release(dir, shared))
      return closing
    },
  }
}
