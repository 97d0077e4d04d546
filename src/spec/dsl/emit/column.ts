// A column of a spec to its line in CREATE TABLE and the statements behind it.
import { quoteIdent } from "../../../sql/identifier.ts"
import type { ColumnSpec, IdentitySpec, NotNullOptions } from "../column.ts"
import type { ConstraintSpec } from "../constraint.ts"
import { nameSql, parametersSql, valueSql, words } from "./clauses.ts"
import { constraintSql } from "./constraint.ts"
import { sequenceOptionsSql } from "./sequence.ts"

/**
 * The column as it stands in a table's list. In a typed table the type is the table's to say.
 *
 * @example columnSql("email", text().notNull().spec) // email text NOT NULL
 */
export function columnSql(name: string, spec: ColumnSpec, typed = false): string {
  return words(
    quoteIdent(name),
    typed ? "WITH OPTIONS" : spec.type,
    spec.compression === undefined || typed ? "" : `COMPRESSION ${spec.compression}`,
    spec.collate === undefined ? "" : `COLLATE ${nameSql(spec.collate)}`,
    spec.generatedAs === undefined
      ? ""
      : `GENERATED ALWAYS AS (${spec.generatedAs.expression.sql}) ${spec.generatedAs.kind.toUpperCase()}`,
    spec.identity === undefined ? "" : identitySql(spec.identity),
    notNullSql(spec.notNull),
    spec.default === undefined ? "" : `DEFAULT ${valueSql(spec.default)}`,
    ...inLine(name, spec),
  )
}

function identitySql({ generated, sequence, unlogged, ...options }: IdentitySpec): string {
  const parts = words(
    sequence === undefined ? "" : `SEQUENCE NAME ${nameSql(sequence)}`,
    unlogged === true ? "UNLOGGED" : "",
    sequenceOptionsSql(options),
  )
  return `GENERATED ${generated.toUpperCase()} AS IDENTITY${parts === "" ? "" : ` (${parts})`}`
}

function notNullSql(notNull: true | NotNullOptions | undefined): string {
  if (notNull === undefined) return ""
  if (notNull === true) return "NOT NULL"
  if (notNull.notValid === true) return ""
  return words(
    notNull.name === undefined ? "" : `CONSTRAINT ${quoteIdent(notNull.name)}`,
    "NOT NULL",
    notNull.noInherit === true ? "NO INHERIT" : "",
  )
}

/** Those that fit into the line; PostgreSQL names them as it does those of the list. */
function inLine(column: string, spec: ColumnSpec): readonly string[] {
  return constraintsOfColumn(column, spec)
    .filter((it) => it.inLine)
    .map(({ name, spec: it }) =>
      it.kind === "primary key" || it.kind === "unique"
        ? constraintSql(name, { kind: "constraint", definition: { sql: it.kind.toUpperCase() } })
        : constraintSql(name, it),
    )
}

function isPlain(options: object): boolean {
  return Object.keys(options).every((key) => key === "name" || key === "comment" || key === "expression")
}

/** The column's constraints as those of its table: all of them, with whether the column's line says them already. */
export function constraintsOfColumn(
  column: string,
  spec: ColumnSpec,
): readonly { readonly name: string | undefined; readonly spec: ConstraintSpec; readonly inLine: boolean }[] {
  const key = (kind: "primary key" | "unique", options: ColumnSpec["unique"]) => {
    if (options === undefined) return []
    const { name, ...rest } = options
    return [{ name, spec: { kind, columns: [column], ...rest } as const, inLine: isPlain(options) }]
  }
  return [
    ...key("primary key", spec.primaryKey),
    ...key("unique", spec.unique),
    ...(spec.checks ?? []).map((options) => {
      const { name, ...rest } = options
      return { name, spec: { kind: "check", ...rest } as const, inLine: isPlain(options) }
    }),
    ...(spec.references ?? []).map(({ name, table, column: referenced, ...rest }) => ({
      name,
      spec: {
        kind: "foreign key",
        columns: [column],
        table,
        ...(referenced === undefined ? {} : { referencedColumns: [referenced] }),
        ...rest,
      } as const,
      inLine: false,
    })),
  ]
}

/** What is set on a column once its table is there. ONLY, since children have such settings of their own. */
export function columnSettings(
  table: readonly string[],
  name: string,
  spec: ColumnSpec,
  typed = false,
): readonly string[] {
  const alter = `ALTER TABLE ONLY ${nameSql(table)} ALTER COLUMN ${quoteIdent(name)}`
  return [
    ...(spec.storage === undefined ? [] : [`${alter} SET STORAGE ${spec.storage.toUpperCase()}`]),
    // WITH OPTIONS takes constraints and defaults only.
    ...(typed && spec.compression !== undefined ? [`${alter} SET COMPRESSION ${spec.compression}`] : []),
    ...(spec.statistics === undefined ? [] : [`${alter} SET STATISTICS ${String(spec.statistics)}`]),
    ...(spec.with === undefined ? [] : [`${alter} SET (${parametersSql(spec.with)})`]),
    ...addedNotNull(table, name, spec.notNull),
  ]
}

/** NOT VALID cannot stand in CREATE TABLE. */
function addedNotNull(table: readonly string[], column: string, notNull: ColumnSpec["notNull"]): readonly string[] {
  if (notNull === undefined || notNull === true || notNull.notValid !== true) return []
  return [
    words(
      `ALTER TABLE ${nameSql(table)} ADD`,
      notNull.name === undefined ? "" : `CONSTRAINT ${quoteIdent(notNull.name)}`,
      `NOT NULL ${quoteIdent(column)}`,
      notNull.noInherit === true ? "NO INHERIT" : "",
      "NOT VALID",
    ),
  ]
}
