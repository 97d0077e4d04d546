// A table of a spec to CREATE TABLE and everything that follows it.
import { quoteIdent } from "../../../sql/identifier.ts"
import type { ConstraintSpec } from "../constraint.ts"
import { type Name, pathOf } from "../name.ts"
import { placeOf } from "../place.ts"
import { isSql, type Sql } from "../sql.ts"
import type { ForValues, PartitionBy, TableSpec } from "../table.ts"
import type { IndexSpec } from "../table-index.ts"
import { nameSql, valueSql, withSql } from "./clauses.ts"
import { columnSettings, columnSql, constraintsOfColumn } from "./column.ts"
import { addConstraintSql, constraintSql } from "./constraint.ts"
import { commentSql, envelopeSqls, grantSqls } from "./envelope.ts"
import { type Item, itemized, type Made } from "./made.ts"
import { createIndexSql, indexPath, indexSettings } from "./table-index.ts"
import { createPolicySql, createTriggerSql, triggerSettings } from "./trigger.ts"

/**
 * CREATE TABLE with columns, keys and checks; foreign keys, indexes and the like are statements of their own
 * (`tableStatements` gives all of them).
 *
 * @example createTableSql("shop.users", table({ id: bigint().primaryKey() })) // CREATE TABLE shop.users (…)
 */
export function createTableSql(name: Name, spec: TableSpec): string {
  return createTable(pathOf(name), spec).sql
}

/** Everything that makes the table what it is, each with the phase in which it can run. */
export function tableStatements(path: readonly string[], spec: TableSpec): readonly Made[] {
  const name = nameSql(path)
  const about = { object: `table ${name}`, place: placeOf(spec) }
  const columns = Object.entries(spec.columns)
  const phase = (which: Made["phase"], sqls: readonly string[]) => sqls.map((sql) => ({ ...about, phase: which, sql }))
  return [
    { ...about, phase: "tables", ...createTable(path, spec) },
    ...laterConstraints(path, spec),
    ...columns.flatMap(([column, it]) => phase("settings", columnSettings(path, column, it, spec.of !== undefined))),
    ...named(spec.indexes).flatMap(([index, it]) => indexStatements(path, index, it)),
    ...phase("partitions", attachSqls(name, spec)),
    ...Object.entries(spec.triggers ?? {}).flatMap(([trigger, it]) => {
      const that = { object: `trigger ${quoteIdent(trigger)} on ${name}`, place: placeOf(it) ?? about.place }
      return [
        { ...that, phase: "triggers", sql: createTriggerSql(trigger, path, it) } as const,
        ...triggerSettings(trigger, `TABLE ${name}`, path, it).map(
          (sql) => ({ ...that, phase: "settings", sql }) as const,
        ),
        ...comments(that, `TRIGGER ${quoteIdent(trigger)} ON ${name}`, it.comment),
      ]
    }),
    ...Object.entries(spec.policies ?? {}).flatMap(([policy, it]) => {
      const that = { object: `policy ${quoteIdent(policy)} on ${name}`, place: placeOf(it) ?? about.place }
      return [
        { ...that, phase: "policies", sql: createPolicySql(policy, path, it) } as const,
        ...comments(that, `POLICY ${quoteIdent(policy)} ON ${name}`, it.comment),
      ]
    }),
    ...phase("settings", settings(name, spec)),
    ...phase("privileges", envelopeSqls(`TABLE ${name}`, spec)),
    ...columns.flatMap(([column, it]) =>
      phase("privileges", [
        ...grantSqls(`TABLE ${name}`, it, column),
        ...(it.comment === undefined ? [] : [commentSql(`COLUMN ${nameSql([...path, column])}`, it.comment)]),
      ]),
    ),
    ...allConstraints(spec).flatMap(([constraint, it]) => constraintComments(about, path, constraint, it)),
  ]
}

