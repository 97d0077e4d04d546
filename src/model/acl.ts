// The privileges that an object has and those that it is to have, to GRANT and REVOKE, as PostgreSQL's ACLs work.
import { byCodeUnits } from "./id.ts"
import { OWNER, type Privilege } from "./object.ts"

/** One privilege in a GRANT or REVOKE; those that differ in nothing else can share a statement. */
export interface Grant {
  readonly verb: "GRANT" | "REVOKE" | "REVOKE GRANT OPTION FOR"
  readonly privilege: string
  /** A role, `PUBLIC` or `OWNER`. */
  readonly grantee: string
  /** Who says it: `OWNER`, or the holder of a grant option. */
  readonly grantor: string
  /** WITH GRANT OPTION. */
  readonly option: boolean
  /** Others lean on what is revoked. */
  readonly cascade: boolean
}

type Level = "none" | "plain" | "grantable"

const height: Readonly<Record<Level, number>> = { none: 0, plain: 1, grantable: 2 }

interface Entry {
  readonly grantor: string
  readonly grantee: string
  readonly privilege: string
}

/** All entries that are spoken of: the level that each has, and the one that it has in a new object. */
type Acl = Map<string, Entry & { readonly level: Level; readonly standard: Level }>

/** What `grantsBetween` must know beside the two ACLs. */
export interface AclPlace {
  /** The owner begins with every privilege: true but for columns. */
  readonly ownerHasAll: boolean
  /** The privileges of its columns: a REVOKE on a table revokes there as well (manual, REVOKE, Notes). */
  readonly inside?: readonly (readonly Privilege[])[]
  /** What a new object may begin with beside or instead of the default, by whose default privileges nobody knows. */
  readonly maybe?: readonly Privilege[]
}

/**
 * From the deviations of one ACL to those of another. A deviation that is missing on one side means PostgreSQL's
 * default there. Revokes come first, with CASCADE where others lean on what is revoked, then grants, those of the
 * owner before those of the holders of grant options.
 *
 * @example grantsBetween([], [{ grantee: "app", privilege: "SELECT", grantable: false, revoked: false }], place)
 */
export function grantsBetween(
  from: readonly Privilege[],
  to: readonly Privilege[],
  { ownerHasAll, inside = [], maybe = [] }: AclPlace,
): readonly Grant[] {
  const all = [...from, ...to, ...maybe]
  // As nearly every object is.
  if (all.length === 0) return []
  const [now, wanted] = [aclOf(from, all, ownerHasAll), aclOf(to, all, ownerHasAll)]
  const least = withLevels(now, maybe, Math.min)
  for (const entry of withLevels(now, maybe, Math.max).values()) now.set(keyOf(entry), entry)
  const columns = inside.map((privileges) => aclOf(privileges, privileges, false))
  const revokes: Grant[] = []
  for (const entry of [...now.values()].sort((a, b) => depth(a, now) - depth(b, now) || compare(a, b))) {
    const goal = wanted.get(keyOf(entry))?.level ?? "none"
    if (height[goal] >= heightIn(now, entry)) continue
    const cascade = [now, ...columns].map((acl) => lower(acl, entry, goal)).includes(true)
    const verb = goal === "none" ? "REVOKE" : "REVOKE GRANT OPTION FOR"
    revokes.push({ ...said(entry), verb, option: false, cascade })
  }
  const grants = [...wanted.values()]
    .filter((entry) => height[entry.level] > Math.min(...[now, least].map((acl) => heightIn(acl, entry))))
    .sort((a, b) => depth(a, wanted) - depth(b, wanted) || compare(a, b))
    .map((entry) => ({
      ...said(entry),
      verb: "GRANT" as const,
      option: entry.level === "grantable",
      cascade: false,
    }))
  return [...revokes, ...grants]
}

/** The ACL with these entries at their own level where `choose` takes that one. */
function withLevels(acl: Acl, entries: readonly Privilege[], choose: (a: number, b: number) => number): Acl {
  const changed: Acl = new Map(acl)
  // One by one: several default privileges may speak of one entry.
  for (const privilege of entries) {
    const key = keyOf(entryOf(privilege))
    const known = changed.get(key)
    const level = levelOf(privilege)
    if (known !== undefined && choose(height[known.level], height[level]) === height[level]) {
      changed.set(key, { ...known, level })
    }
  }
  return changed
}

function heightIn(acl: Acl, entry: Entry): number {
  return height[acl.get(keyOf(entry))?.level ?? "none"]
}

/** What is left of a column's privileges after statements on its table. */
export function afterGrants(column: readonly Privilege[], grants: readonly Grant[]): readonly Privilege[] {
  if (column.length === 0 || !grants.some(({ verb }) => verb !== "GRANT")) return column
  const acl = aclOf(column, column, false)
  for (const grant of grants) if (grant.verb !== "GRANT") lower(acl, grant, grant.verb === "REVOKE" ? "none" : "plain")
  return privilegesOf(acl)
}

