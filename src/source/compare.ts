// Two SOURCEs to what differs between them and the plan that closes the gap.
import {
  type Change,
  detectRenames,
  diff,
  inOneScope,
  type Rename,
  type RenameCandidate,
  renameCandidates,
  renameHarmless,
  type Scope,
  within,
} from "../diff/index.ts"
import { type Diagnostic, PgkitError } from "../errors/index.ts"
import {
  byCodeUnits,
  describeId,
  type Found,
  objectId,
  type ObjectId,
  rolesNamedIn,
  type Snapshot,
  wholeOf,
} from "../model/index.ts"
import { quoteIdent } from "../sql/identifier.ts"
import { plan, type Plan, type PlannedStep, renameStep } from "../plan/index.ts"
import { mayBeSpelling, settlePair, type SettledPair } from "../prove/index.ts"
import { type ReadSource, readSource, type SourceContext } from "./read.ts"
import { parseSource } from "./parse.ts"
import { applyMoves } from "./move.ts"
import { applyRenames, parseRenames, type Renamed } from "./rename.ts"

export interface CompareOptions extends SourceContext {
  readonly scope?: Scope
  /** Renames to carry out, as `old=new`. */
  readonly renames?: readonly string[]
  /** Also carries out renames that nobody named and that are beyond doubt; default false. */
  readonly detectRenames?: boolean
  /** Objects of the source that are no candidates for that. */
  readonly apart?: readonly ObjectId[]
}

