// The settings of a role in this database: ALTER ROLE … IN DATABASE … SET.
import { type Decoded, defineKind, envelopeOf, type Found, objectId, type Row, type Step } from "../../model/index.ts"
import { inThisDatabase, thisDatabase } from "../../sql/current-database.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { settingStatements } from "../../sql/setting.ts"
import { roleSettingShape, type RoleSettingShape } from "./shape.ts"

type RoleSetting = Found<RoleSettingShape>

export const roleSetting = defineKind<RoleSettingShape>({
  name: "role_setting",
  rank: 4,
  shape: roleSettingShape,
  owned: false,
  target: ({ shape }) => `ROLE ${quoteIdent(shape.role)}`,
  read: {
    sql: () => `
SELECT r.rolname::text AS role, ARRAY(
    SELECT c.setting FROM pg_catalog.unnest(s.setconfig) c (setting) ORDER BY c.setting COLLATE "C") AS settings
FROM pg_catalog.pg_db_role_setting s
JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
WHERE d.datname = pg_catalog.current_database()
ORDER BY r.rolname COLLATE "C"`,
    decode: decodeRoleSetting,
  },
  create: (object) => settings(object, [], object.shape.settings),
  drop: (object) =>
    settings(object, object.shape.settings, []).map((step) => ({
      ...step,
      fold: { into: objectId("role", [object.shape.role]), as: "gone" },
    })),
  changes: {
    role: "rebuild",
    settings: (now, from, to) => settings(now, from, to),
  },
})

function decodeRoleSetting(row: Row): Decoded<RoleSettingShape> {
  const role = row.text("role")
  return {
    ...envelopeOf(row, {}),
    path: [role],
    container: null,
    addresses: [],
    alsoNeeds: [objectId("role", [role])],
    shape: { role, settings: row.texts("settings") },
  }
}

function settings({ shape }: RoleSetting, from: readonly string[], to: readonly string[]): readonly Step[] {
  const prefix = `ALTER ROLE ${quoteIdent(shape.role)} IN ${thisDatabase}`
  return settingStatements(prefix, from, to).map((sql) => ({ sql: inThisDatabase(sql) }))
}
