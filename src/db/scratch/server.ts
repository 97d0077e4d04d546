// Turns a server that may be written to into a scratch server: temporary databases beside the target.
import { PgkitError } from "../../errors/index.ts"
import { quoteIdent, quoteLiteral } from "../../sql/identifier.ts"
import { connect, type Connection } from "../connect.ts"
import { readServerInfo, type ServerInfo } from "../server-info.ts"
import { readTarget, serverName, withDatabase } from "../target.ts"
import { closeOnce } from "./lifetime.ts"
import { keeperName, newToken, readScratchName, scratchName } from "./names.ts"
import { forgetSubscriptions } from "./subscriptions.ts"
import type { CreateScratchOptions, ScratchDatabase, ScratchKind, ScratchServer } from "./types.ts"

export interface ServerScratchOptions {
  readonly kind?: ScratchKind
  readonly onNote?: (text: string) => void
  /** The clock, for the stamp in the names. */
  readonly now?: () => Date
  /** Runs after the databases are gone. */
  readonly onClose?: () => Promise<void>
}

/** Databases of runs that ended without cleaning up are left alone for this long. */
const sweepAfterMs = 5 * 60_000

/**
 * Opens a scratch server at the URL of a database. Databases get that database's encoding and locale, are dropped at
 * `close`, and those that a crashed run left behind are dropped now.
 *
 * @throws CONNECT_FAILED; SCRATCH_FAILED where the role may not create databases.
 */
export async function openServerScratch(url: string, options: ServerScratchOptions = {}): Promise<ScratchServer> {
  const { kind = "server", now = () => new Date(), onNote } = options
  const token = newToken()
  // application_name in the URL would win over the token by which other runs see that this one lives.
  const keeper = await connect(withoutApplicationName(url), { applicationName: keeperName(token) })
  try {
    const info = await readServerInfo(keeper)
    await demandCreateDatabase(keeper, url)
    // On a server of our own no checkpoint has to wait for the disk, and copying files is the faster way.
    const likeTarget = (await localeClauses(keeper, info)) + (kind === "server" ? "" : " STRATEGY file_copy")
    const swept = await sweep(keeper, now())
    if (swept.length > 0) onNote?.(`Dropped ${swept.length} scratch databases of earlier runs: ${swept.join(", ")}.`)
    const databases = new Set<ScratchDatabase>()
    let count = 0
    return {
      kind,
      private: kind !== "server",
      describe:
        kind === "server"
          ? `PostgreSQL ${info.version} on ${serverName(readTarget(url))}`
          : `PostgreSQL ${info.version} (${kind})`,
      info,
      async create(createOptions = {}) {
        const name = scratchName(now(), token, ++count)
        const database = await createDatabase(keeper, url, name, likeTarget, createOptions, () =>
          databases.delete(database),
        )
        databases.add(database)
        return database
      },
      close: closeOnce(async () => {
        await Promise.allSettled([...databases].map((database) => database.dispose()))
        await keeper.close()
        await options.onClose?.()
      }),
    }
  } catch (failure) {
    await keeper.close()
    throw failure
  }
}

/** True when the session's role may create databases. The attribute is not inherited from a role that it is in. */
export async function mayCreateDatabase(session: Connection): Promise<boolean> {
  const { rows } = await session.query(
    `SELECT r.rolsuper OR r.rolcreatedb AS allowed FROM pg_catalog.pg_roles r WHERE r.rolname OPERATOR(pg_catalog.=) current_user`,
  )
  return rows[0]?.["allowed"] === true
}

async function demandCreateDatabase(session: Connection, url: string): Promise<void> {
  if (await mayCreateDatabase(session)) return
  const { user, ...target } = readTarget(url)
  throw new PgkitError(
    "SCRATCH_FAILED",
    `The role ${user ?? "in use"} may not create databases on ${serverName(target)}.`,
    {
      hint: "ALTER ROLE … CREATEDB, or choose scratch: embedded or pglite.",
    },
  )
}

