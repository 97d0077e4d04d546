// Brings the text of definitions to its fixed point, so that a difference in deparsing is never a difference.
import type { ScratchPool } from "../db/scratch/pool.ts"
import { type Change, diff } from "../diff/index.ts"
import { type Diagnostic, PgkitError } from "../errors/index.ts"
import { managedAs, type Registry, type Snapshot, withAsked } from "../model/index.ts"
import { clone, readFilled } from "./clone.ts"

/** More rounds than any known definition needs: `varchar IN (…)` in a check takes two. */
const mostRounds = 4

/**
 * The snapshot as a server of the scratch's version writes it: made there and read again, until it comes back as it
 * went in. Owners, comments and privileges stay as they were.
 *
 * @throws the server's error where it cannot make the schema: an extension that it has not.
 */
export async function settle(snapshot: Snapshot, scratch: ScratchPool, registry: Registry): Promise<Snapshot> {
  let current = snapshot
  for (let round = 0; round < mostRounds; round++) {
    const made = await scratch.withDatabase(async (db, _server, roles) => {
      await clone(db, current, { registry, roles })
      return readFilled(db, registry)
    })
    const next = withEnvelopes(withAsked(snapshot, managedAs(snapshot, made)), snapshot)
    const stable = diff(current, next).length === 0
    current = next
    if (stable) break
  }
  return current
}

export interface SettledPair {
  readonly from: Snapshot
  readonly to: Snapshot
  /** SETTLE_SKIPPED where the scratch server cannot make one of them; then both are as they were. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Both sides of a comparison, or neither: one alone would differ in every spelling. */
export async function settlePair(
  from: Snapshot,
  to: Snapshot,
  scratch: ScratchPool,
  registry: Registry,
): Promise<SettledPair> {
  try {
    return {
      from: await settle(from, scratch, registry),
      to: await settle(to, scratch, registry),
      diagnostics: [],
    }
  } catch (failure) {
    if (!isRefusal(failure)) throw failure
    return { from, to, diagnostics: [await skipped(failure, scratch)] }
  }
}

/** What the scratch server cannot do, as opposed to one that cannot be reached. */
function isRefusal(failure: unknown): failure is Error {
  if (failure instanceof PgkitError) return failure.code === "PLAN_CYCLE" || failure.code === "PEER_MISSING"
  if (!(failure instanceof Error) || !("code" in failure)) return false
  return /^[0-9A-Z]{5}$/.test(String(failure.code)) && !/^(?:08|57P)/.test(String(failure.code))
}

async function skipped(failure: Error, scratch: ScratchPool): Promise<Diagnostic> {
  const where = await scratch.server().then(
    ({ describe }) => describe,
    () => "the scratch server",
  )
  return {
    code: "SETTLE_SKIPPED",
    severity: "warning",
    message: `Definitions were compared as they are written, because ${where} cannot make the schema: ${failure.message}`,
    hint: "Two spellings of one definition may look like a difference. Choose a scratch server like the target's.",
  }
}

/** True where two definitions that differ may be one in two spellings: text on both sides that the server deparses. */
export function mayBeSpelling(changes: readonly Change[], registry: Registry): boolean {
  return changes.some((change) => {
    if (change.kind !== "alter") return false
    const { verbatim } = registry.kind(change.to.kind)
    return change.fields.some(({ field, from, to }) => {
      const kept = verbatim?.[field]
      return kept !== true && kept?.(from, to) !== true && isDeparsed(from) && isDeparsed(to)
    })
  })
}

/** Some text in it has a parenthesis, a cast or a query: anything shorter has one spelling. */
function isDeparsed(value: unknown): boolean {
  if (typeof value === "string") return /\(|::|SELECT/.test(value)
  return typeof value === "object" && value !== null && Object.values(value).some(isDeparsed)
}

/** What a clone does not keep, or keeps otherwise: owners, comments, privileges, places. */
export function withEnvelopes(made: Snapshot, original: Snapshot): Snapshot {
  const before = new Map(original.objects.map((object) => [object.id, object]))
  const objects = made.objects.map((object) => {
    const old = before.get(object.id)
    if (old === undefined) return object
    const { owner, comment, privileges, labels, position } = old
    return { ...object, owner, comment, privileges, labels, position }
  })
  return { ...made, coverage: original.coverage, objects, diagnostics: original.diagnostics }
}