function createTable(path: readonly string[], spec: TableSpec): Pick<Made, "sql" | "parts"> {
  const items: readonly Item[] = [
    ...Object.entries(spec.columns).map(([column, it]) => ({
      text: columnSql(column, it, spec.of !== undefined),
      name: `column ${quoteIdent(column)}`,
      place: placeOf(it),
    })),
    ...listed(spec).map(([name, it]) => ({
      text: constraintSql(name, it),
      name: name === undefined ? it.kind : `constraint ${quoteIdent(name)}`,
      place: placeOf(it),
    })),
  ]
  const of = isPartitionOf(spec)
    ? ` PARTITION OF ${nameSql(spec.partitionOf)}`
    : spec.of === undefined
      ? ""
      : ` OF ${spec.of}`
  const head = `CREATE ${spec.unlogged === true ? "UNLOGGED " : ""}TABLE ${nameSql(path)}${of}`
  const tail = [
    isPartitionOf(spec) ? boundSql(spec.forValues) : "",
    spec.inherits === undefined ? "" : `INHERITS (${spec.inherits.map(nameSql).join(", ")})`,
    spec.partitionBy === undefined ? "" : `PARTITION BY ${partitionBySql(spec.partitionBy)}`,
    spec.using === undefined ? "" : `USING ${quoteIdent(spec.using)}`,
    withSql(spec.with),
    spec.tablespace === undefined ? "" : `TABLESPACE ${quoteIdent(spec.tablespace)}`,
  ].filter((clause) => clause !== "")
  if (of !== "" && items.length === 0) return { sql: [head, ...tail].join("\n") }
  return itemized(head, items, tail)
}

/** Made as a partition at once; one with columns of its own is made first and attached. */
function isPartitionOf(spec: TableSpec): spec is TableSpec & { readonly partitionOf: Name } {
  return spec.partitionOf !== undefined && Object.keys(spec.columns).length === 0
}

function attachSqls(name: string, spec: TableSpec): readonly string[] {
  if (spec.partitionOf === undefined || isPartitionOf(spec)) return []
  return [`ALTER TABLE ${nameSql(spec.partitionOf)} ATTACH PARTITION ${name} ${boundSql(spec.forValues)}`]
}

function boundSql(bound: ForValues | undefined): string {
  const list = (values: readonly Parameters<typeof valueSql>[0][]) => values.map(valueSql).join(", ")
  if (bound === undefined || bound === "default") return "DEFAULT"
  if (isSql(bound)) return `FOR VALUES ${bound.sql}`
  if ("in" in bound) return `FOR VALUES IN (${list(bound.in)})`
  if ("from" in bound) return `FOR VALUES FROM (${list(bound.from)}) TO (${list(bound.to)})`
  return `FOR VALUES WITH (MODULUS ${String(bound.modulus)}, REMAINDER ${String(bound.remainder)})`
}

function partitionBySql(by: PartitionBy): string {
  if (isSql(by)) return by.sql
  const [[strategy, keys] = ["", []]] = Object.entries<readonly (string | Sql)[]>({ ...by })
  return `${strategy.toUpperCase()} (${keys.map((key) => (isSql(key) ? `(${key.sql})` : quoteIdent(key))).join(", ")})`
}

/** Constraints with their names, in the order in which they are written. */
function allConstraints(spec: TableSpec): readonly (readonly [string | undefined, ConstraintSpec, boolean])[] {
  return [
    ...(spec.primaryKey === undefined
      ? []
      : [[undefined, { kind: "primary key", columns: spec.primaryKey }, false] as const]),
    ...Object.entries(spec.columns).flatMap(([column, it]) =>
      constraintsOfColumn(column, it).map((made) => [made.name, made.spec, made.inLine] as const),
    ),
    ...named(spec.constraints).map(([name, it]) => [name, it, false] as const),
  ]
}

/** Those of the table's own list. */
function listed(spec: TableSpec): readonly (readonly [string | undefined, ConstraintSpec])[] {
  return allConstraints(spec).flatMap(([name, it, inLine]) => (inLine || isLater(it) ? [] : [[name, it] as const]))
}

