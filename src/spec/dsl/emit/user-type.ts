// Enums, domains, composite types and ranges of a spec to their statements.
import { quoteIdent, quoteLiteral } from "../../../sql/identifier.ts"
import { listed } from "../../../sql/layout.ts"
import type { Name } from "../name.ts"
import { placeOf } from "../place.ts"
import { isSql } from "../sql.ts"
import type { CompositeSpec, DomainCheck, DomainSpec, EnumSpec, RangeSpec } from "../user-type.ts"
import { nameSql, valueSql, words } from "./clauses.ts"
import { commentSql, envelopeSqls } from "./envelope.ts"
import type { Made } from "./made.ts"

/** @example createEnumSql("shop.order_status", enumType(["open", "paid"])) */
export function createEnumSql(name: Name, spec: EnumSpec): string {
  return listed(`CREATE TYPE ${nameSql(name)} AS ENUM`, spec.labels.map(quoteLiteral))
}

/** @example createDomainSql("shop.email", domain("text", { notNull: true })) */
export function createDomainSql(name: Name, spec: DomainSpec): string {
  const notNull = spec.notNull === undefined || spec.notNull === false ? undefined : spec.notNull
  return words(
    `CREATE DOMAIN ${nameSql(name)} AS ${spec.type}`,
    spec.collate === undefined ? "" : `COLLATE ${nameSql(spec.collate)}`,
    spec.default === undefined ? "" : `DEFAULT ${valueSql(spec.default)}`,
    notNull === undefined ? "" : `${notNull === true ? "" : `CONSTRAINT ${quoteIdent(notNull.name)} `}NOT NULL`,
    ...checksOf(spec)
      .filter(({ check }) => check.notValid !== true)
      .map(({ name: check, check: it }) => checkSql(check, it)),
  )
}

/** @example createCompositeSql("shop.address", composite({ street: "text", city: "text" })) */
export function createCompositeSql(name: Name, spec: CompositeSpec): string {
  const attributes = Object.entries(spec.attributes).map(([attribute, it]) => {
    const { type, collate } = typeof it === "string" ? { type: it, collate: undefined } : it
    return words(quoteIdent(attribute), type, collate === undefined ? "" : `COLLATE ${nameSql(collate)}`)
  })
  return listed(`CREATE TYPE ${nameSql(name)} AS`, attributes)
}

/** @example createRangeSql("public.float_range", range("double precision")) */
export function createRangeSql(name: Name, spec: RangeSpec): string {
  const option = (word: string, value: Name | undefined) => (value === undefined ? [] : [`${word} = ${nameSql(value)}`])
  return listed(`CREATE TYPE ${nameSql(name)} AS RANGE`, [
    `SUBTYPE = ${spec.subtype}`,
    ...option("SUBTYPE_OPCLASS", spec.opclass),
    ...option("COLLATION", spec.collate),
    ...option("CANONICAL", spec.canonical),
    ...option("SUBTYPE_DIFF", spec.subtypeDiff),
    ...option("MULTIRANGE_TYPE_NAME", spec.multirange),
  ])
}

export function enumStatements(path: readonly string[], spec: EnumSpec): readonly Made[] {
  return typeStatements(path, spec, "TYPE", createEnumSql(path, spec), [])
}

export function domainStatements(path: readonly string[], spec: DomainSpec): readonly Made[] {
  const later = checksOf(spec).flatMap(({ name, check }) => [
    ...(check.notValid === true ? [`ALTER DOMAIN ${nameSql(path)} ADD ${checkSql(name, check)} NOT VALID`] : []),
    ...(check.comment === undefined || name === undefined
      ? []
      : [commentSql(`CONSTRAINT ${quoteIdent(name)} ON DOMAIN ${nameSql(path)}`, check.comment)]),
  ])
  return typeStatements(path, spec, "DOMAIN", createDomainSql(path, spec), later)
}

export function compositeStatements(path: readonly string[], spec: CompositeSpec): readonly Made[] {
  const comments = Object.entries(spec.attributes).flatMap(([attribute, it]) =>
    typeof it === "string" || it.comment === undefined
      ? []
      : [commentSql(`COLUMN ${nameSql([...path, attribute])}`, it.comment)],
  )
  return typeStatements(path, spec, "TYPE", createCompositeSql(path, spec), comments)
}

export function rangeStatements(path: readonly string[], spec: RangeSpec): readonly Made[] {
  return typeStatements(path, spec, "TYPE", createRangeSql(path, spec), [])
}

function typeStatements(
  path: readonly string[],
  spec: EnumSpec | DomainSpec | CompositeSpec | RangeSpec,
  word: "TYPE" | "DOMAIN",
  create: string,
  later: readonly string[],
): readonly Made[] {
  const about = { object: `${spec.kind} ${nameSql(path)}`, place: placeOf(spec) }
  return [
    { ...about, phase: "types", sql: create },
    ...later.map((sql) => ({ ...about, phase: "settings", sql }) as const),
    ...envelopeSqls(`${word} ${nameSql(path)}`, spec, { grantedAs: `TYPE ${nameSql(path)}` }).map(
      (sql) => ({ ...about, phase: "privileges", sql }) as const,
    ),
  ]
}

function checksOf(spec: DomainSpec): readonly { readonly name: string | undefined; readonly check: DomainCheck }[] {
  const { checks = [] } = spec
  return isList(checks)
    ? checks.map((expression) => ({ name: undefined, check: { expression } }))
    : Object.entries(checks).map(([name, it]) => ({ name, check: isSql(it) ? { expression: it } : it }))
}

function checkSql(name: string | undefined, { expression }: DomainCheck): string {
  return words(name === undefined ? "" : `CONSTRAINT ${quoteIdent(name)}`, `CHECK (${expression.sql})`)
}

function isList<T>(value: object | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}
