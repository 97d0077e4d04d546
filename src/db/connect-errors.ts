// Turns a failed connection attempt into a CONNECT_FAILED that says which part is wrong and what to do.
import { PgkitError } from "../errors/index.ts"
import { redactValues } from "./redact.ts"
import { type ConnectionTarget, serverName } from "./target.ts"

/** CONNECT_FAILED for whatever the driver threw. The password is in no part of it, the cause's message included. */
export function connectError(target: ConnectionTarget, failure: unknown): PgkitError {
  if (failure instanceof PgkitError) return failure
  const { code, text } = describe(failure)
  const secrets = target.password === undefined ? [] : [target.password]
  const shown = redactValues(text, secrets)
  const [message, hint] = explain(target, code, shown)
  return new PgkitError("CONNECT_FAILED", message, {
    ...(hint !== undefined && { hint }),
    cause: new Error(shown),
    details: { ...(code !== undefined && { cause: code }), host: target.host, port: target.port },
  })
}

function describe(failure: unknown): { readonly code: string | undefined; readonly text: string } {
  // A host name with several addresses fails with an AggregateError: one error an address, and no message.
  const first: unknown = failure instanceof AggregateError ? (failure.errors[0] ?? failure) : failure
  const text = first instanceof Error ? first.message : String(first)
  const code =
    typeof first === "object" && first !== null && "code" in first && typeof first.code === "string"
      ? first.code
      : undefined
  return { code, text }
}

function explain(target: ConnectionTarget, code: string | undefined, text: string): readonly [string, string?] {
  const server = serverName(target)
  const user = target.user === undefined ? "the default user" : `user "${target.user}"`
  switch (code) {
    case "3D000":
      return [
        `The database "${target.database ?? target.user ?? ""}" does not exist on ${server}.`,
        "Check the name at the end of the URL, or create it with createdb.",
      ]
    case "28P01":
      return [
        `${server} refused the password of ${user}.`,
        "Check the user and password; percent-encode special characters.",
      ]
    case "28000":
      return [
        `${server} does not let ${user} in: ${text}.`,
        "Check that the role exists and may log in, and what pg_hba.conf asks for: perhaps TLS (?sslmode=require).",
      ]
    case "42501":
      return [`${user} may not connect to the database: ${text}.`, "GRANT CONNECT ON DATABASE … TO the role."]
    case "53300":
      return [`${server} has no connection left: ${text}.`, "Close other clients, or raise max_connections."]
    case "57P03":
      return [
        `${server} is not ready: ${text}.`,
        "It is starting up, shutting down or recovering: try again in a moment.",
      ]
    case "ECONNREFUSED":
      return [`Nothing listens on ${server}.`, "Is PostgreSQL running there, and is the port right?"]
    case "ENOENT":
      return [`There is no server socket in ${target.host} for port ${target.port}.`, "Is PostgreSQL running there?"]
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return [`The host name ${target.host} is not known.`, "Check the host in the URL and the network's name service."]
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return [`There is no route to ${server}.`, "Check the network, the VPN and the firewall."]
    case "ECONNRESET":
    case "EPIPE":
      return [
        `${server} closed the connection.`,
        "Is it PostgreSQL that listens there, and does it want TLS (?sslmode=require)?",
      ]
    case "ETIMEDOUT":
      return timedOut(server)
  }
  if (/timeout/i.test(text)) return timedOut(server)
  if (/does not support SSL/i.test(text)) {
    return [
      `${server} does not offer TLS, and sslmode asks for it.`,
      "Use sslmode=prefer, or disable on a network that you trust.",
    ]
  }
  if (code !== undefined && /CERT|ERR_TLS|UNABLE_TO|SELF_SIGNED/.test(code)) {
    return [
      `The certificate of ${server} was not accepted: ${text}.`,
      "Name its authority with sslrootcert=FILE, or use sslmode=require.",
    ]
  }
  if (/password must be a string/i.test(text)) {
    return [`${server} asks for a password and none was given.`, "Put it into the URL, PGPASSWORD or ~/.pgpass."]
  }
  return [`No connection to ${server}: ${text.replace(/\.$/, "")}.`]
}

function timedOut(server: string): readonly [string, string] {
  return [
    `${server} did not answer in time.`,
    "Check the host, the port and the firewall, or give it longer with ?connect_timeout=SECONDS.",
  ]
}
