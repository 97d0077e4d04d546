// Renames of roles: a role has one name in all of a snapshot, so that nothing has to be tried out on a clone.
import type { Rename } from "../diff/index.ts"
import { byCodeUnits, type Found, objectId, type Registry, type Snapshot, viewOf } from "../model/index.ts"
import { type PlannedStep, renameStep } from "../plan/index.ts"

/** The statements, and the source with the new names wherever the old ones stood. */
export function renameRoles(
  from: Snapshot,
  to: Snapshot,
  renames: readonly Rename[],
  registry: Registry,
): { readonly steps: readonly PlannedStep[]; readonly from: Snapshot } {
  const [past, view] = [viewOf(from), viewOf(to)]
  const names = new Map<string, string>()
  const steps = renames.flatMap((rename) => {
    const [old, fresh] = [past.get(rename.from), view.get(rename.to)]
    if (old === undefined || fresh === undefined) return []
    names.set(old.path[0] ?? "", fresh.path[0] ?? "")
    const made = registry.kind(old.kind).rename?.(old, fresh) ?? []
    const hazard = {
      class: "block",
      code: "rename",
      object: rename.from,
      message: "clients that log in under the old name fail from here on",
    } as const
    return made.map((step) => renameStep(fresh.id, { ...step, hazards: [hazard] }, `was ${rename.from}`))
  })
  return { steps, from: withNames(from, names) }
}

function withNames(snapshot: Snapshot, names: ReadonlyMap<string, string>): Snapshot {
  const called = (name: string) => names.get(name) ?? name
  const idIn = (id: Found["id"]) => {
    const [old, fresh] = [...names].find(([name]) => id === objectId("role", [name])) ?? []
    return old === undefined || fresh === undefined ? id : objectId("role", [fresh])
  }
  const objects = snapshot.objects.map((object): Found => {
    const path = rolePaths.has(object.kind) ? object.path.map(called) : object.path
    return {
      ...object,
      path,
      id: path === object.path ? object.id : objectId(object.kind, path),
      container: object.container === null ? null : idIn(object.container),
      dependsOn: object.dependsOn.map(idIn).toSorted(byCodeUnits),
      owner: object.owner === null ? null : called(object.owner),
      privileges: object.privileges.map((it) => ({
        ...it,
        grantee: called(it.grantee),
        ...(it.grantor === undefined ? {} : { grantor: called(it.grantor) }),
      })),
      shape: withRoles(object.shape, called),
    }
  })
  return { ...snapshot, objects: objects.toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

/** Kinds whose objects are found by the names of roles. */
const rolePaths: ReadonlySet<string> = new Set(["role", "membership", "role_setting"])

/** The fields of shapes that hold names of roles: those of a policy, a membership, a setting. */
function withRoles(shape: object, called: (name: string) => string): object {
  const changed = Object.entries(shape).map(([field, value]: [string, unknown]) => {
    if (field === "roles" && Array.isArray(value))
      return [field, value.map((it) => (typeof it === "string" ? called(it) : it))]
    const isRole = field === "role" || field === "member" || field === "grantor"
    return [field, isRole && typeof value === "string" ? called(value) : value]
  })
  return Object.fromEntries(changed)
}
