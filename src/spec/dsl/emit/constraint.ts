// A constraint of a spec to its line in CREATE TABLE, or to ALTER TABLE … ADD.
import { quoteIdent } from "../../../sql/identifier.ts"
import type { ConstraintSpec, ForeignKeyOptions, KeyOptions } from "../constraint.ts"
import type { Name } from "../name.ts"
import { columnsSql, deferrableSql, nameSql, withSql, words } from "./clauses.ts"

/**
 * The constraint as it stands in a table's list.
 *
 * @example constraintSql("price_check", check(sql`price > 0`)) // CONSTRAINT price_check CHECK (price > 0)
 */
export function constraintSql(name: string | undefined, spec: ConstraintSpec): string {
  return words(name === undefined ? "" : `CONSTRAINT ${quoteIdent(name)}`, definitionSql(spec))
}

/** @example addConstraintSql("shop.orders", "total_check", check(sql`total >= 0`)) */
export function addConstraintSql(table: Name, name: string | undefined, spec: ConstraintSpec): string {
  return `ALTER TABLE ${nameSql(table)}\n  ADD ${constraintSql(name, spec)}`
}

function definitionSql(spec: ConstraintSpec): string {
  switch (spec.kind) {
    case "primary key":
    case "unique":
      return keySql(spec)
    case "check":
      return words(`CHECK (${spec.expression.sql})`, spec.noInherit === true ? "NO INHERIT" : "", validitySql(spec))
    case "exclude":
      return words(
        `EXCLUDE ${spec.elements.sql}`,
        withSql(spec.with),
        spec.tablespace === undefined ? "" : `USING INDEX TABLESPACE ${quoteIdent(spec.tablespace)}`,
        spec.where === undefined ? "" : `WHERE (${spec.where.sql})`,
        deferrableSql(spec.deferrable),
      )
    case "foreign key":
      return words(
        `FOREIGN KEY (${periodList(spec.columns, spec.period)})`,
        `REFERENCES ${nameSql(spec.table)}`,
        spec.referencedColumns === undefined ? "" : `(${periodList(spec.referencedColumns, spec.period)})`,
        actionsSql(spec),
      )
    case "constraint":
      return spec.definition.sql
  }
}

function keySql(
  spec: { readonly kind: "primary key" | "unique"; readonly columns: readonly string[] } & KeyOptions,
): string {
  return words(
    spec.kind.toUpperCase(),
    spec.nullsNotDistinct === true ? "NULLS NOT DISTINCT" : "",
    `(${columnsSql(spec.columns)}${spec.withoutOverlaps === true ? " WITHOUT OVERLAPS" : ""})`,
    spec.include === undefined ? "" : `INCLUDE (${columnsSql(spec.include)})`,
    withSql(spec.with),
    spec.tablespace === undefined ? "" : `USING INDEX TABLESPACE ${quoteIdent(spec.tablespace)}`,
    deferrableSql(spec.deferrable),
  )
}

function periodList(columns: readonly string[], period: boolean | undefined): string {
  if (period !== true) return columnsSql(columns)
  return [...columns.slice(0, -1).map(quoteIdent), `PERIOD ${quoteIdent(columns.at(-1) ?? "")}`].join(", ")
}

function actionsSql(spec: ForeignKeyOptions): string {
  const some = spec.onDeleteColumns === undefined ? "" : ` (${columnsSql(spec.onDeleteColumns)})`
  return words(
    spec.match === undefined ? "" : "MATCH FULL",
    spec.onUpdate === undefined ? "" : `ON UPDATE ${spec.onUpdate.toUpperCase()}`,
    spec.onDelete === undefined ? "" : `ON DELETE ${spec.onDelete.toUpperCase()}${some}`,
    deferrableSql(spec.deferrable),
    validitySql(spec),
  )
}

function validitySql(spec: { readonly notValid?: boolean; readonly notEnforced?: boolean }): string {
  return words(spec.notEnforced === true ? "NOT ENFORCED" : "", spec.notValid === true ? "NOT VALID" : "")
}
