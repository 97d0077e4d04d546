// Renames that somebody asked for: carried out on a clone, so that PostgreSQL itself says what they change.
import { PgkitError } from "../errors/index.ts"
import type { ScratchPool } from "../db/scratch/pool.ts"
import type { Executor } from "../db/executor.ts"
import { type Rename, slotsOf } from "../diff/index.ts"
import {
  describeId,
  type Found,
  isOfServer,
  kindOf,
  managedAs,
  nameOf,
  objectId,
  type ObjectId,
  type Registry,
  type Snapshot,
  type Step,
  type View,
  viewOf,
  withAsked,
} from "../model/index.ts"
import { type PlannedStep, renameStep } from "../plan/index.ts"
import { clone, readFilled } from "../prove/index.ts"
import { withOldEnvelopes } from "./envelopes.ts"
import { renameRoles } from "./roles.ts"
import { partRename, partSteps } from "./parts.ts"
import { type Moved, nowCalled } from "./track.ts"

export interface Renamed {
  readonly steps: readonly PlannedStep[]
  /** The source after the renames: view texts, sequence names and all else as the server leaves them. */
  readonly from: Snapshot
}

/**
 * Resolves `old=new` words against the two snapshots.
 *
 * @param words `public.users=public.accounts`, `public.users.mail=public.users.email`, `table:public.a=table:public.b`;
 * an enum's label as `public.status.old=public.status.new`, and so a composite type's attribute.
 * @throws USAGE for a word that names nothing to rename.
 */
export function parseRenames(
  words: readonly string[],
  from: Snapshot,
  to: Snapshot,
  registry: Registry,
): readonly Rename[] {
  const pairs = words.map(splitWord)
  return pairs.map(([said, fresh], place) => {
    const old = beforeEarlier(said, pairs.slice(0, place), from, registry)
    const olds = from.objects.filter((object) => isNamed(object, old, registry))
    const freshes = to.objects.filter((object) => isNamed(object, fresh, registry))
    for (const object of olds) {
      const match = freshes.find((candidate) => candidate.kind === object.kind)
      if (match !== undefined) return { from: object.id, to: match.id }
    }
    const part = partRename(old, fresh, { from, to, registry })
    if (part !== undefined) return part
    throw new PgkitError(
      "USAGE",
      `Nothing is called ${olds.length === 0 ? `${old} in the source` : `${fresh} in the target`}.`,
      {
        hint: "Write --rename public.old=public.new, with a column as public.table.column; kinds of both sides must agree.",
      },
    )
  })
}

function splitWord(word: string): readonly [string, string] {
  const [old, fresh, ...more] = word.split(word.includes(" -> ") ? " -> " : /=|->/).map((part) => part.trim())
  if (old === undefined || fresh === undefined || more.length > 0 || old === "" || fresh === "") throw malformed(word)
  return [old, fresh]
}

/** `b.x` after a rename of `a` to `b` is `a.x` in the source. */
function beforeEarlier(
  name: string,
  earlier: readonly (readonly [string, string])[],
  from: Snapshot,
  registry: Registry,
): string {
  if (from.objects.some((object) => isNamed(object, name, registry))) return name
  const container = earlier.findLast(([, fresh]) => name.startsWith(`${fresh}.`))
  return container === undefined ? name : `${container[0]}${name.slice(container[1].length)}`
}

function malformed(word: string): PgkitError {
  return new PgkitError("USAGE", `${word} is no rename.`, { hint: "Write --rename public.old=public.new." })
}

/**
 * As an id, as SQL would write it, or without the quotes that SQL needs; an index also by its schema and name alone, as
 * ALTER INDEX has it.
 */
function isNamed(object: Found, name: string, registry: Registry): boolean {
  if (object.kind === "default") return false
  return (
    object.id === name ||
    object.id.slice(object.id.indexOf(":") + 1) === name ||
    object.path.join(".") === name ||
    slotsOf(object, registry).includes(`relation:${name}`)
  )
}

/**
 * Renames one after the other: containers first, so that `a.x=b.y` finds its table under the new name; a name that
 * another rename will free waits for it, and of two that swap their names one steps aside.
 */
