// What changes about privileges: statements, and what a statement on a table does to its columns.
import type { Change } from "../diff/index.ts"
import {
  afterGrants,
  type AnyKind,
  afterOwnerChange,
  describeId,
  type Found,
  type Grant,
  grantsBetween,
  kindOf,
  objectId,
  type ObjectId,
  OWNER,
  type Privilege,
  PUBLIC,
  type Registry,
  type Snapshot,
  type Step,
} from "../model/index.ts"
import { quoteIdent, quoteLiteral } from "../sql/identifier.ts"
import type { ObjectAction } from "./action.ts"
import type { Scene } from "./scene.ts"

/** The default privileges that may be in force while a plan runs. */
export function presetsIn(registry: Registry, ...snapshots: readonly Snapshot[]): readonly Found[] {
  const kinds = new Set(registry.kinds.filter((kind) => kind.grants?.presets !== undefined).map((kind) => kind.name))
  return snapshots.flatMap((snapshot) => snapshot.objects.filter((object) => kinds.has(object.kind)))
}

type Altering = Extract<ObjectAction, { kind: "alter" }>

/** What a new object (`from` undefined) is granted and loses, or one that is altered, as `heldBefore` left it. */
export function grantsOf(from: Found | undefined, to: Found, scene: Scene): readonly Grant[] {
  const kind = scene.registry.kind(to.kind)
  return grantsBetween(from?.privileges ?? [], to.privileges, {
    ownerHasAll: kind.grants?.ownerHasAll(to) ?? kind.owned,
    ...(from === undefined ? { maybe: presetsOf(to, scene) } : {}),
    ...(from === undefined ? {} : { inside: columnsOf(from.id, scene).map((column) => column.privileges) }),
  })
}

/**
 * What default privileges may give to a new object: those of whichever role runs the plan, before or after they change.
 * A spec that says nothing of privileges wants what they give; what is rebuilt wants what it had.
 */
function presetsOf(to: Found, { registry, presets, speaks, past }: Scene): readonly Privilege[] {
  if (presets.length === 0 || !(speaks || past.has(to.id))) return []
  const owners = (it: Privilege) => (it.grantee === to.owner ? { ...it, grantee: OWNER } : it)
  return presets.flatMap((object) => {
    const place = registry.kind(object.kind).grants?.presets?.(object)
    const applies =
      place?.kinds.includes(to.kind) === true &&
      (place.container === null || place.container === objectId("schema", to.path.slice(0, 1)))
    if (!applies) return []
    // An entry of a schema may grant what everyone has.
    const isStandard = (it: Privilege) => !it.revoked && it.grantee === PUBLIC && place.everyone.includes(it.privilege)
    return object.privileges.filter((it) => !isStandard(it)).map(owners)
  })
}

/**
 * The altering actions whose object has other privileges, by the time that its own are granted, than it had in the
 * source: those of a new owner have become the owner's, and a revoke on a table took the same privilege on its columns
 * along (manual, REVOKE, Notes).
 */
export function heldBefore(
  changes: readonly Change[],
  actions: ReadonlyMap<ObjectId, ObjectAction>,
  scene: Scene,
): readonly Altering[] {
  const altered = changes.flatMap(({ id }) => {
    const action = actions.get(id)
    return action?.kind === "alter" && speaksOf(action, "owner", "privileges") ? [action] : []
  })
  const moved = altered.map((action) => ({
    ...action,
    from: underOwner(action.from, newOwner(action), scene),
  }))
  const columns = moved.flatMap((action) => {
    const grants = speaksOf(action, "privileges") ? grantsOf(action.from, action.to, scene) : []
    return columnsOf(action.from.id, scene).flatMap((column) => {
      const from = underOwner(column, newOwner(action), scene)
      const left = afterGrants(from.privileges, grants)
      const to = scene.view.get(column.id)
      const known = actions.get(column.id)
      if (to === undefined || (known !== undefined && known.kind !== "alter")) return []
      if (left === from.privileges && (known === undefined || !speaksOf(known, "privileges"))) return []
      return [regranted({ ...from, privileges: left }, to, known, `a revoke on ${describeId(action.to.id)}`)]
    })
  })
  return [...moved, ...columns]
}

function speaksOf(action: Altering, ...fields: readonly string[]): boolean {
  return action.envelope.some((field) => fields.includes(field))
}

function newOwner(action: Altering): string | null {
  return speaksOf(action, "owner") ? action.to.owner : null
}

function underOwner(object: Found, owner: string | null, { registry }: Scene): Found {
  if (owner === null) return object
  const privileges = afterOwnerChange(object.privileges, owner, registry.kind(object.kind).owned)
  return privileges === object.privileges ? object : { ...object, privileges }
}

function regranted(from: Found, to: Found, known: Altering | undefined, reason: string): Altering {
  return {
    kind: "alter",
    from,
    to,
    lists: known?.lists ?? [],
    envelope: [...new Set([...(known?.envelope ?? []), "privileges" as const])],
    reason: known?.reason ?? `${reason} takes its privileges along`,
    follows: known?.follows ?? [],
  }
}

