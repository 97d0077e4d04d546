// Turns a postgres:// URL into the parts of a connection: host, database, user, TLS.
import { PgkitError } from "../errors/index.ts"
import { redact } from "./redact.ts"

/** What a postgres:// URL says. Absent parts are left to the environment (`PGUSER`, …) and the driver's defaults. */
export interface ConnectionTarget {
  /** A host name, an address, or the folder of a unix socket. */
  readonly host: string
  readonly port: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
  readonly sslmode?: SslMode
  /** `sslrootcert`, `sslcert`, `sslkey`: paths. */
  readonly tlsFiles: { readonly ca?: string; readonly cert?: string; readonly key?: string }
  /** Every other parameter of the URL: `application_name`, `options`, `connect_timeout`, … */
  readonly parameters: Readonly<Record<string, string>>
}

const sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const

/** libpq's values of `sslmode` (manual, 32.19). */
export type SslMode = (typeof sslModes)[number]

/**
 * Reads a URL as libpq does (manual, 32.1.1.2), with `%2Fpath` or `?host=/path` for a unix socket.
 *
 * @throws CONNECT_FAILED when it is not such a URL; the message never shows the password.
 * @example readTarget("postgres://ann@localhost/shop").database // "shop"
 */
export function readTarget(url: string): ConnectionTarget {
  const parsed = parseUrl(url)
  const parameters = Object.fromEntries(parsed.searchParams)
  const { host, port, user, password, dbname, sslmode, sslrootcert, sslcert, sslkey, uselibpqcompat, ...rest } =
    parameters
  void uselibpqcompat
  const database = dbname ?? decode(parsed.pathname.replace(/^\//, ""))
  const userName = user ?? decode(parsed.username)
  const secret = password ?? decode(parsed.password)
  const mode = sslmode ?? process.env["PGSSLMODE"]
  return {
    host: host || decode(parsed.host) || process.env["PGHOST"] || "localhost",
    port: Number(port || parsed.port || process.env["PGPORT"] || 5432),
    ...(userName !== "" && { user: userName }),
    ...(secret !== "" && { password: secret }),
    ...(database !== "" && { database }),
    ...(mode !== undefined && mode !== "" && { sslmode: readSslMode(mode) }),
    tlsFiles: {
      ...(sslrootcert && sslrootcert !== "system" && { ca: sslrootcert }),
      ...(sslcert && { cert: sslcert }),
      ...(sslkey && { key: sslkey }),
    },
    parameters: rest,
  }
}

/** True for a host that is this machine: a unix socket or a loopback name or address. */
export function isLocalHost(host: string): boolean {
  return host.startsWith("/") || host.startsWith("@") || /^(localhost|127(\.\d+){3}|::1|0:0:0:0:0:0:0:1)$/i.test(host)
}

/** The server as a message names it: `localhost:5432`. */
export function serverName(target: ConnectionTarget): string {
  return `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`
}

/** The same URL with another database. */
export function withDatabase(url: string, database: string): string {
  const parsed = parseUrl(url)
  parsed.url.searchParams.delete("dbname")
  const text = parsed.url.href.replace(/^([a-z]+:\/\/[^/?#]*)(?:\/[^?#]*)?/i, `$1/${encodeURIComponent(database)}`)
  return parsed.emptyHost ? text.replace(`@${dummyHost}/`, "@/") : text
}

const dummyHost = "pgkit-no-host"

interface ParsedUrl {
  readonly url: URL
  readonly emptyHost: boolean
  readonly host: string
  readonly port: string
  readonly username: string
  readonly password: string
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

function parseUrl(text: string): ParsedUrl {
  // WHATWG URLs have no user without a host; `postgres://ann@/shop` is fine for libpq.
  const emptyHost = /^postgres(ql)?:\/\/[^/?#]*@(\/|\?|$)/i.test(text)
  const whole = emptyHost ? text.replace(/@(?=\/|\?|$)/, `@${dummyHost}`) : text
  const url = /^postgres(ql)?:\/\//i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined
  if (url === undefined) {
    throw new PgkitError("CONNECT_FAILED", `${redact(JSON.stringify(text))} is not a postgres:// URL.`, {
      hint: "Write postgres://user:password@host:5432/database, with special characters of the password percent-encoded.",
    })
  }
  const { port, username, password, pathname, searchParams } = url
  const host = emptyHost ? "" : url.hostname.replace(/^\[(.+)\]$/, "$1")
  return { url, emptyHost, host, port, username, password, pathname, searchParams }
}

function readSslMode(mode: string): SslMode {
  const known = sslModes.find((name) => name === mode)
  if (known !== undefined) return known
  if (mode === "no-verify") return "require"
  throw new PgkitError("CONNECT_FAILED", `sslmode=${mode} is not known.`, {
    hint: `Use one of ${sslModes.join(", ")}.`,
  })
}

/** A password with a lone `%` is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
