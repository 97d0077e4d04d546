// Owner, comment and privileges of an object to the fields that say them.
import { type Found, OWNER, type Privilege } from "../../model/index.ts"
import { type Code, text } from "./code.ts"
import { list } from "./names.ts"

export interface EnvelopeCode {
  readonly fields: { readonly comment?: Code; readonly owner?: Code; readonly grants?: Code; readonly revokes?: Code }
  /** The object's privileges as these fields say them. */
  readonly said: Pick<Found, "privileges">
}

/** Grants that roles hand on, and what the owner took from itself, have no field; they are planned. */
export function envelopeCode(object: Found): EnvelopeCode {
  const privileges = object.privileges.filter(isPlain)
  const granted = byGrantee(privileges.filter((it) => !it.revoked))
  const revoked = byGrantee(privileges.filter((it) => it.revoked))
  return {
    fields: {
      ...(object.comment === null ? {} : { comment: text(object.comment) }),
      ...(object.owner === null ? {} : { owner: text(object.owner) }),
      ...(granted === undefined ? {} : { grants: granted }),
      ...(revoked === undefined ? {} : { revokes: revoked }),
    },
    said: { privileges },
  }
}

function isPlain({ grantee, grantor, privilege }: Privilege): boolean {
  return grantee !== OWNER && grantor === undefined && words.has(privilege.toLowerCase())
}

const words: ReadonlySet<string> = new Set(
  "select insert update delete truncate references trigger maintain usage create execute".split(" "),
)

function byGrantee(privileges: readonly Privilege[]): Code | undefined {
  if (privileges.length === 0) return undefined
  const roles = new Map<string, string[]>()
  for (const { grantee, privilege, grantable } of privileges) {
    const word = `${privilege.toLowerCase()}${grantable ? " with grant option" : ""}`
    roles.set(grantee, [...(roles.get(grantee) ?? []), word])
  }
  return { entries: [...roles].map(([role, names]) => [role, list(names)] as const) }
}
