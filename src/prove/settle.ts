// Brings the text of definitions to its fixed point, so that a difference in deparsing is never a difference.
import { type ScratchPool } from "../db/scratch/pool.ts"
import { type Change, diff } from "../diff/index.ts"
import { type Registry, type Snapshot } from "../model/index.ts"
import { clone, readFilled } from "./clone.ts"

/** More rounds than any known definition needs: `varchar IN (…)` in a check takes two. */
const mostRounds = 4

/**
 * The snapshot as a server of the scratch's version writes it: made there and read again, until it comes back as it
 * went in. Owners, comments and privileges stay as they were.
 */
export async function settle(snapshot: Snapshot, scratch: ScratchPool, registry: Registry): Promise<Snapshot> {
  let current = snapshot
  for (let round = 0; round < mostRounds; round++) {
    const made = await scratch.withDatabase(async (db, server) => {
      await clone(db, current, { registry, private: server.private })
      return readFilled(db, registry)
    })
    const next = withEnvelopes(made, snapshot)
    const stable = diff(current, next).length === 0
    current = next
    if (stable) break
  }
  return current
}

/** True where two definitions that differ may be one in two spellings: text on both sides that the server deparses. */
export function mayBeSpelling(changes: readonly Change[]): boolean {
  const isDeparsed = (value: unknown) => /[(:]|SELECT/.test(JSON.stringify(value) ?? "")
  return changes.some(
    (change) => change.kind === "alter" && change.fields.some((field) => isDeparsed(field.from) && isDeparsed(field.to)),
  )
}

function withEnvelopes(made: Snapshot, original: Snapshot): Snapshot {
  const before = new Map(original.objects.map((object) => [object.id, object]))
  const objects = made.objects.map((object) => {
    const old = before.get(object.id)
    if (old === undefined) return object
    const { owner, comment, privileges, labels, position } = old
    return { ...object, owner, comment, privileges, labels, position }
  })
  return { ...made, coverage: original.coverage, objects, diagnostics: original.diagnostics }
}
