// Turns an npm package with a real PostgreSQL into a scratch server that is ours alone.
import { PgkitError } from "../../errors/index.ts"
import { defaultPackages, findBinaries, installCommand, type PostgresBinaries } from "./binaries.ts"
import { startCluster } from "./cluster.ts"
import { openServerScratch } from "./server.ts"
import type { ScratchContext, ScratchServer } from "./types.ts"

/** The installed server of the major version that is needed, or the newest where none is asked for. */
export async function findEmbedded(context: ScratchContext): Promise<PostgresBinaries | undefined> {
  const installed = await findBinaries(context.packages ?? defaultPackages)
  if (context.major !== undefined) return installed.find(({ major }) => major === context.major)
  return installed.toSorted((a, b) => b.major - a.major)[0]
}

/**
 * Starts an embedded server on a unix socket in a temporary folder (on Windows: a port of 127.0.0.1). It and its files
 * are gone after `close`, and also when the process ends in whatever way.
 *
 * @throws PEER_MISSING with what to install; SCRATCH_FAILED where the server does not start.
 */
export async function openEmbeddedScratch(context: ScratchContext): Promise<ScratchServer> {
  const binaries = await findEmbedded(context)
  if (binaries === undefined) throw await missing(context)
  try {
    const cluster = await startCluster(binaries, { listen: "socket" })
    try {
      return await openServerScratch(cluster.url("postgres"), { kind: "embedded", onClose: () => cluster.stop() })
    } catch (failure) {
      await cluster.stop()
      throw failure
    }
  } catch (cause) {
    if (cause instanceof PgkitError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new PgkitError(
      "SCRATCH_FAILED",
      `The embedded PostgreSQL of ${binaries.packageName} did not start: ${message}`,
      {
        hint: "Choose another scratch: server or pglite.",
        cause,
      },
    )
  }
}

async function missing(context: ScratchContext): Promise<PgkitError> {
  const installed = await findBinaries(context.packages ?? defaultPackages)
  const others = installed.map(({ major }) => major).join(", ")
  const wanted = context.major === undefined ? "No embedded PostgreSQL" : `No embedded PostgreSQL ${context.major}`
  return new PgkitError("PEER_MISSING", `${wanted} is installed${others === "" ? "" : `, only ${others}`}.`, {
    hint: `Install it: ${installCommand(context.major ?? 18)}`,
  })
}
