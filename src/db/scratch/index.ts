// Turns the setting `scratch` into a server on which empty databases can be made and thrown away.
import { PgkitError } from "../../errors/index.ts"
import { scratchAuto } from "./choose.ts"
import { openEmbeddedScratch } from "./embedded.ts"
import { openPgliteScratch } from "./pglite.ts"
import { openServerScratch } from "./server.ts"
import type { ScratchChoice, ScratchContext, ScratchServer } from "./types.ts"

export { type ScratchDecision, scratchAuto } from "./choose.ts"
export { closeAllScratch } from "./lifetime.ts"
export { ensureRoles } from "./roles.ts"
export type {
  CreateScratchOptions,
  ScratchChoice,
  ScratchContext,
  ScratchDatabase,
  ScratchKind,
  ScratchServer,
} from "./types.ts"

/**
 * Opens a scratch server. `server` and a URL write to a server that others use, wherever it is, since somebody asked
 * for that; `auto` writes only to one on this machine (see `scratchAuto`) and tells `onNote` what it chose.
 *
 * @throws SCRATCH_FAILED, CONNECT_FAILED, PEER_MISSING: what is missing and what to do.
 * @example
 * const scratch = await openScratch("auto", { targetUrl })
 * const db = await scratch.create()
 * await db.exec("CREATE TABLE t (a int); CREATE INDEX ON t (a)")
 * await scratch.close()
 */
export async function openScratch(choice: ScratchChoice, context: ScratchContext = {}): Promise<ScratchServer> {
  const onNote = { ...(context.onNote && { onNote: context.onNote }) }
  switch (choice) {
    case "auto": {
      const decision = await scratchAuto(context)
      context.onNote?.(decision.why)
      if (decision.kind === "server") return openServerScratch(decision.url, onNote)
      const chosen = { ...context, ...(decision.major !== undefined && { major: decision.major }) }
      return openKind(decision.kind, chosen)
    }
    case "server":
      if (context.targetUrl === undefined) {
        throw new PgkitError("SCRATCH_FAILED", "scratch: server needs a server, and there is no target URL.", {
          hint: "Give the database with --url or DATABASE_URL, or choose scratch: embedded or pglite.",
        })
      }
      return openServerScratch(context.targetUrl, onNote)
    case "embedded":
    case "pglite":
      return openKind(choice, context)
    default:
      return openServerScratch(choice, onNote)
  }
}

async function openKind(kind: "embedded" | "pglite", context: ScratchContext): Promise<ScratchServer> {
  if (kind === "embedded") return openEmbeddedScratch(context)
  const scratch = await openPgliteScratch(context)
  if (context.major !== undefined && context.major !== scratch.info.major) {
    context.onNote?.(
      `PGlite is PostgreSQL ${scratch.info.major}, the target ${context.major}: definitions may read differently.`,
    )
  }
  return scratch
}
