// Decides where scratch databases are made when nobody said so, and says why.
import { connect, type Connection } from "../connect.ts"
import { readServerInfo } from "../server-info.ts"
import { isLocalHost, readTarget, serverName } from "../target.ts"
import { findEmbedded } from "./embedded.ts"
import { mayCreateDatabase } from "./server.ts"
import type { ScratchContext } from "./types.ts"

/** What `auto` came to, with a sentence for the user. */
export type ScratchDecision =
  | { readonly kind: "server"; readonly url: string; readonly why: string }
  | { readonly kind: "embedded" | "pglite"; readonly major?: number; readonly why: string }

/**
 * The target's own server where it is on this machine (or `remoteAllowed`) and the role may create databases; else an
 * embedded server of the target's major version; else PGlite.
 */
export async function scratchAuto(context: ScratchContext): Promise<ScratchDecision> {
  const { targetUrl } = context
  const look = targetUrl === undefined ? { because: "there is no target server" } : await lookAt(targetUrl, context)
  if ("url" in look) {
    return {
      kind: "server",
      url: look.url,
      why: "Scratch databases are made beside the target: it is local and the role may create databases.",
    }
  }
  const major = context.major ?? look.major
  const needed = { ...(major !== undefined && { major }) }
  if ((await findEmbedded({ ...context, ...needed })) !== undefined) {
    return {
      kind: "embedded",
      ...needed,
      why: `Scratch databases are made on an embedded PostgreSQL: ${look.because}.`,
    }
  }
  const missing = major === undefined ? "no embedded PostgreSQL" : `no embedded PostgreSQL ${major}`
  return {
    kind: "pglite",
    ...needed,
    why: `Scratch databases are made in PGlite: ${look.because}, and ${missing} is installed.`,
  }
}

type Look = { readonly url: string } | { readonly because: string; readonly major?: number }

async function lookAt(url: string, context: ScratchContext): Promise<Look> {
  if (!/^postgres(ql)?:/i.test(url)) return { because: "the target is no server" }
  const target = readTarget(url)
  const mayWrite = isLocalHost(target.host) || context.remoteAllowed === true
  let session: Connection
  try {
    session = await connect(url)
  } catch {
    return { because: `${serverName(target)} does not answer` }
  }
  try {
    const { major } = await readServerInfo(session)
    if (!mayWrite) return { because: `${serverName(target)} is not on this machine`, major }
    if (context.major !== undefined && context.major !== major) {
      return { because: `the target is PostgreSQL ${major}, and ${context.major} is needed` }
    }
    return (await mayCreateDatabase(session)) ? { url } : { because: "the role may not create databases", major }
  } finally {
    await session.close()
  }
}
