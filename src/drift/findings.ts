// Changes from the database to the spec to findings: one for each object that a person would name.
import { createHash } from "node:crypto"
import type { Change, FieldChange } from "../diff/index.ts"
import type { Found, ObjectId, Snapshot } from "../model/index.ts"
import type { Plan } from "../plan/index.ts"
import type { Finding, FindingKind } from "./report.ts"

/** A finding, and the ids that lead from its object up to its schema, its own first. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly within: readonly ObjectId[]
}

/**
 * What lives in a missing or extra object is counted in it: a table that is not there is one finding, not one for
 * each column. The order is that of the changes.
 */
export function findingsOf(
  live: Snapshot,
  spec: Snapshot,
  changes: readonly Change[],
  plan: Plan | undefined,
): readonly PlacedFinding[] {
  const whole = new Map(changes.filter((it) => it.kind !== "alter").map((it) => [it.id, it.kind]))
  const containers = containersOf(live, spec)
  const owners = new Map<ObjectId, ObjectId>()
  const contents = new Map<ObjectId, number>()
  for (const change of changes) {
    const top = change.kind === "alter" ? change.id : topmost(change.id, change.kind, whole, containers)
    owners.set(change.id, top)
    if (top !== change.id) contents.set(top, (contents.get(top) ?? 0) + 1)
  }
  const fixes = fixesOf(plan, owners)
  const renamed = renames(plan, owners).map((finding) => ({ finding, within: pathUp(finding.object, containers) }))
  const found = changes
    .filter((change) => owners.get(change.id) === change.id)
    .map((change) => ({
      finding: findingOf(change, contents.get(change.id) ?? 0, fixes.get(change.id) ?? []),
      within: pathUp(change.id, containers),
    }))
  return [...found, ...renamed]
}

/** What differs in nothing but its name is renamed by the plan and in no change; it is drift all the same. */
function renames(plan: Plan | undefined, owners: ReadonlyMap<ObjectId, ObjectId>): readonly Finding[] {
  const steps = plan?.steps.filter((step) => step.action === "rename" && !owners.has(step.object)) ?? []
  return steps.map(({ object, sql }) => {
    const fields = [{ field: "name", from: "another", to: object.slice(object.lastIndexOf(".") + 1) }]
    return {
      kind: "changed",
      object,
      contains: 0,
      fields,
      fix: [sql],
      fingerprint: fingerprint("changed", object, fields),
    }
  })
}

function containersOf(live: Snapshot, spec: Snapshot): ReadonlyMap<ObjectId, ObjectId> {
  const containers = new Map<ObjectId, ObjectId>()
  const add = (object: Found): void => {
    if (object.container !== null) containers.set(object.id, object.container)
  }
  spec.objects.forEach(add)
  live.objects.forEach(add)
  return containers
}

function topmost(
  id: ObjectId,
  kind: Change["kind"],
  whole: ReadonlyMap<ObjectId, Change["kind"]>,
  containers: ReadonlyMap<ObjectId, ObjectId>,
): ObjectId {
  let top = id
  for (let up = containers.get(id); up !== undefined && whole.get(up) === kind; up = containers.get(up)) top = up
  return top
}

function pathUp(id: ObjectId, containers: ReadonlyMap<ObjectId, ObjectId>): readonly ObjectId[] {
  const path: ObjectId[] = []
  for (let at: ObjectId | undefined = id; at !== undefined; at = containers.get(at)) path.push(at)
  return path
}

function fixesOf(plan: Plan | undefined, owners: ReadonlyMap<ObjectId, ObjectId>): ReadonlyMap<ObjectId, string[]> {
  const fixes = new Map<ObjectId, string[]>()
  for (const step of plan?.steps ?? []) {
    for (const owner of new Set([step.object, ...step.includes].map((id) => owners.get(id)))) {
      if (owner === undefined) continue
      const list = fixes.get(owner)
      if (list === undefined) fixes.set(owner, [step.sql])
      else list.push(step.sql)
    }
  }
  return fixes
}

const kinds: Readonly<Record<Change["kind"], FindingKind>> = { create: "missing", drop: "extra", alter: "changed" }

function findingOf(change: Change, contains: number, fix: readonly string[]): Finding {
  const kind = kinds[change.kind]
  const fields = change.kind === "alter" ? [...change.fields, ...change.envelope] : []
  return { kind, object: change.id, contains, fields, fix, fingerprint: fingerprint(kind, change.id, fields) }
}

function fingerprint(kind: FindingKind, id: ObjectId, fields: readonly FieldChange[]): string {
  const content = JSON.stringify([kind, id, fields.map(({ field, from, to }) => [field, sorted(from), sorted(to)])])
  return createHash("sha256").update(content).digest("hex").slice(0, 16)
}

/** Keys in one order, so that the print does not depend on who built the value. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value ?? null
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => [key, sorted(item)])
}
