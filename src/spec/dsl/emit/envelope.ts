// Comments, owners and grants of a spec to statements.
import { quoteIdent, quoteLiteral } from "../../../sql/identifier.ts"
import type { Commented, Granted, Grants, Owned } from "../envelope.ts"

/** @example commentSql("TABLE shop.orders", "What was bought") */
export function commentSql(target: string, comment: string): string {
  return `COMMENT ON ${target} IS ${quoteLiteral(comment)}`
}

/** @example ownerSql("TABLE shop.orders", "app") */
export function ownerSql(target: string, owner: string): string {
  return `ALTER ${target} OWNER TO ${quoteIdent(owner)}`
}

/**
 * GRANT and REVOKE statements. `column` puts its name behind every privilege, as privileges of columns have it.
 *
 * @example grantSqls("TABLE shop.orders", { grants: { reader: ["select"] } }) // ["GRANT SELECT ON TABLE shop.orders TO reader"]
 */
export function grantSqls(target: string, { grants = {}, revokes = {} }: Granted, column?: string): readonly string[] {
  return [
    ...grantees(revokes).map(({ role, plain }) => `REVOKE ${list(plain, column)} ON ${target} FROM ${role}`),
    ...grantees(grants).flatMap(({ role, plain, grantable }) => [
      ...(plain.length === 0 ? [] : [`GRANT ${list(plain, column)} ON ${target} TO ${role}`]),
      ...(grantable.length === 0 ? [] : [`GRANT ${list(grantable, column)} ON ${target} TO ${role} WITH GRANT OPTION`]),
    ]),
  ]
}

/** All that an object has beside what it is; `ownedAs` is its target behind ALTER, where that is another. */
export function envelopeSqls(
  target: string,
  { comment, owner, ...granted }: Commented & Owned & Granted,
  { grantedAs = target, ownedAs = target }: { readonly grantedAs?: string; readonly ownedAs?: string } = {},
): readonly string[] {
  return [
    ...(owner === undefined ? [] : [ownerSql(ownedAs, owner)]),
    ...grantSqls(grantedAs, granted),
    ...(comment === undefined ? [] : [commentSql(target, comment)]),
  ]
}

function grantees(grants: Grants) {
  return Object.entries(grants).map(([name, privileges]) => ({
    role: name === "public" ? "PUBLIC" : quoteIdent(name),
    plain: privileges.filter((privilege) => !privilege.endsWith(" with grant option")),
    grantable: privileges
      .filter((privilege) => privilege.endsWith(" with grant option"))
      .map((privilege) => privilege.slice(0, -" with grant option".length)),
  }))
}

function list(privileges: readonly string[], column: string | undefined): string {
  const suffix = column === undefined ? "" : ` (${quoteIdent(column)})`
  return privileges.map((privilege) => `${privilege.toUpperCase()}${suffix}`).join(", ")
}
