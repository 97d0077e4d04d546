// Functions and procedures of a spec to their statements.
import { quoteIdent, quoteLiteral } from "../../../sql/identifier.ts"
import type { Name } from "../name.ts"
import { placeOf } from "../place.ts"
import type { Arguments, ArgumentSpec, FunctionSpec, ProcedureSpec } from "../routine.ts"
import { isSql } from "../sql.ts"
import { nameSql, valueSql, words } from "./clauses.ts"
import { envelopeSqls } from "./envelope.ts"
import type { Made } from "./made.ts"

/** @example createFunctionSql("shop.add", fn({ args: { a: "int", b: "int" }, returns: "int", sqlBody: sql`RETURN a + b` })) */
export function createFunctionSql(name: Name, spec: FunctionSpec): string {
  return [
    `CREATE FUNCTION ${nameSql(name)}(${argumentsOf(spec.args).map(argumentSql).join(", ")})`,
    ...(spec.returns === undefined ? [] : [`RETURNS ${spec.returns}`]),
    words(
      languageSql(spec),
      spec.window === true ? "WINDOW" : "",
      spec.volatility === undefined ? "" : spec.volatility.toUpperCase(),
      spec.strict === true ? "STRICT" : "",
      spec.leakproof === true ? "LEAKPROOF" : "",
      securitySql(spec),
      spec.parallel === undefined ? "" : `PARALLEL ${spec.parallel.toUpperCase()}`,
      spec.cost === undefined ? "" : `COST ${String(spec.cost)}`,
      spec.rows === undefined ? "" : `ROWS ${String(spec.rows)}`,
      spec.support === undefined ? "" : `SUPPORT ${nameSql(spec.support)}`,
    ),
    ...commonSql(spec),
  ].join("\n")
}

/** @example createProcedureSql("shop.purge", procedure({ as: sql`DELETE FROM visits` })) */
export function createProcedureSql(name: Name, spec: ProcedureSpec): string {
  return [
    `CREATE PROCEDURE ${nameSql(name)}(${argumentsOf(spec.args).map(argumentSql).join(", ")})`,
    words(languageSql(spec), securitySql(spec)),
    ...commonSql(spec),
  ].join("\n")
}

export function routineStatements(path: readonly string[], spec: FunctionSpec | ProcedureSpec): readonly Made[] {
  const target = `${spec.kind.toUpperCase()} ${nameSql(path)}(${signature(spec)})`
  const about = { object: `${spec.kind} ${nameSql(path)}`, place: placeOf(spec) }
  const create = spec.kind === "function" ? createFunctionSql(path, spec) : createProcedureSql(path, spec)
  return [
    { ...about, phase: "functions", sql: create },
    ...(spec.dependsOnExtensions ?? []).map(
      (extension) =>
        ({
          ...about,
          phase: "settings",
          sql: `ALTER ${target} DEPENDS ON EXTENSION ${quoteIdent(extension)}`,
        }) as const,
    ),
    ...envelopeSqls(target, spec).map((sql) => ({ ...about, phase: "privileges", sql }) as const),
  ]
}

/** Arguments in a list, whichever way they are written. */
export function argumentsOf(args: Arguments = []): readonly ArgumentSpec[] {
  if (isList(args)) return args.map((it) => (typeof it === "string" ? { type: it } : it))
  return Object.entries(args).map(([name, it]) => (typeof it === "string" ? { name, type: it } : { ...it, name }))
}

function isList(args: Arguments): args is readonly (string | ArgumentSpec)[] {
  return Array.isArray(args)
}

function argumentSql({ name, type, mode, default: value }: ArgumentSpec): string {
  return words(
    mode === undefined || mode === "in" ? "" : mode.toUpperCase(),
    name === undefined ? "" : quoteIdent(name),
    type,
    value === undefined ? "" : `DEFAULT ${valueSql(value)}`,
  )
}

/** What names the routine among others; a procedure's OUT arguments belong to it. */
function signature(spec: FunctionSpec | ProcedureSpec): string {
  const isFunction = spec.kind === "function"
  return argumentsOf(spec.args)
    .filter(({ mode }) => mode !== "out" || !isFunction)
    .map(({ mode = "in", type }) => (isFunction ? type : `${mode.toUpperCase()} ${type}`))
    .join(", ")
}

function languageSql(spec: FunctionSpec | ProcedureSpec): string {
  return `LANGUAGE ${quoteIdent(spec.language ?? "sql")}`
}

function securitySql(spec: FunctionSpec | ProcedureSpec): string {
  return spec.security === "definer" ? "SECURITY DEFINER" : ""
}

function commonSql(spec: FunctionSpec | ProcedureSpec): readonly string[] {
  return [
    ...(spec.transform === undefined ? [] : [`TRANSFORM ${spec.transform.map((it) => `FOR TYPE ${it}`).join(", ")}`]),
    ...Object.entries(spec.set ?? {}).map(([name, value]) => `SET ${nameSql(name.split("."))} TO ${settingSql(value)}`),
    ...(spec.as === undefined
      ? []
      : [
          isSql(spec.as)
            ? `AS ${dollarQuoted(spec.as.sql)}`
            : `AS ${quoteLiteral(spec.as.file)}, ${quoteLiteral(spec.as.symbol)}`,
        ]),
    ...(spec.sqlBody === undefined ? [] : [spec.sqlBody.sql]),
  ]
}

function settingSql(value: string | number | boolean | readonly string[]): string {
  if (typeof value === "string") return quoteLiteral(value)
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  return value.length === 0 ? "''" : value.map(quoteLiteral).join(", ")
}

/** With the shortest tag that the text does not close by itself. */
function dollarQuoted(text: string): string {
  for (let number = 0; ; number++) {
    const tag = number === 0 ? "$$" : `$body${number === 1 ? "" : String(number)}$`
    if (`${text}${tag}`.indexOf(tag) === text.length) return `${tag}${text}${tag}`
  }
}
