// Views and materialized views of a spec to their statements.
import { quoteIdent } from "../../../sql/identifier.ts"
import type { Name } from "../name.ts"
import { placeOf } from "../place.ts"
import type { MaterializedViewSpec, ViewSpec } from "../view.ts"
import { nameSql, parametersSql, valueSql, withSql } from "./clauses.ts"
import { commentSql, envelopeSqls, grantSqls } from "./envelope.ts"
import type { Made } from "./made.ts"
import { indexStatements } from "./table.ts"
import { createTriggerSql, triggerSettings } from "./trigger.ts"

/** @example createViewSql("shop.open_orders", view(sql`SELECT * FROM orders WHERE NOT paid`)) */
export function createViewSql(name: Name, spec: ViewSpec): string {
  return lines(`CREATE VIEW ${nameSql(name)}`, withSql(spec.with), `AS ${spec.query.sql}`)
}

/** @example createMaterializedViewSql("shop.daily", materializedView(sql`SELECT 1 AS n`)) */
export function createMaterializedViewSql(name: Name, spec: MaterializedViewSpec): string {
  return lines(
    `CREATE MATERIALIZED VIEW ${nameSql(name)}`,
    spec.using === undefined ? "" : `USING ${quoteIdent(spec.using)}`,
    withSql(spec.with),
    spec.tablespace === undefined ? "" : `TABLESPACE ${quoteIdent(spec.tablespace)}`,
    `AS ${spec.query.sql}`,
    spec.withNoData === true ? "WITH NO DATA" : "",
  )
}

export function viewStatements(path: readonly string[], spec: ViewSpec): readonly Made[] {
  const name = nameSql(path)
  const about = { object: `view ${name}`, place: placeOf(spec) }
  return [
    { ...about, phase: "views", sql: createViewSql(path, spec) },
    ...Object.entries(spec.columns ?? {}).flatMap(([column, it]) =>
      it.default === undefined
        ? []
        : [
            {
              ...about,
              phase: "views",
              sql: `ALTER VIEW ${name} ALTER COLUMN ${quoteIdent(column)} SET DEFAULT ${valueSql(it.default)}`,
            } as const,
          ],
    ),
    ...Object.entries(spec.triggers ?? {}).flatMap(([trigger, it]) => {
      const that = { object: `trigger ${quoteIdent(trigger)} on ${name}`, place: placeOf(it) ?? about.place }
      return [
        { ...that, phase: "triggers", sql: createTriggerSql(trigger, path, it) } as const,
        ...triggerSettings(trigger, `TABLE ${name}`, path, it).map(
          (sql) => ({ ...that, phase: "settings", sql }) as const,
        ),
        ...(it.comment === undefined
          ? []
          : [
              {
                ...that,
                phase: "privileges",
                sql: commentSql(`TRIGGER ${quoteIdent(trigger)} ON ${name}`, it.comment),
              } as const,
            ]),
      ]
    }),
    ...envelopeSqls(`VIEW ${name}`, spec, { grantedAs: `TABLE ${name}` }).map(
      (sql) => ({ ...about, phase: "privileges", sql }) as const,
    ),
    ...columnEnvelopes(path, spec.columns).map((sql) => ({ ...about, phase: "privileges", sql }) as const),
  ]
}

export function materializedViewStatements(path: readonly string[], spec: MaterializedViewSpec): readonly Made[] {
  const name = nameSql(path)
  const about = { object: `materialized view ${name}`, place: placeOf(spec) }
  const settings = [
    ...Object.entries(spec.columns ?? {}).flatMap(([column, it]) => {
      const alter = `ALTER MATERIALIZED VIEW ${name} ALTER COLUMN ${quoteIdent(column)}`
      return [
        ...(it.storage === undefined ? [] : [`${alter} SET STORAGE ${it.storage.toUpperCase()}`]),
        ...(it.compression === undefined ? [] : [`${alter} SET COMPRESSION ${it.compression}`]),
        ...(it.statistics === undefined ? [] : [`${alter} SET STATISTICS ${String(it.statistics)}`]),
        ...(it.with === undefined ? [] : [`${alter} SET (${parametersSql(it.with)})`]),
      ]
    }),
    ...(spec.clusterOn === undefined
      ? []
      : [`ALTER MATERIALIZED VIEW ${name} CLUSTER ON ${quoteIdent(spec.clusterOn)}`]),
    ...(spec.dependsOnExtensions ?? []).map(
      (extension) => `ALTER MATERIALIZED VIEW ${name} DEPENDS ON EXTENSION ${quoteIdent(extension)}`,
    ),
  ]
  const indexes = Array.isArray(spec.indexes)
    ? spec.indexes.map((it) => [undefined, it] as const)
    : Object.entries(spec.indexes ?? {})
  return [
    { ...about, phase: "views", sql: createMaterializedViewSql(path, spec) },
    ...indexes
      .flatMap(([index, it]) => indexStatements(path, index, it))
      .map((it) => (it.phase === "indexes" ? { ...it, phase: "views" as const } : it)),
    ...settings.map((sql) => ({ ...about, phase: "settings", sql }) as const),
    ...envelopeSqls(`MATERIALIZED VIEW ${name}`, spec, { grantedAs: `TABLE ${name}` }).map(
      (sql) => ({ ...about, phase: "privileges", sql }) as const,
    ),
    ...columnEnvelopes(path, spec.columns).map((sql) => ({ ...about, phase: "privileges", sql }) as const),
  ]
}

function columnEnvelopes(path: readonly string[], columns: ViewSpec["columns"] = {}): readonly string[] {
  return Object.entries(columns).flatMap(([column, it]) => [
    ...grantSqls(`TABLE ${nameSql(path)}`, it, column),
    ...(it.comment === undefined ? [] : [commentSql(`COLUMN ${nameSql([...path, column])}`, it.comment)]),
  ])
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n")
}
