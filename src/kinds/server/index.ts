// Foreign servers: CREATE SERVER and ALTER SERVER.
import { z } from "zod"
import { comment, notOfExtension, owner, privileges } from "../../sql/catalog.ts"
import {
  address,
  catalogs,
  defineKind,
  envelopeOf,
  type Found,
  objectId,
  optionSteps,
  secretDiagnostics,
  secretHazards,
} from "../../model/index.ts"
import { optionsClause, readOptions, secretsOf } from "../../sql/generic-options.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"

const serverShape = z.strictObject({
  wrapper: z.string(),
  type: z.string().nullable(),
  version: z.string().nullable(),
  /** `name=value`, sorted; a secret value is a fingerprint. */
  options: z.array(z.string()).readonly(),
})

type ServerShape = z.infer<typeof serverShape>
type Server = Found<ServerShape>

export const server = defineKind<ServerShape>({
  name: "server",
  rank: 38,
  shape: serverShape,
  owned: true,
  target: (object) => `SERVER ${quotePath(object.path)}`,
  grantTarget: (object, { privilege }) => ({ privilege, on: `FOREIGN SERVER ${quotePath(object.path)}` }),
  read: {
    sql: () => `
SELECT v.oid, v.srvname AS name, w.fdwname AS wrapper, v.srvtype AS type, v.srvversion AS version,
  ${readOptions("v.srvoptions")} AS options,
  ${comment(catalogs.pg_foreign_server, "v.oid")},
  ${owner("v.srvowner")},
  ${privileges("v.srvacl", "S", "v.srvowner")}
FROM pg_catalog.pg_foreign_server v
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = v.srvfdw
WHERE ${notOfExtension(catalogs.pg_foreign_server, "v.oid")}
ORDER BY v.srvname COLLATE "C"`,
    decode(row) {
      const options = row.texts("options")
      return {
        path: [row.text("name")],
        container: null,
        addresses: [address("pg_foreign_server", row.int("oid"))],
        ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
        diagnostics: secretDiagnostics(objectId("server", [row.text("name")]), secretsOf(options)),
        shape: {
          wrapper: row.text("wrapper"),
          type: row.textOrNull("type"),
          version: row.textOrNull("version"),
          options,
        },
      }
    },
  },

  create: (object, _view, past) => [
    { sql: createSql(object), hazards: secretHazards(object.id, secretsOf(object.shape.options), past.has(object.id)) },
  ],

  drop: (object) => [{ sql: `DROP SERVER ${quotePath(object.path)}` }],

  rename: (from, to) => [{ sql: `ALTER SERVER ${quotePath(from.path)} RENAME TO ${quotePath(to.path)}` }],

  changes: {
    // ALTER SERVER has words for version and options only.
    wrapper: "rebuild",
    type: "rebuild",
    version: (now, _from, to) => [
      { sql: `ALTER SERVER ${quotePath(now.path)} VERSION ${to === null ? "NULL" : quoteLiteral(to)}` },
    ],
    options: (now, from, to) => optionSteps(`ALTER SERVER ${quotePath(now.path)}`, now.id, from, to),
  },
})

function createSql(object: Server): string {
  const { wrapper, type, version, options } = object.shape
  return [
    [
      `CREATE SERVER ${quotePath(object.path)}`,
      ...(type === null ? [] : [`TYPE ${quoteLiteral(type)}`]),
      ...(version === null ? [] : [`VERSION ${quoteLiteral(version)}`]),
    ].join(" "),
    `FOREIGN DATA WRAPPER ${quoteIdent(wrapper)}`,
    ...(options.length === 0 ? [] : [optionsClause(options)]),
  ].join("\n  ")
}
