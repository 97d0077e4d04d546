// Small clauses that several statements share.
import { quoteIdent, quoteLiteral, quotePath } from "../../../sql/identifier.ts"
import type { Deferrable } from "../constraint.ts"
import type { Parameters } from "../envelope.ts"
import { type Name, pathOf } from "../name.ts"
import { type Constant, constantSql, isSql, type Sql } from "../sql.ts"

/** A name as it stands in a statement. */
export function nameSql(name: Name): string {
  return quotePath(pathOf(name))
}

export function columnsSql(columns: readonly string[]): string {
  return columns.map(quoteIdent).join(", ")
}

/** `fillfactor=70, toast.autovacuum_enabled=false`. */
export function parametersSql(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name.split(".").map(quoteIdent).join(".")}=${parameterValue(value)}`)
    .join(", ")
}

function parameterValue(value: string | number | boolean): string {
  return typeof value === "string" && !/^[a-z0-9.]+$/.test(value) ? quoteLiteral(value) : String(value)
}

export function withSql(parameters: Parameters | undefined): string {
  return parameters === undefined || Object.keys(parameters).length === 0 ? "" : `WITH (${parametersSql(parameters)})`
}

export function deferrableSql(deferrable: Deferrable | undefined): string {
  if (deferrable === undefined) return ""
  return deferrable === true ? "DEFERRABLE" : "DEFERRABLE INITIALLY DEFERRED"
}

export function valueSql(value: Constant | Sql): string {
  return isSql(value) ? value.sql : constantSql(value)
}

/** The clauses that say something, with a space between. */
export function words(...clauses: readonly string[]): string {
  return clauses.filter((clause) => clause !== "").join(" ")
}
