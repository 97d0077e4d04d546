// Domains: default and NOT NULL changed in place; another base type or collation means a new domain beside the old one.
import { defineKind, type Found, isStoredInside, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { changeNotNull, notNullClause, renameNotNull } from "./not-null.ts"
import { decodeDomain, domainSql } from "./query.ts"
import { domainShape, type DomainShape } from "./shape.ts"

type Domain = Found<DomainShape>

export const domain = defineKind<DomainShape>({
  name: "domain",
  rank: 22,
  shape: domainShape,
  owned: true,
  target: (object) => `DOMAIN ${quotePath(object.path)}`,
  slots: (object) => [`type:${quotePath(object.path)}`],
  read: { sql: domainSql, decode: decodeDomain },
  verbatim: { type: true },

  create: (object) => [{ sql: createDomain(object) }],
  drop: (object) => [{ sql: `DROP DOMAIN ${quotePath(object.path)}` }],
  rename: (from, to) => renameSql("DOMAIN", from.path, to.path).map((sql) => ({ sql })),

  putAside(object, name) {
    const domain = `ALTER DOMAIN ${quotePath(object.path)}`
    return {
      rename: [
        // Since 17 it is a constraint, whose name the new domain's NOT NULL could not have beside it.
        ...(object.shape.notNull ? [{ sql: `${domain} DROP NOT NULL` }] : []),
        { sql: `${domain} RENAME TO ${quoteIdent(name)}` },
      ],
      remove: { sql: `DROP DOMAIN ${quotePath([object.path[0] ?? "", name])}` },
    }
  },

  changes: {
    // There is no ALTER DOMAIN … TYPE, nor … COLLATE.
    type: "rebuild",
    collation: "rebuild",
    default: (now, _from, to) => [setDefault(now, to)],
    volatileDefault: () => [],
    notNull: (now, _from, to, { past }) => (to && isStoredInside(past, now.id) ? "rebuild" : changeNotNull(now, past)),
    notNullName: (now, _from, _to, { before }) => renameNotNull(before, now),
  },
})

function createDomain({ path, shape }: Domain): string {
  return [
    `CREATE DOMAIN ${quotePath(path)} AS ${shape.type}`,
    ...(shape.collation === null ? [] : [`COLLATE ${shape.collation}`]),
    ...(shape.default === null ? [] : [`DEFAULT ${shape.default}`]),
    ...(shape.notNull ? [notNullClause(shape)] : []),
  ].join(" ")
}

function setDefault(now: Domain, expression: string | null): Step {
  const action = expression === null ? "DROP DEFAULT" : `SET DEFAULT ${expression}`
  return { sql: `ALTER DOMAIN ${quotePath(now.path)} ${action}` }
}
