// Turns a session into what pgkit must know of its server: the version.
import { type Diagnostic, PgkitError } from "../errors/index.ts"
import type { Executor } from "./executor.ts"

/** The version of a server. */
export interface ServerInfo {
  /** As `server_version_num` gives it: 180004 is 18.4. */
  readonly versionNum: number
  readonly major: number
  /** As the server names itself: `18.4`. */
  readonly version: string
}

/** The majors that pgkit is tested with. */
export const supportedMajors = { oldest: 15, newest: 18 } as const

/**
 * Asks the server for its version.
 *
 * @throws SERVER_UNSUPPORTED below PostgreSQL 15. A newer one than pgkit knows is accepted: see `serverDiagnostics`.
 */
export async function readServerInfo(executor: Executor): Promise<ServerInfo> {
  const { rows } = await executor.query(
    "SELECT pg_catalog.current_setting('server_version_num') AS num, pg_catalog.current_setting('server_version') AS version",
  )
  const info = serverInfo(Number(rows[0]?.["num"]), String(rows[0]?.["version"]))
  if (info.major < supportedMajors.oldest) {
    throw new PgkitError("SERVER_UNSUPPORTED", `PostgreSQL ${info.version} is older than pgkit supports.`, {
      hint: `Use PostgreSQL ${supportedMajors.oldest} to ${supportedMajors.newest}.`,
    })
  }
  return info
}

/** A warning when the server is newer than any that pgkit was tested with, else nothing. */
export function serverDiagnostics(info: ServerInfo): readonly Diagnostic[] {
  if (info.major <= supportedMajors.newest) return []
  return [
    {
      code: "SERVER_NEWER",
      severity: "warning",
      message: `PostgreSQL ${info.version} is newer than pgkit knows: what is new in it is not compared.`,
      hint: "Look for a newer pgkit.",
    },
  ]
}

function serverInfo(versionNum: number, versionText: string): ServerInfo {
  // Debian adds its package to the text: `15.18 (Debian 15.18-0+deb12u1)`.
  return { versionNum, major: Math.floor(versionNum / 10_000), version: versionText.split(" ")[0] ?? versionText }
}
