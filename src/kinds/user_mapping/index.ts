// User mappings: CREATE and ALTER USER MAPPING.
import { z } from "zod"
import type { Diagnostic } from "../../errors/index.ts"
import { notOfExtension } from "../../sql/catalog.ts"
import {
  address,
  catalogs,
  defineKind,
  describeId,
  type Found,
  objectId,
  optionSteps,
  type ObjectId,
  PUBLIC,
  secretDiagnostics,
  secretHazards,
} from "../../model/index.ts"
import { optionsClause, readOptions, secretsOf } from "../../sql/generic-options.ts"
import { quoteIdent } from "../../sql/identifier.ts"

const userMappingShape = z.strictObject({
  /** The role, as a clone has to have it; `public` for PUBLIC. */
  roles: z.array(z.string()).readonly(),
  /** `name=value`, sorted; a secret value is a fingerprint. Null where the reading role may not see them. */
  options: z.array(z.string()).readonly().nullable(),
})

type UserMappingShape = z.infer<typeof userMappingShape>
type UserMapping = Found<UserMappingShape>

export const userMapping = defineKind<UserMappingShape>({
  name: "user_mapping",
  rank: 39,
  shape: userMappingShape,
  owned: false,
  // PostgreSQL has no comment, label or privilege for it.
  target: named,
  read: {
    // pg_user_mapping is for superusers. The view shows everybody's mappings to everybody, and options to those who may
    // see them, by the condition that is repeated here (manual, pg_user_mappings).
    sql: () => `
SELECT m.umid AS oid, m.srvname AS server, m.usename AS role, ${readOptions("m.umoptions")} AS options,
  (m.umuser <> 0 AND m.usename = current_user
    AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE') OR pg_catalog.has_server_privilege(s.oid, 'USAGE')))
  OR (m.umuser = 0 AND pg_catalog.pg_has_role(s.srvowner, 'USAGE'))
  OR (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = current_user) AS visible
FROM pg_catalog.pg_user_mappings m
JOIN pg_catalog.pg_foreign_server s ON s.oid = m.srvid
WHERE ${notOfExtension(catalogs.pg_foreign_server, "s.oid")} AND ${notOfExtension(catalogs.pg_user_mapping, "m.umid")}
ORDER BY m.srvname COLLATE "C", m.usename COLLATE "C"`,
    decode(row) {
      const path = [row.text("server"), row.text("role")]
      const id = objectId("user_mapping", path)
      const options = row.bool("visible") ? row.texts("options") : null
      return {
        path,
        container: objectId("server", path.slice(0, 1)),
        addresses: [address("pg_user_mapping", row.int("oid"))],
        owner: null,
        comment: null,
        privileges: [],
        labels: [],
        diagnostics: options === null ? [notVisible(id)] : secretDiagnostics(id, secretsOf(options)),
        shape: { roles: path.slice(1), options },
      }
    },
  },

  create(object, _view, past) {
    const options = object.shape.options ?? []
    const clause = options.length === 0 ? "" : `\n  ${optionsClause(options)}`
    return [
      {
        sql: `CREATE ${named(object)}${clause}`,
        hazards: secretHazards(object.id, secretsOf(options), past.has(object.id)),
      },
    ]
  },

  drop: (object) => [{ sql: `DROP ${named(object)}` }],

  changes: {
    // It is part of the name.
    roles: "rebuild",
    options(now, from, to) {
      if (from === null || to === null) return []
      return optionSteps(`ALTER ${named(now)}`, now.id, from, to)
    },
  },
})

function named(object: UserMapping): string {
  const [server = "", role = ""] = object.path
  return `USER MAPPING FOR ${role === PUBLIC ? "PUBLIC" : quoteIdent(role)} SERVER ${quoteIdent(server)}`
}

function notVisible(id: ObjectId): Diagnostic {
  return {
    code: "NOT_VISIBLE",
    severity: "warning",
    object: describeId(id),
    message: "Its options are shown to its role, the server's owner and superusers only, and are not compared.",
    hint: "Connect as a superuser to compare them.",
  }
}
