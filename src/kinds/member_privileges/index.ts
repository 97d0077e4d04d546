// What was granted on an extension's objects, or revoked, since CREATE EXTENSION made them.
import { defineKind } from "../../model/index.ts"
import { decodeMemberPrivileges, memberPrivilegesSql } from "./query.ts"
import { memberPrivilegesShape, type MemberPrivilegesShape } from "./shape.ts"

export const memberPrivileges = defineKind<MemberPrivilegesShape>({
  name: "member_privileges",
  rank: 201,
  shape: memberPrivilegesShape,
  owned: false,
  target: ({ shape }) => shape.target,
  read: { sql: memberPrivilegesSql, decode: decodeMemberPrivileges },
  // It is the identity.
  changes: { target: "rebuild" },
  create: () => [],
  drop: () => [],
  grants: { owner: () => null, ownerHasAll: () => true },
})
