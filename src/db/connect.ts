// Turns a postgres:// URL into one open session: an Executor that can be closed.
import { readFileSync } from "node:fs"
import { isIP } from "node:net"
import type { ConnectionOptions as TlsOptions } from "node:tls"
import type { Client, ClientConfig, Query } from "pg"
import { type Diagnostic, PgkitError } from "../errors/index.ts"
import { connectError } from "./connect-errors.ts"
import { type CopyExecutor, copyWithPg } from "./copy.ts"
import type { Executor, SqlRow } from "./executor.ts"
import { redactValues } from "./redact.ts"
import { type ConnectionTarget, isLocalHost, readTarget, serverName } from "./target.ts"

/** An executor that also runs scripts. */
export interface ScriptExecutor extends Executor {
  /**
   * Runs text of any number of statements, without parameters. As one message they are one transaction where the
   * text does not say otherwise, so `CREATE INDEX CONCURRENTLY` has to come alone.
   */
  exec(sql: string): Promise<void>
}

/** One open session of one database. */
export interface Connection extends ScriptExecutor, CopyExecutor {
  /** The URL without secrets, for messages. */
  readonly url: string
  /** True once the session is gone: closed here, or ended by the server. Queries reject from then on. */
  readonly terminated: boolean
  /** What the user should know of this connection: unencrypted, certificate not verified. */
  readonly diagnostics: readonly Diagnostic[]
  /** Ends the session. A second call does nothing. */
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Milliseconds until a server counts as not answering. The URL's `connect_timeout` (seconds) wins. Default 10,000. */
  readonly timeoutMs?: number
  /** Default `pgkit`; the URL's `application_name` wins. */
  readonly applicationName?: string
  /** Called with the text of each NOTICE and WARNING of the server. Default: they are dropped. */
  readonly onNotice?: (text: string) => void
}

/**
 * Opens a session. TLS is as libpq's `sslmode` says and never silently off: without `sslmode` a server on this
 * machine is spoken to in plain text, any other is asked for TLS, and a refusal becomes a diagnostic.
 *
 * @throws CONNECT_FAILED with the cause and what to do. The password is in no message.
 * @example const db = await connect("postgres://ann:secret@localhost/shop")
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<Connection> {
  const target = readTarget(url)
  const diagnostics: Diagnostic[] = []
  const mode = target.sslmode ?? (isLocalHost(target.host) ? "disable" : "prefer")
  const socket = target.host.startsWith("/")
  if (!socket && mode !== "disable" && mode !== "allow") {
    try {
      const connection = await open(target, url, tlsOptions(target, mode), options, diagnostics)
      if (mode === "prefer" || mode === "require") diagnostics.push(...unverified(target))
      return connection
    } catch (failure) {
      if (mode !== "prefer" || !refusesTls(failure)) throw connectError(target, failure)
    }
  }
  if (!isLocalHost(target.host)) diagnostics.push(plaintext(target))
  try {
    return await open(target, url, false, options, diagnostics)
  } catch (failure) {
    throw connectError(target, failure)
  }
}

async function open(
  target: ConnectionTarget,
  url: string,
  ssl: TlsOptions | false,
  options: ConnectOptions,
  diagnostics: readonly Diagnostic[],
): Promise<Connection> {
  const { default: pg } = await import("pg")
  const client = new pg.Client(clientConfig(target, ssl, options))
  let terminated = false
  // Without a listener a session that the server ends would take the process with it.
  client.on("error", () => {
    terminated = true
  })
  client.on("end", () => {
    terminated = true
  })
  client.on("notice", (notice) => options.onNotice?.(notice.message ?? ""))
  try {
    await client.connect()
  } catch (failure) {
    await client.end().catch(() => undefined)
    throw failure
  }
  let closing: Promise<void> | undefined
  let last: Promise<unknown> = Promise.resolve()
  // Calls wait their turn here: pg stops queueing them itself in its next major version.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch((failure: unknown) => {
      // The error that ends a session comes before the news that the connection is closed.
      if (endsSession(failure)) terminated = true
    })
    return turn
  }
  return {
    url: redactValues(url, target.password === undefined ? [] : [target.password]),
    diagnostics,
    get terminated() {
      return terminated
    },
    async query(sql, parameters) {
      const result: { rows: SqlRow[] } | { rows: SqlRow[] }[] = await inTurn(() =>
        parameters === undefined ? client.query(sql) : client.query(sql, parameters),
      )
      // Several statements in one text give several results; the last one is the answer.
      return Array.isArray(result) ? (result.at(-1) ?? { rows: [] }) : result
    },
    stream: (sql, read) => inTurn(() => streamWithPg(client, new pg.Query<SqlRow>(sql), read)),
    async exec(sql) {
      await inTurn(() => client.query(sql))
    },
    copyIn: (sql, rows) => inTurn(() => copyWithPg(client, sql, rows)),
    close() {
      closing ??= client.end().then(() => {
        terminated = true
      })
      return closing
    },
  }
}

/** A query with a listener for its rows keeps none of them. What `read` throws is kept until the server is done. */
function streamWithPg(client: Client, query: Query<SqlRow>, read: (row: SqlRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: { readonly cause: unknown } | undefined
    query.on("row", (row: SqlRow) => {
      if (failure !== undefined) return
      try {
        read(row)
      } catch (cause) {
        failure = { cause }
      }
    })
    query.on("error", reject)
    query.on("end", () => (failure === undefined ? resolve() : reject(failure.cause)))
    client.query(query)
  })
}

