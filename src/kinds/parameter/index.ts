// Privileges on configuration parameters, which belong to the server: planned only where somebody asks for them.
import { z } from "zod"
import { defineKind, envelopeOf, type Found, OWNER, PUBLIC } from "../../model/index.ts"
import { privileges } from "../../sql/catalog.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { settingName } from "../../sql/setting.ts"

/** That somebody may set it is all that there is to say of one. */
const parameterShape = z.strictObject({})

/** The owner of every parameter is the role that made the server (ExecGrant_Parameter in src/backend/catalog/aclchk.c). */
const bootstrapSuperuser = "10::pg_catalog.oid"

export const parameter = defineKind<object>({
  name: "parameter",
  rank: 4,
  shape: parameterShape,
  owned: false,
  target,
  read: {
    sql: () => `
SELECT p.parname AS name, ${privileges("p.paracl", "p", bootstrapSuperuser)}
FROM pg_catalog.pg_parameter_acl p
ORDER BY p.parname COLLATE "C"`,
    decode: (row) => ({
      ...envelopeOf(row, { privileges: true }),
      path: [row.text("name")],
      container: null,
      addresses: [],
      shape: {},
    }),
  },
  // The first GRANT makes its row, and the last REVOKE takes it away.
  create: () => [],
  drop: (object) =>
    holders(object).map((holder) => ({ sql: `REVOKE ALL ON ${target(object)} FROM ${holder} CASCADE` })),
  changes: {},
})

function target({ path }: Found): string {
  return `PARAMETER ${settingName(path[0] ?? "")}`
}

/** Those to whom the owner granted something; what they granted in turn goes with it. */
function holders({ privileges: all }: Found): readonly string[] {
  const grantees = all.filter((it) => !it.revoked && it.grantor === undefined && it.grantee !== OWNER)
  return [...new Set(grantees.map(({ grantee }) => (grantee === PUBLIC ? "PUBLIC" : quoteIdent(grantee))))]
}