/** Foreign keys wait for every table. What CREATE TABLE would make valid at once comes after it. */
function isLater(spec: ConstraintSpec): boolean {
  return spec.kind === "foreign key" || (spec.kind === "check" && spec.notValid === true)
}

function laterConstraints(path: readonly string[], spec: TableSpec): readonly Made[] {
  return allConstraints(spec)
    .filter(([, it]) => isLater(it))
    .map(([name, it]) => ({
      phase: it.kind === "foreign key" ? foreignKeyPhase(spec) : "indexes",
      sql: addConstraintSql(path, name, it),
      object: `constraint ${name === undefined ? `(${it.kind})` : quoteIdent(name)} on ${nameSql(path)}`,
      place: placeOf(it) ?? columnPlace(spec, it) ?? placeOf(spec),
    }))
}

/** A partition's own foreign key comes before the parent's, which takes it over instead of making another. */
function foreignKeyPhase(spec: TableSpec): Made["phase"] {
  return spec.partitionOf === undefined ? "foreign keys" : "partitions"
}

function columnPlace(spec: TableSpec, constraint: ConstraintSpec) {
  return "columns" in constraint && constraint.columns.length === 1
    ? placeOf(spec.columns[constraint.columns[0] ?? ""])
    : undefined
}

/** An index with its settings and comment, of a table or a materialized view. */
export function indexStatements(table: readonly string[], name: string | undefined, spec: IndexSpec): readonly Made[] {
  const about = {
    object: `index ${name === undefined ? `on ${nameSql(table)}` : nameSql(indexPath(table, name))}`,
    place: placeOf(spec),
  }
  return [
    { ...about, phase: "indexes", sql: createIndexSql(name, table, spec) },
    ...(name === undefined
      ? []
      : [
          ...indexSettings(table, name, spec).map((sql) => ({ ...about, phase: "settings", sql }) as const),
          ...comments(about, `INDEX ${nameSql(indexPath(table, name))}`, spec.comment),
        ]),
  ]
}

function settings(name: string, spec: TableSpec): readonly string[] {
  const { replicaIdentity: identity } = spec
  const words =
    identity === undefined
      ? ""
      : typeof identity === "string"
        ? identity.toUpperCase()
        : `USING INDEX ${quoteIdent(identity.index)}`
  return [
    ...(spec.enableRowLevelSecurity === true ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`] : []),
    ...(spec.forceRowLevelSecurity === true ? [`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`] : []),
    ...(words === "" ? [] : [`ALTER TABLE ${name} REPLICA IDENTITY ${words}`]),
    ...(spec.clusterOn === undefined ? [] : [`ALTER TABLE ${name} CLUSTER ON ${quoteIdent(spec.clusterOn)}`]),
  ]
}

type About = Pick<Made, "object" | "place">

function constraintComments(
  about: About,
  table: readonly string[],
  name: string | undefined,
  spec: ConstraintSpec,
): readonly Made[] {
  if (name === undefined) return []
  const indexComment = "indexComment" in spec ? spec.indexComment : undefined
  return [
    ...comments(about, `CONSTRAINT ${quoteIdent(name)} ON ${nameSql(table)}`, spec.comment),
    ...comments(about, `INDEX ${nameSql(indexPath(table, name))}`, indexComment),
  ]
}

function comments(about: About, target: string, comment: string | undefined): readonly Made[] {
  return comment === undefined ? [] : [{ ...about, phase: "privileges", sql: commentSql(target, comment) }]
}

/** What is written in a list has no name. */
function named<T>(
  items: Readonly<Record<string, T>> | readonly T[] | undefined,
): readonly (readonly [string | undefined, T])[] {
  if (items === undefined) return []
  return isList(items) ? items.map((item) => [undefined, item] as const) : Object.entries(items)
}

function isList<T>(items: Readonly<Record<string, T>> | readonly T[]): items is readonly T[] {
  return Array.isArray(items)
}
