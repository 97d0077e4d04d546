// Memberships of roles in roles: GRANT and REVOKE without an object.
import { defineKind, type Found, objectId, type ObjectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { decodeMembership, membershipSql } from "./query.ts"
import { membershipShape, type MembershipShape } from "./shape.ts"

type Membership = Found<MembershipShape>

export const membership = defineKind<MembershipShape>({
  name: "membership",
  rank: 2,
  shape: membershipShape,
  owned: false,
  target: ({ shape }) => `ROLE ${quoteIdent(shape.member)}`,
  read: { sql: membershipSql, decode: decodeMembership },

  create: (object, view) => [{ ...grant(object, options(object, view)), needs: leansOn(object, view) }],
  drop: (object, past) => [
    {
      frees: leansOn(object, past),
      sql: `REVOKE ${quoteIdent(object.shape.role)} FROM ${quoteIdent(object.shape.member)}${by(object)}`,
      fold: {
        into: [objectId("role", [object.shape.member]), objectId("role", [object.shape.role])],
        as: "gone",
      },
    },
  ],

  changes: {
    // These are its identity.
    role: "rebuild",
    member: "rebuild",
    grantor: "rebuild",
    admin: (now, _from, to) => [
      to
        ? grant(now, ["ADMIN TRUE"])
        : {
            sql: `REVOKE ADMIN OPTION FOR ${quoteIdent(now.shape.role)} FROM ${quoteIdent(now.shape.member)}${by(now)}`,
          },
    ],
    inherit: (now, _from, to) => (to === null ? [] : [grant(now, [`INHERIT ${word(to)}`])]),
    set: (now, _from, to) => (to === null ? [] : [grant(now, [`SET ${word(to)}`])]),
  },
})

/** Both roles, and the membership by which its grantor may grant (manual, GRANT, WITH ADMIN OPTION). */
function leansOn({ container, dependsOn, shape }: Membership, view: View): readonly ObjectId[] {
  const roles = container === null ? dependsOn : [container, ...dependsOn]
  if (shape.grantor === null) return roles
  const held = view.childrenOf(objectId("role", [shape.grantor]), "membership")
  return [...roles, ...held.filter(({ path }) => path[1] === shape.role).map(({ id }) => id)]
}

function grant(object: Membership, what: readonly string[]): Step {
  const { role, member, inherit } = object.shape
  // PostgreSQL 15 knows this one, and only as OPTION.
  const said = inherit === null ? what.map((option) => option.replace("ADMIN TRUE", "ADMIN OPTION")) : what
  const options = said.length === 0 ? "" : ` WITH ${said.join(", ")}`
  return { sql: `GRANT ${quoteIdent(role)} TO ${quoteIdent(member)}${options}${by(object)}` }
}

/** Where nothing is said, a member inherits as its own INHERIT says, and may SET ROLE (manual, GRANT). */
function options({ shape, container }: Membership, view: View): readonly string[] {
  const member = container === null ? undefined : view.get(container)
  const usual = member !== undefined && "inherit" in member.shape ? member.shape.inherit : true
  return [
    ...(shape.admin ? ["ADMIN TRUE"] : []),
    ...(shape.inherit === null || shape.inherit === usual ? [] : [`INHERIT ${word(shape.inherit)}`]),
    ...(shape.set === false ? ["SET FALSE"] : []),
  ]
}

function word(value: boolean): string {
  return value ? "TRUE" : "FALSE"
}

function by({ shape }: Membership): string {
  return shape.grantor === null ? "" : ` GRANTED BY ${quoteIdent(shape.grantor)}`
}
