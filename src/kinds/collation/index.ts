// Collations: nothing but their name can be altered, so that any change means a new one beside the old, and columns move over.
import { defineKind, type Found } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { collationSql, decodeCollation } from "./query.ts"
import { collationShape, type CollationShape } from "./shape.ts"

type Collation = Found<CollationShape>

export const collation = defineKind<CollationShape>({
  name: "collation",
  rank: 12,
  shape: collationShape,
  owned: true,
  target: (object) => `COLLATION ${quotePath(object.path)}`,
  read: { sql: collationSql, decode: decodeCollation },

  create: (object) => [{ sql: createSql(object) }],
  drop: (object) => [{ sql: `DROP COLLATION ${quotePath(object.path)}` }],
  rename: (from, to) => renameSql("COLLATION", from.path, to.path).map((sql) => ({ sql })),

  putAside: (object, name) => ({
    rename: [{ sql: `ALTER COLLATION ${quotePath(object.path)} RENAME TO ${quoteIdent(name)}` }],
    remove: { sql: `DROP COLLATION ${quotePath([object.path[0] ?? "", name])}` },
  }),

  // REFRESH VERSION is about the server's library, and changes nothing of what the schema says.
  changes: {
    provider: "rebuild",
    locale: "rebuild",
    collate: "rebuild",
    ctype: "rebuild",
    deterministic: "rebuild",
    rules: "rebuild",
  },
})

function createSql({ path, shape }: Collation): string {
  const { provider, locale, collate, ctype, rules } = shape
  const same = collate === ctype ? collate : null
  return listed(`CREATE COLLATION ${quotePath(path)}`, [
    `provider = ${provider}`,
    ...option("locale", locale ?? same),
    ...(same === null ? [...option("lc_collate", collate), ...option("lc_ctype", ctype)] : []),
    ...(shape.deterministic ? [] : ["deterministic = false"]),
    ...option("rules", rules),
  ])
}

function option(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${name} = ${quoteLiteral(value)}`]
}
