// pg_auth_members rows to memberships.
import { type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { MembershipShape } from "./shape.ts"

export function membershipSql(serverVersion: number): string {
  const since16 = serverVersion >= 160000
  return `
SELECT g.rolname::text AS role, m.rolname::text AS member, a.admin_option AS admin,
  ${since16 ? "CASE WHEN a.grantor <> 10 THEN pg_catalog.pg_get_userbyid(a.grantor)::text END" : "NULL::text"} AS grantor,
  ${since16 ? "a.inherit_option" : "NULL::bool"} AS inherit, ${since16 ? "a.set_option" : "NULL::bool"} AS set
FROM pg_catalog.pg_auth_members a
JOIN pg_catalog.pg_roles g ON g.oid = a.roleid
JOIN pg_catalog.pg_roles m ON m.oid = a.member
WHERE m.rolname !~ '^pg_' AND m.oid <> 10
ORDER BY m.rolname COLLATE "C", g.rolname COLLATE "C", 4 NULLS FIRST`
}

export function decodeMembership(row: Row): Decoded<MembershipShape> {
  const [role, member, grantor] = [row.text("role"), row.text("member"), row.textOrNull("grantor")]
  const isNull = row.json("inherit") === null
  return {
    ...envelopeOf(row, {}),
    path: [member, role, ...(grantor === null ? [] : [grantor])],
    container: objectId("role", [member]),
    addresses: [],
    alsoNeeds: [role, ...(grantor === null ? [] : [grantor])].map((name) => objectId("role", [name])),
    shape: {
      role,
      member,
      grantor,
      admin: row.bool("admin"),
      inherit: isNull ? null : row.bool("inherit"),
      set: isNull ? null : row.bool("set"),
    },
  }
}
