// pg_extension rows to extensions.
import { address, catalogs, type Decoded, objectId, type Row } from "../../model/index.ts"
import { comment } from "../../sql/catalog.ts"
import type { ExtensionShape } from "./shape.ts"

/**
 * What the control file says is the default: a version or comment that only repeats it is no choice of anybody. A
 * comment that was taken away is empty, because COMMENT ON … IS '' takes it away.
 */
export function extensionSql(): string {
  return `
SELECT e.oid, e.name, e.schema, nullif(e.version, a.default_version) AS version, e.relocatable,
  CASE WHEN e.comment IS DISTINCT FROM a.comment THEN coalesce(e.comment, '') END AS comment
FROM (
  SELECT x.oid, x.extname::text AS name, n.nspname::text AS schema, x.extversion AS version,
    x.extrelocatable AS relocatable,
    ${comment(catalogs.pg_extension, "x.oid")}
  FROM pg_catalog.pg_extension x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace) e
LEFT JOIN (
  SELECT v.name::text AS name, v.default_version, v.comment FROM pg_catalog.pg_available_extensions() v
) a ON a.name = e.name
ORDER BY e.name COLLATE "C"`
}

export function decodeExtension(row: Row): Decoded<ExtensionShape> {
  const schema = row.text("schema")
  return {
    path: [row.text("name")],
    container: null,
    addresses: [address("pg_extension", row.int("oid"))],
    // It lives in no schema: dropping the schema is refused while the extension is there, like any dependent.
    alsoNeeds: schema === "pg_catalog" ? [] : [objectId("schema", [schema])],
    // Its owner cannot be changed: there is no ALTER EXTENSION … OWNER TO.
    owner: null,
    comment: row.textOrNull("comment"),
    privileges: [],
    labels: [],
    shape: { schema, version: row.textOrNull("version"), relocatable: row.bool("relocatable") },
  }
}