/** The clauses of CREATE DATABASE by which a database sorts and compares as the one that we are connected to. */
async function localeClauses(session: Connection, info: ServerInfo): Promise<string> {
  const locale = info.major >= 17 ? "d.datlocale" : "d.daticulocale"
  const rules = info.major >= 16 ? "d.daticurules" : "NULL::pg_catalog.text"
  const { rows } = await session.query(`
    SELECT pg_catalog.pg_encoding_to_char(d.encoding)::pg_catalog.text AS encoding,
           d.datlocprovider::pg_catalog.text AS provider,
           d.datcollate::pg_catalog.text AS collate,
           d.datctype::pg_catalog.text AS ctype,
           ${locale}::pg_catalog.text AS locale,
           ${rules} AS rules
      FROM pg_catalog.pg_database d
     WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database()`)
  const row = rows[0] ?? {}
  const provider = row["provider"] === "i" ? "icu" : row["provider"] === "b" ? "builtin" : "libc"
  const localeWord = provider === "icu" ? "ICU_LOCALE" : "BUILTIN_LOCALE"
  return [
    clause("ENCODING", row["encoding"]),
    `LOCALE_PROVIDER ${provider}`,
    clause("LC_COLLATE", row["collate"]),
    clause("LC_CTYPE", row["ctype"]),
    provider === "libc" ? "" : clause(localeWord, row["locale"]),
    clause("ICU_RULES", row["rules"]),
  ]
    .filter((part) => part !== "")
    .join(" ")
}

function clause(word: string, value: unknown): string {
  return typeof value === "string" && value !== "" ? `${word} ${quoteLiteral(value)}` : ""
}

async function createDatabase(
  keeper: Connection,
  url: string,
  name: string,
  likeTarget: string,
  options: CreateScratchOptions,
  onDispose: () => void,
): Promise<ScratchDatabase> {
  const drop = `DROP DATABASE IF EXISTS ${quoteIdent(name)} WITH (FORCE)`
  try {
    await keeper.query(`CREATE DATABASE ${quoteIdent(name)} TEMPLATE template0 ${likeTarget}`)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new PgkitError("SCRATCH_FAILED", `No scratch database on the server: ${message}.`, {
      hint: "Choose another scratch with scratch: embedded or pglite.",
      cause,
    })
  }
  const databaseUrl = withDatabase(url, name)
  let session: Connection
  try {
    session = await connect(databaseUrl, { ...(options.onNotice && { onNotice: options.onNotice }) })
  } catch (failure) {
    await keeper.query(drop)
    throw failure
  }
  let disposing: Promise<void> | undefined
  return {
    name,
    url: databaseUrl,
    query: (sql, parameters) => session.query(sql, parameters),
    exec: (sql) => session.exec(sql),
    dispose: () =>
      (disposing ??= (async () => {
        onDispose()
        await forgetSubscriptions(session).catch(() => undefined)
        await session.close().catch(() => undefined)
        await keeper.query(drop).catch(() => dropAnew(url, drop))
      })()),
  }
}

/** The keeper's session may have been ended by the server in the meantime. */
async function dropAnew(url: string, drop: string): Promise<void> {
  const session = await connect(url)
  try {
    await session.query(drop)
  } finally {
    await session.close()
  }
}

/** Drops scratch databases of our role that nobody uses, whose run is gone, and that are not of the last minutes. */
async function sweep(keeper: Connection, now: Date): Promise<readonly string[]> {
  const { rows } = await keeper.query(String.raw`
    SELECT d.datname::pg_catalog.text AS name
      FROM pg_catalog.pg_database d
     WHERE d.datname OPERATOR(pg_catalog.~~) 'pgkit\_scratch\_%'
       AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
       AND NOT EXISTS (
             SELECT FROM pg_catalog.pg_stat_activity a
              WHERE a.datid OPERATOR(pg_catalog.=) d.oid
                 OR a.application_name OPERATOR(pg_catalog.=)
                    pg_catalog.concat('pgkit scratch ', pg_catalog.split_part(d.datname::pg_catalog.text, '_', 4)))
     ORDER BY 1`)
  const swept: string[] = []
  for (const name of rows.map((row) => String(row["name"]))) {
    const made = readScratchName(name)?.made
    if (made === undefined || now.getTime() - made.getTime() < sweepAfterMs) continue
    // Without FORCE: whoever has connected since keeps it. Another run may sweep at the same time.
    const dropped = await keeper.query(`DROP DATABASE IF EXISTS ${quoteIdent(name)}`).then(
      () => true,
      () => false,
    )
    if (dropped) swept.push(name)
  }
  return swept
}

function withoutApplicationName(url: string): string {
  return url.replace(/([?&])application_name=[^&#]*&?/, "$1").replace(/[?&]$/, "")
}