/**
 * What ALTER … OWNER TO makes of the privileges: the new owner stands wherever the old one stood, and what it held
 * before is its own now (aclnewowner in src/backend/utils/adt/acl.c).
 */
export function afterOwnerChange(
  privileges: readonly Privilege[],
  owner: string,
  ownerHasAll: boolean,
): readonly Privilege[] {
  if (!privileges.some(({ grantee, grantor }) => grantee === owner || grantor === owner)) return privileges
  const moved = (role: string) => (role === owner ? OWNER : role)
  const become = (it: Privilege): Privilege => ({
    ...it,
    grantee: moved(it.grantee),
    grantor: moved(it.grantor ?? OWNER),
  })
  const acl = aclOf(privileges, [...privileges, ...privileges.map(become)], ownerHasAll)
  const after: Acl = new Map()
  for (const entry of acl.values()) {
    const next = { ...entry, grantor: moved(entry.grantor), grantee: moved(entry.grantee) }
    const known = after.get(keyOf(next))
    const standard = acl.get(keyOf(next))?.standard ?? "none"
    const level = known !== undefined && height[known.level] > height[next.level] ? known.level : next.level
    after.set(keyOf(next), { ...next, level, standard })
  }
  return privilegesOf(after)
}

/** The entries of `named`, each at the level that `privileges` gives it. */
function aclOf(privileges: readonly Privilege[], named: readonly Privilege[], ownerHasAll: boolean): Acl {
  const acl: Acl = new Map()
  for (const privilege of named) {
    const entry = entryOf(privilege)
    const known = acl.get(keyOf(entry))
    const isStandard = privilege.revoked || (ownerHasAll && entry.grantee === OWNER && entry.grantor === OWNER)
    const standard = isStandard ? "plain" : (known?.standard ?? "none")
    acl.set(keyOf(entry), { ...entry, level: standard, standard })
  }
  for (const privilege of privileges) {
    const entry = entryOf(privilege)
    acl.set(keyOf(entry), { ...entry, level: levelOf(privilege), standard: acl.get(keyOf(entry))?.standard ?? "none" })
  }
  return acl
}

/** An ACL as deviations from the standard. */
function privilegesOf(acl: Acl): readonly Privilege[] {
  return [...acl.values()].flatMap(({ grantor, grantee, privilege, level, standard }) => {
    if (level === standard) return []
    const by = grantor === OWNER ? {} : { grantor }
    return [{ grantee, privilege, grantable: level === "grantable", revoked: level === "none", ...by }]
  })
}

/**
 * Takes a privilege away, and with a grant option what was granted by it, unless another grantor gives it too; the
 * owner never loses its grant options (recursive_revoke in acl.c). True where something leaned on it.
 */
function lower(acl: Acl, { grantor, grantee, privilege }: Entry, level: Level): boolean {
  const key = keyOf({ grantor, grantee, privilege })
  const entry = acl.get(key)
  if (entry === undefined || height[entry.level] <= height[level]) return false
  acl.set(key, { ...entry, level })
  if (entry.level !== "grantable" || grantee === OWNER || mayGrant(acl, grantee, privilege)) return false
  const leaning = [...acl.values()].filter(
    (other) => other.grantor === grantee && other.privilege === privilege && other.level !== "none",
  )
  for (const other of leaning) lower(acl, other, "none")
  return leaning.length > 0
}

function mayGrant(acl: Acl, role: string, privilege: string): boolean {
  return [...acl.values()].some(
    (entry) => entry.grantee === role && entry.privilege === privilege && entry.level === "grantable",
  )
}

/** How many grantors stand between the entry and the owner. PostgreSQL allows no circles of them. */
function depth(entry: Entry, acl: Acl, below: readonly string[] = []): number {
  if (entry.grantor === OWNER || below.includes(entry.grantor)) return 0
  const above = [...acl.values()].filter(
    (other) => other.grantee === entry.grantor && other.privilege === entry.privilege && other.level === "grantable",
  )
  return 1 + Math.min(...above.map((other) => depth(other, acl, [...below, entry.grantor])), 50)
}

function entryOf({ grantee, privilege, grantor = OWNER }: Privilege): Entry {
  return { grantor, grantee, privilege }
}

function levelOf({ revoked, grantable }: Privilege): Level {
  return revoked ? "none" : grantable ? "grantable" : "plain"
}

function said({ grantor, grantee, privilege }: Entry): Entry {
  return { grantor, grantee, privilege }
}

function keyOf({ grantor, grantee, privilege }: Entry): string {
  return `${grantee}\u0000${privilege}\u0000${grantor}`
}

function compare(a: Entry, b: Entry): number {
  return byCodeUnits(keyOf(a), keyOf(b))
}