function clientConfig(target: ConnectionTarget, ssl: TlsOptions | false, options: ConnectOptions): ClientConfig {
  const { application_name, connect_timeout, options: startOptions } = target.parameters
  const seconds = Number(connect_timeout)
  return {
    host: target.host,
    port: target.port,
    ...(target.user !== undefined && { user: target.user }),
    ...(target.password !== undefined && { password: target.password }),
    ...(target.database !== undefined && { database: target.database }),
    ...(startOptions !== undefined && { options: startOptions }),
    ssl,
    application_name: application_name ?? options.applicationName ?? "pgkit",
    connectionTimeoutMillis: seconds > 0 ? seconds * 1000 : (options.timeoutMs ?? 10_000),
    keepAlive: true,
  }
}

/** libpq's meaning of sslmode (manual, 32.19.1): only verify-ca and verify-full verify, or require with a root certificate. */
function tlsOptions(target: ConnectionTarget, mode: "prefer" | "require" | "verify-ca" | "verify-full"): TlsOptions {
  const { ca, cert, key } = target.tlsFiles
  const files = {
    ...(ca !== undefined && { ca: readTlsFile(ca) }),
    ...(cert !== undefined && { cert: readTlsFile(cert) }),
    ...(key !== undefined && { key: readTlsFile(key) }),
    // The name that the certificate must be for; TLS has no server names that are addresses.
    host: target.host,
    ...(isIP(target.host) === 0 && { servername: target.host }),
  }
  const verify = mode === "verify-full" || mode === "verify-ca" || (mode === "require" && ca !== undefined)
  if (!verify) return { ...files, rejectUnauthorized: false }
  return mode === "verify-full" ? files : { ...files, checkServerIdentity: () => undefined }
}

function readTlsFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new PgkitError("CONNECT_FAILED", `The TLS file ${path} cannot be read.`, {
      hint: "Check sslrootcert, sslcert and sslkey in the URL.",
      cause,
    })
  }
}

/** admin_shutdown, crash_shutdown, database_dropped and idle_session_timeout (manual, appendix A, class 57). */
function endsSession(failure: unknown): boolean {
  return failure instanceof Error && "code" in failure && /^57P0[1245]$/.test(String(failure.code))
}

function refusesTls(failure: unknown): boolean {
  return failure instanceof Error && failure.message.includes("does not support SSL")
}

function plaintext(target: ConnectionTarget): Diagnostic {
  return {
    code: "CONNECTION_PLAINTEXT",
    severity: "warning",
    message: `The connection to ${serverName(target)} is not encrypted: password and data can be read on the way.`,
    hint: "Turn TLS on at the server and add ?sslmode=verify-full.",
  }
}

function unverified(target: ConnectionTarget): readonly Diagnostic[] {
  if (isLocalHost(target.host) || target.tlsFiles.ca !== undefined) return []
  return [
    {
      code: "CONNECTION_UNVERIFIED",
      severity: "info",
      message: `The connection to ${serverName(target)} is encrypted, but nobody checked who answers.`,
      hint: "Add ?sslmode=verify-full, with sslrootcert=FILE for a private authority.",
    },
  ]
}