export interface Comparison {
  readonly from: ReadSource
  readonly to: ReadSource
  /** What differs, after the renames. */
  readonly changes: readonly Change[]
  readonly plan: Plan
  /** Renames that were carried out because they were asked for, or found by content. */
  readonly renames: readonly Rename[]
  /** Renames that may be meant and were not asked for. */
  readonly candidates: readonly RenameCandidate[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads both, brings them to one server version and one spelling, and plans.
 *
 * @example
 * const { plan } = await compareSources("postgres://localhost/shop", "src/schema.ts", { registry, scratch })
 */
export async function compareSources(
  fromText: string | readonly string[],
  toText: string | readonly string[],
  options: CompareOptions,
): Promise<Comparison> {
  const [from, to] = await readBoth(fromText, toText, options)
  return compareSnapshots(from, to, options)
}

/** What is comes before what is authored: the scratch database takes its version from it. */
async function readBoth(
  fromText: string | readonly string[],
  toText: string | readonly string[],
  options: CompareOptions,
): Promise<readonly [ReadSource, ReadSource]> {
  const { scope = {} } = options
  const read = async (text: string | readonly string[]) => {
    const source = await readSource(text, { ...options, manage: scope.manage ?? [] })
    return { ...source, snapshot: within(source.snapshot, scope) }
  }
  if (isAuthored(fromText, options) && !isAuthored(toText, options)) {
    const to = await read(toText)
    return [await read(fromText), to]
  }
  const from = await read(fromText)
  return [from, await read(toText)]
}

function isAuthored(text: string | readonly string[], { cwd }: CompareOptions): boolean {
  const texts = typeof text === "string" ? [text] : text
  return texts.flatMap((one) => parseSource(one, cwd)).every(({ kind }) => kind !== "live" && kind !== "snapshot")
}

/** The same for sources that were read already. */
export async function compareSnapshots(
  fromSource: ReadSource,
  toSource: ReadSource,
  options: CompareOptions,
): Promise<Comparison> {
  const { registry, scratch } = options
  const [from, to] = inOneScope(fromSource.snapshot, toSource.snapshot)
  const same = await toOneVersion(from, to, options)
  let [source, target] = [same.from, same.to]
  const asked = await renamed(source, target, options)
  const moved = await applyMoves(asked.from, target, { registry, scratch })
  let harmless = renameHarmless(moved.from, target, registry)
  let changes = diff(harmless.from, target)
  let skipped = same.diagnostics
  if (skipped.length === 0 && mayBeSpelling(changes, registry)) {
    const settled = await settlePair(moved.from, target, scratch, registry)
    ;[source, target, skipped] = [settled.from, settled.to, settled.diagnostics]
    harmless = renameHarmless(source, target, registry)
    changes = diff(harmless.from, target)
  }
  // The statements run on the source's server, whichever one spelled the definitions.
  const made = plan(harmless.from, { ...target, server: from.server }, { registry })
  const named = harmless.steps.map(({ object, step }) => renameStep(object, step))
  return {
    from: { ...fromSource, snapshot: from },
    to: { ...toSource, snapshot: to },
    changes,
    plan: { ...made, steps: withPrefix([...asked.steps, ...moved.steps, ...named], made.steps) },
    renames: asked.renames,
    candidates: renameCandidates(harmless.from, target, registry),
    diagnostics: [...asked.diagnostics, ...from.diagnostics, ...to.diagnostics, ...skipped, ...missingFor(from, to)],
  }
}

interface AllRenamed extends Renamed {
  readonly renames: readonly Rename[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where the scratch server cannot carry out what was found by content, only what was asked for is renamed. */
async function renamed(from: Snapshot, to: Snapshot, options: CompareOptions): Promise<AllRenamed> {
  const { registry, scratch, detectRenames: isAsked = false, apart = [] } = options
  const known = parseRenames(options.renames ?? [], from, to, registry)
  const found = isAsked ? detectRenames(from, to, { registry, known, apart }) : []
  const carryOut = async (renames: readonly Rename[], diagnostics: readonly Diagnostic[]) => ({
    ...(await applyRenames(from, to, renames, { registry, scratch })),
    renames,
    diagnostics,
  })
  if (found.length === 0) return carryOut(known, [])
  try {
    return await carryOut([...known, ...found], [])
  } catch (failure) {
    if (!isRefused(failure)) throw failure
    const message = `Renames by content were not tried, because the scratch server cannot make the source: ${failure.message}`
    return carryOut(known, [{ code: "RENAMES_UNTRIED", severity: "warning", message }])
  }
}

function isRefused(failure: unknown): failure is Error {
  if (failure instanceof PgkitError) return ["USAGE", "PLAN_CYCLE", "PEER_MISSING"].includes(failure.code)
  return failure instanceof Error && "code" in failure && /^[0-9A-Z]{5}$/.test(String(failure.code))
}

/** What the target refers to, and neither manages nor finds. */
function missingFor(from: Snapshot, to: Snapshot): readonly Diagnostic[] {
  const made = new Set(to.objects.map(({ id }) => id))
  const known = from.roles === undefined ? undefined : new Set(from.roles)
  const roles = known === undefined ? [] : [...new Set(to.objects.flatMap((object) => rolesNamedIn(object)))]
  const missingRoles = roles.filter((name) => known?.has(name) === false && !made.has(objectId("role", [name])))
  return [...missingRoles.map((name) => `role ${quoteIdent(name)}`), ...missingObjects(from, to)]
    .toSorted(byCodeUnits)
    .map(missing)
}

/** Objects that are not managed; of one that is missing with its container, the container alone. */
function missingObjects(from: Snapshot, to: Snapshot): readonly string[] {
  const there = new Set(wholeOf(from).objects.map(({ id }) => id))
  const outside = new Map((to.outside ?? []).map((object) => [object.id, object]))
  const missingRoot = (id: ObjectId): Found | undefined => {
    const object = outside.get(id)
    if (object === undefined || there.has(id)) return undefined
    return (object.container === null ? undefined : missingRoot(object.container)) ?? object
  }
  const needs = to.objects.flatMap(({ dependsOn, container }) => [
    ...dependsOn,
    ...(container === null ? [] : [container]),
  ])
  const roots = [...new Set(needs)].map(missingRoot).filter((object) => object !== undefined)
  return [...new Set(roots.map(({ id }) => describeId(id)))]
}

function missing(object: string): Diagnostic {
  return {
    code: "NOT_THERE",
    severity: "warning",
    object,
    message: `${object} is referred to, is not managed, and is not there.`,
    hint: "Make it first, or manage it: --manage for roles, --schemas, kinds and include for others.",
  }
}

/** Definitions deparse differently from major to major: both sides go through the same scratch server. */
async function toOneVersion(from: Snapshot, to: Snapshot, { registry, scratch }: CompareOptions): Promise<SettledPair> {
  const major = (snapshot: Snapshot) => Math.floor(snapshot.server.number / 10000)
  if (major(from) === major(to) || from.objects.length === 0 || to.objects.length === 0) {
    return { from, to, diagnostics: [] }
  }
  return settlePair(from, to, scratch, registry)
}

function withPrefix(first: readonly PlannedStep[], rest: readonly PlannedStep[]): readonly PlannedStep[] {
  if (first.length === 0) return rest
  const moved = (step: PlannedStep): PlannedStep =>
    step.after === null ? step : { ...step, after: { ...step.after, step: step.after.step + first.length } }
  return [...first, ...rest.map(moved)]
}
