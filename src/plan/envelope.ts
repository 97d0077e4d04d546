// Owner, comment, privileges and labels to statements: one rule each, the same for every kind.
import { type AnyKind, type Found, type ObjectId, OWNER, type Privilege, PUBLIC, type Step } from "../model/index.ts"
import { quoteIdent, quoteLiteral } from "../sql/identifier.ts"

/** Stands for "the owner is what it should be". */
export function ownerOf(id: ObjectId): ObjectId {
  return `owner:${id}` as ObjectId
}

/** Stands for "the privileges are what they should be". */
export function privilegesOf(id: ObjectId): ObjectId {
  return `privileges:${id}` as ObjectId
}

/** Statements for a new object (`altered` undefined), or for the fields that differ. */
export function envelopeSteps(
  kind: AnyKind,
  to: Found,
  altered: { readonly from: Found; readonly fields: readonly string[] } | undefined,
): readonly Step[] {
  const touches = (field: string) => altered === undefined || altered.fields.includes(field)
  return [
    ...(touches("owner") ? ownerSteps(kind, to) : []),
    ...(touches("privileges")
      ? privilegeSteps(kind, to, altered?.from.privileges ?? []).map((step) => ({
          ...step,
          produces: [privilegesOf(to.id)],
        }))
      : []),
    ...(touches("comment") && (altered !== undefined || to.comment !== null) ? [commentStep(kind, to)] : []),
    ...(touches("labels") ? labelSteps(kind, to, altered?.from) : []),
  ]
}

function ownerSteps(kind: AnyKind, to: Found): readonly Step[] {
  if (!kind.owned || to.owner === null) return []
  const sql =
    kind.ownerSql === undefined
      ? `ALTER ${kind.target(to)} OWNER TO ${quoteIdent(to.owner)}`
      : kind.ownerSql(to, to.owner)
  return sql === undefined ? [] : [{ sql, produces: [ownerOf(to.id)] }]
}

function commentStep(kind: AnyKind, to: Found): Step {
  return { sql: `COMMENT ON ${kind.target(to)} IS ${to.comment === null ? "NULL" : quoteLiteral(to.comment)}` }
}

function labelSteps(kind: AnyKind, to: Found, from: Found | undefined): readonly Step[] {
  const gone = (from?.labels ?? []).filter((old) => !to.labels.some((label) => label.provider === old.provider))
  const set = to.labels.filter(
    (label) => !(from?.labels ?? []).some((old) => old.provider === label.provider && old.label === label.label),
  )
  const on = (provider: string, value: string) => ({
    sql: `SECURITY LABEL FOR ${quoteIdent(provider)} ON ${kind.target(to)} IS ${value}`,
  })
  return [
    ...gone.map((label) => on(label.provider, "NULL")),
    ...set.map((label) => on(label.provider, quoteLiteral(label.label))),
  ]
}

type Level = "none" | "plain" | "grantable"

/**
 * From the deviations of one ACL to those of another. A deviation that is missing on one side means PostgreSQL's
 * default there: granted where the other side says `revoked`, else not granted.
 */
function privilegeSteps(kind: AnyKind, to: Found, from: readonly Privilege[]): readonly Step[] {
  const before = new Map(from.map((privilege) => [keyOf(privilege), privilege]))
  const after = new Map(to.privileges.map((privilege) => [keyOf(privilege), privilege]))
  const statements = new Map<string, { verb: string; privileges: string[]; rest: string }>()
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const old = before.get(key)
    const wanted = after.get(key)
    const sample = wanted ?? old
    if (sample === undefined) continue
    const change = verbs(level(old, wanted), level(wanted, old))
    for (const { verb, suffix } of change) {
      const place = kind.grantTarget?.(to, sample) ?? { privilege: sample.privilege, on: kind.target(to) }
      const preposition = verb === "GRANT" ? "TO" : "FROM"
      const rest = `ON ${place.on} ${preposition} ${grantee(sample, to)}${suffix}`
      const statement = statements.get(`${verb} ${rest}`) ?? { verb, privileges: [], rest }
      statement.privileges.push(place.privilege)
      statements.set(`${verb} ${rest}`, statement)
    }
  }
  const all = [...statements.values()]
  const steps = (list: typeof all) =>
    list.map(({ verb, privileges, rest }) => ({ sql: `${verb} ${privileges.join(", ")} ${rest}` }))
  // Revokes first: a revoke on a table takes its column grants along.
  return [
    ...steps(all.filter((statement) => statement.verb !== "GRANT")),
    ...steps(all.filter((statement) => statement.verb === "GRANT")),
  ]
}

function keyOf(privilege: Privilege): string {
  return `${privilege.grantee}\u0000${privilege.privilege}`
}

function level(here: Privilege | undefined, there: Privilege | undefined): Level {
  if (here === undefined) return there?.revoked === true ? "plain" : "none"
  return here.revoked ? "none" : here.grantable ? "grantable" : "plain"
}

function verbs(from: Level, to: Level): readonly { verb: string; suffix: string }[] {
  if (from === to) return []
  if (to === "none") return [{ verb: "REVOKE", suffix: "" }]
  if (to === "grantable") return [{ verb: "GRANT", suffix: " WITH GRANT OPTION" }]
  return from === "grantable" ? [{ verb: "REVOKE GRANT OPTION FOR", suffix: "" }] : [{ verb: "GRANT", suffix: "" }]
}

function grantee(privilege: Privilege, object: Found): string {
  if (privilege.grantee === PUBLIC) return "PUBLIC"
  if (privilege.grantee === OWNER) return object.owner === null ? "CURRENT_USER" : quoteIdent(object.owner)
  return quoteIdent(privilege.grantee)
}
