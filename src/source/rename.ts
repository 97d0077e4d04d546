// Renames that somebody asked for: carried out on a clone, so that PostgreSQL itself says what they change.
import { PgkitError } from "../errors/index.ts"
import { type ScratchPool } from "../db/scratch/pool.ts"
import { type Rename } from "../diff/index.ts"
import { describeId, type Found, managedAs, type Registry, type Snapshot, type Step, viewOf } from "../model/index.ts"
import { type PlannedStep, renameStep } from "../plan/index.ts"
import { clone, readFilled } from "../prove/index.ts"
import { partRename, partSteps } from "./parts.ts"

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
  return words.map((word) => {
    const [old, fresh, ...more] = word.split(/=|\s*->\s*/).map((part) => part.trim())
    if (old === undefined || fresh === undefined || more.length > 0 || old === "" || fresh === "") throw malformed(word)
    const olds = from.objects.filter((object) => isNamed(object, old))
    const freshes = to.objects.filter((object) => isNamed(object, fresh))
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

function malformed(word: string): PgkitError {
  return new PgkitError("USAGE", `${word} is no rename.`, { hint: "Write --rename public.old=public.new." })
}

function isNamed(object: Found, name: string): boolean {
  if (object.kind === "default" || object.kind === "view_column") return false
  return object.id === name || object.id.slice(object.id.indexOf(":") + 1) === name
}

/** Renames one after the other: containers first, so that `a.x=b.y` finds its table under the new name. */
export async function applyRenames(
  from: Snapshot,
  to: Snapshot,
  renames: readonly Rename[],
  { scratch, registry }: { readonly scratch: ScratchPool; readonly registry: Registry },
): Promise<Renamed> {
  if (renames.length === 0) return { steps: [], from }
  const view = viewOf(to)
  return scratch.withDatabase(async (db, _server, roles) => {
    await clone(db, from, { registry, roles })
    const steps: PlannedStep[] = []
    let current = managedAs(from, await readFilled(db, registry))
    for (const rename of byDepth(renames)) {
      const target = view.get(rename.to)
      const past = viewOf(current)
      const old =
        past.get(rename.from) ?? (target === undefined ? undefined : underNewContainer(rename, target, current))
      const renaming =
        old !== undefined && target !== undefined
          ? stepsOf(old, target, registry).map((step) => planned(step, target, rename))
          : partSteps(rename, { from, to, current, registry }).map(({ step, object }) => planned(step, object, rename))
      for (const step of renaming) {
        await db.query(step.sql)
        steps.push(step)
      }
      current = managedAs(from, await readFilled(db, registry))
    }
    return { steps, from: withOldEnvelopes(current, from, renames) }
  })
}

function byDepth(renames: readonly Rename[]): readonly Rename[] {
  const depth = ({ from }: Rename) => from.split(".").length
  return renames.toSorted((a, b) => depth(a) - depth(b))
}

/** `public.users.mail` after `public.users` became `public.accounts`: the same kind and name, in the target's container. */
function underNewContainer(rename: Rename, target: Found, current: Snapshot): Found | undefined {
  const name = rename.from.slice(rename.from.lastIndexOf(".") + 1)
  return current.objects.find(
    (object) => object.kind === target.kind && object.container === target.container && object.id.endsWith(`.${name}`),
  )
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
    message: "clients that use the old name fail from here on",
  } as const
  return renameStep(target.id, { ...step, hazards: [hazard] }, `was ${describeId(rename.from)}`)
}

/** The clone has no owners, and its diagnostics are not the source's. */
function withOldEnvelopes(current: Snapshot, from: Snapshot, renames: readonly Rename[]): Snapshot {
  const before = new Map(from.objects.map((object) => [object.id, object]))
  const origin = new Map(renames.map((rename) => [rename.to, rename.from]))
  const objects = current.objects.map((object) => {
    const old = before.get(origin.get(object.id) ?? object.id)
    return old === undefined ? object : { ...object, owner: old.owner, position: old.position }
  })
  return { ...current, coverage: from.coverage, objects, diagnostics: from.diagnostics }
}