/** What has privileges within a relation: those of a schema's objects are no part of the schema's. */
function columnsOf(table: ObjectId, { registry, past }: Pick<Scene, "registry" | "past">): readonly Found[] {
  const isPart = (kind: AnyKind) => !kind.owned && kind.grants === undefined
  return past.childrenOf(table).filter((child) => child.privileges.length > 0 && isPart(registry.kind(child.kind)))
}

/** Grants to statements; those that differ only in the privilege are one. */
export function privilegeSteps(to: Found, grants: readonly Grant[], scene: Scene): readonly Step[] {
  const { registry, view } = scene
  const kind = registry.kind(to.kind)
  const table = kind.owned || to.container === null ? to : view.get(to.container)
  const owner = kind.grants === undefined ? (table?.owner ?? null) : kind.grants.owner(to)
  const prefix = kind.grants?.prefix?.(to) ?? ""
  const statements = new Map<string, { readonly grant: Grant; readonly privileges: string[]; readonly rest: string }>()
  for (const grant of grants) {
    const place = kind.grantTarget?.(to, grant) ?? { privilege: grant.privilege, on: kind.target(to) }
    const who = `${grant.verb === "GRANT" ? "TO" : "FROM"} ${roleName(grant.grantee, owner)}`
    const end = `${grant.option ? " WITH GRANT OPTION" : ""}${grant.cascade ? " CASCADE" : ""}`
    const rest = `ON ${place.on} ${who}${end}`
    const key = `${grant.verb} ${rest} ${grant.grantor}`
    const statement = statements.get(key) ?? { grant, privileges: [], rest }
    statement.privileges.push(place.privilege)
    statements.set(key, statement)
  }
  return said(
    [...statements.values()].map(({ grant, privileges, rest }) => [
      grant.grantor,
      `${prefix}${grant.verb} ${privileges.join(", ")} ${rest}`,
    ]),
    (role) => closedSchema(to, role, scene),
  )
}

/** The schema that an object lives in, where the role may not be let in before or after: it could not even name the object. */
function closedSchema(object: Found, role: string, { past, view }: Scene): string | undefined {
  let outermost = object.container
  for (let next = outermost; next !== null; next = view.get(next)?.container ?? null) outermost = next
  if (outermost === null || kindOf(outermost) !== "schema") return undefined
  const letsIn = (schema: Found | undefined) =>
    schema?.owner === role ||
    schema?.privileges.some(
      ({ grantee, privilege, revoked }) =>
        privilege === "USAGE" && !revoked && (grantee === role || grantee === PUBLIC),
    ) === true
  const schema = view.get(outermost)
  return letsIn(past.get(outermost)) && letsIn(schema) ? undefined : schema?.path[0]
}

function roleName(role: string, owner: string | null): string {
  if (role === PUBLIC) return "PUBLIC"
  if (role === OWNER) return owner === null ? "CURRENT_USER" : quoteIdent(owner)
  return quoteIdent(role)
}

/** What each grantor says, in that order; what one says in a row is one step. */
function said(
  statements: readonly (readonly [grantor: string, sql: string])[],
  closed: (role: string) => string | undefined,
): readonly Step[] {
  const runs: { readonly grantor: string; readonly sql: string[] }[] = []
  for (const [grantor, sql] of statements) {
    const last = runs.at(-1)
    if (last?.grantor === grantor && grantor !== OWNER) last.sql.push(sql)
    else runs.push({ grantor, sql: [sql] })
  }
  return runs.map(({ grantor, sql }) => ({
    sql: grantor === OWNER ? sql.join("") : asRole(grantor, sql, closed(grantor)),
  }))
}

/**
 * A grant belongs to the role that made it, and only that role can take it back. GRANTED BY takes nobody but the
 * current user (manual, GRANT), so that the statements have to be another role's, and leave the session as it was. A
 * role that is not let into `schema` is, for as long as it takes.
 */
function asRole(role: string, statements: readonly string[], schema: string | undefined): string {
  const lines = [
    `SET LOCAL ROLE ${quoteIdent(role)};`,
    ...statements.map((sql) => `${sql};`),
    "PERFORM set_config('role', before, true);",
  ]
  if (schema === undefined) return doBlock(["before text := current_setting('role');"], lines)
  const when = (statement: string) => ["IF shut THEN", `  ${statement};`, "END IF;"]
  const [where, who] = [`ON SCHEMA ${quoteIdent(schema)}`, quoteIdent(role)]
  return doBlock(
    [
      "before text := current_setting('role');",
      `shut boolean := NOT has_schema_privilege(${quoteLiteral(role)}, ${quoteLiteral(schema)}, 'USAGE');`,
    ],
    [...when(`GRANT USAGE ${where} TO ${who}`), ...lines, ...when(`REVOKE USAGE ${where} FROM ${who}`)],
  )
}

function doBlock(variables: readonly string[], lines: readonly string[]): string {
  const indented = (all: readonly string[]) => all.map((line) => `  ${line}\n`).join("")
  return `DO $$\nDECLARE\n${indented(variables)}BEGIN\n${indented(lines)}END\n$$`
}