export async function applyRenames(
  from: Snapshot,
  to: Snapshot,
  renames: readonly Rename[],
  { scratch, registry }: { readonly scratch: ScratchPool; readonly registry: Registry },
): Promise<Renamed> {
  const ofServer = renames.filter((rename) => isOfServer(rename.from))
  if (ofServer.length > 0) {
    const renamed = renameRoles(from, to, ofServer, registry)
    const rest = renames.filter((rename) => !isOfServer(rename.from))
    const others = await applyRenames(renamed.from, to, rest, { scratch, registry })
    return { steps: [...renamed.steps, ...others.steps], from: others.from }
  }
  if (renames.length === 0) return { steps: [], from }
  const view = viewOf(to)
  return scratch.withDatabase(async (db, _server, roles) => {
    await clone(db, from, { registry, roles })
    const steps: PlannedStep[] = []
    const done: Moved[] = []
    const read = async () => withAsked(from, managedAs(from, await readFilled(db, registry)))
    const before = await read()
    let current = before
    const locate = (rename: Rename) => nowCalled(rename, view.get(rename.to), { current, done })
    const isReady = (rename: Rename) => isFree(locate(rename), view.get(rename.to), current, registry)
    const run = async (planned: readonly PlannedStep[]) => {
      for (const step of planned) await tryStep(db, step)
      steps.push(...planned)
      if (planned.length > 0) current = await read()
    }
    for (let waiting = byDepth(renames, from); waiting.length > 0;) {
      const next = waiting.find(isReady) ?? waiting[0]
      if (next === undefined) break
      const [old, target] = [locate(next), view.get(next.to)]
      if (old === undefined || target === undefined) {
        waiting = waiting.filter((rename) => rename !== next)
        const parts = partSteps(next, { from, to, current, registry })
        await run(parts.map(({ step, object }) => planned(step, object, next)))
      } else if (isReady(next)) {
        const batch = [next, ...waiting.filter((other) => goWith(next, other) && isReady(other))]
        waiting = waiting.filter((rename) => !batch.includes(rename))
        const made = batch.flatMap((rename): readonly PlannedStep[] => {
          const [one, wanted] = [locate(rename), view.get(rename.to)]
          if (one === undefined || wanted === undefined) return []
          done.push({ old: one.path, fresh: wanted.path })
          return stepsOf(one, wanted, registry).map((step) => planned(step, wanted, rename))
        })
        await run([...schemaSteps(target, current, view, registry), ...made])
      } else {
        waiting = waiting.filter((rename) => rename !== next)
        checkSwap(next, target, waiting)
        const aside = asideOf(old)
        await run(stepsOf(old, aside, registry).map((step) => planned(step, aside, next)))
        waiting = [...waiting, { ...next, from: aside.id }]
      }
    }
    return { steps, from: withOldEnvelopes(current, { from, to, renames, before }) }
  })
}

/**
 * Whether two renames can be carried out before the names are read again: tables of one schema that get another name in
 * one schema. The names of a routine's arguments may be among those that change.
 */
function goWith(first: Rename, other: Rename): boolean {
  const place = (id: ObjectId) => id.slice(0, Math.max(id.lastIndexOf("."), 0))
  return (
    other !== first &&
    kindOf(first.from) === kindOf(other.from) &&
    !first.from.includes("(") &&
    !first.from.includes('"') &&
    place(first.from) === place(other.from) &&
    place(first.to) === place(other.to)
  )
}

async function tryStep(db: Executor, step: PlannedStep): Promise<void> {
  try {
    await db.query(step.sql)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new PgkitError("USAGE", `PostgreSQL refused a rename on a clone of the source: ${why}`, {
      hint: "Leave this --rename out, or rename what is in its way as well.",
      details: { statement: step.sql },
      cause,
    })
  }
}

function byDepth(renames: readonly Rename[], from: Snapshot): readonly Rename[] {
  const view = viewOf(from)
  const depth = (rename: Rename) => view.get(rename.from)?.path.length ?? Number.MAX_SAFE_INTEGER
  return renames.toSorted((a, b) => depth(a) - depth(b))
}

/** Whether nothing else has the new name. */
function isFree(old: Found | undefined, target: Found | undefined, current: Snapshot, registry: Registry): boolean {
  if (target === undefined) return true
  const wanted = new Set(slotsOf(target, registry))
  return !current.objects.some(
    (object) => object.id !== old?.id && slotsOf(object, registry).some((slot) => wanted.has(slot)),
  )
}

/** A schema that is not there yet is made before something moves into it. */
function schemaSteps(target: Found, current: Snapshot, view: View, registry: Registry): readonly PlannedStep[] {
  const schema = view.get(objectId("schema", target.path.slice(0, 1)))
  const past = viewOf(current)
  if (schema === undefined || schema.id === target.id || past.has(schema.id)) return []
  return registry
    .kind(schema.kind)
    .create(schema, view, past)
    .map((step) => ({
      ...renameStep(schema.id, step, `${describeId(target.id)} moves into it`),
      action: "create" as const,
    }))
}

function checkSwap(rename: Rename, target: Found, waiting: readonly Rename[]): void {
  if (waiting.length > 0) return
  throw new PgkitError(
    "USAGE",
    `${describeId(rename.from)} cannot be renamed: another object is called ${target.path.join(".")}.`,
    {
      hint: "Rename or drop the other one first, in a migration of its own.",
    },
  )
}

/** The object under a name that nobody has: the target's migration gives it the wanted one next. */
function asideOf(old: Found): Found {
  const path = [...old.path.slice(0, -1), `${nameOf(old).slice(0, 50)}__aside`]
  return { ...old, path, id: objectId(old.kind, path) }
}

function stepsOf(old: Found, target: Found, registry: Registry): readonly Step[] {
  const steps = registry.kind(old.kind).rename?.(old, target)
  if (steps !== undefined) return steps
  throw new PgkitError("USAGE", `PostgreSQL cannot rename ${describeId(old.id)}.`, {
    hint: "Leave the rename out: it is dropped and created again.",
  })
}

function planned(step: Step, target: Found, rename: Rename): PlannedStep {
  const hazard = {
    class: "block",
    code: "rename",
    object: rename.from,
    message: `${rename.by === "content" ? `renamed from ${describeId(rename.from)} by content; ` : ""}clients that use the old name fail from here on`,
  } as const
  const reason = `was ${describeId(rename.from)}${rename.by === "content" ? ", which has the same content" : ""}`
  return renameStep(target.id, { ...step, hazards: [hazard] }, reason)
}
