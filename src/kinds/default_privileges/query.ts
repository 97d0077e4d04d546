// pg_default_acl rows to default privileges.
import { type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { deviations } from "../../sql/catalog.ts"
import { type DefaultPrivilegesShape, defaultPrivilegesShape, letters } from "./shape.ts"

export function defaultPrivilegesSql(): string {
  const words = Object.entries(letters).map(([word, letter]) => `WHEN '${letter}' THEN '${word}'`)
  // acldefault() knows sequences as s; S are foreign servers there. An entry of a schema adds to an empty list (c).
  const standard = `pg_catalog.acldefault(CASE WHEN d.defaclnamespace <> 0 THEN 'c' WHEN d.defaclobjtype = 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole)`
  return `
SELECT pg_catalog.pg_get_userbyid(d.defaclrole)::text AS role, n.nspname::text AS schema,
  CASE d.defaclobjtype ${words.join(" ")} END AS objects,
  ${deviations("d.defaclacl", standard, "d.defaclrole")}
FROM pg_catalog.pg_default_acl d
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
ORDER BY n.nspname COLLATE "C", pg_catalog.pg_get_userbyid(d.defaclrole) COLLATE "C", d.defaclobjtype`
}

export function decodeDefaultPrivileges(row: Row): Decoded<DefaultPrivilegesShape> {
  const schema = row.textOrNull("schema")
  const role = row.text("role")
  const { objects } = defaultPrivilegesShape.pick({ objects: true }).parse({ objects: row.text("objects") })
  return {
    ...envelopeOf(row, { privileges: true }),
    path: [...(schema === null ? [] : [schema]), role, objects],
    container: schema === null ? null : objectId("schema", [schema]),
    addresses: [],
    shape: { role, schema, objects },
  }
}
