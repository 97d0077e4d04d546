// A routine's shape to CREATE FUNCTION and CREATE PROCEDURE.
import type { Found } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { configClause } from "../../sql/setting.ts"
import type { Argument, RoutineShape } from "./shape.ts"

export type Routine = Found<RoutineShape>

/** `FUNCTION` or `PROCEDURE`. */
export function wordOf(routine: Routine): "FUNCTION" | "PROCEDURE" {
  return routine.shape.returns === null ? "PROCEDURE" : "FUNCTION"
}

/**
 * `FUNCTION public.f(integer)`, as COMMENT ON, ALTER and DROP take it. A procedure's arguments carry their mode: without it
 * `p(integer)` means `p(IN integer)` and `p(OUT integer)` alike, and is refused where both are there.
 */
export function signature(routine: Routine): string {
  return `${wordOf(routine)} ${quotePath(routine.path)}${argumentTypes(routine)}`
}

/** What tells it from others of its name: `(integer, text)`. */
export function argumentTypes(routine: Routine): string {
  const types = routine.shape.arguments
    .filter(({ mode }) => mode !== "table" && (mode !== "out" || wordOf(routine) === "PROCEDURE"))
    .map(({ mode, type }) => (wordOf(routine) === "PROCEDURE" ? `${mode.toUpperCase()} ${type}` : type))
  return `(${types.join(", ")})`
}

/** The whole statement; clauses that say what PostgreSQL takes anyway are left out. */
export function createSql(routine: Routine, command: "CREATE" | "CREATE OR REPLACE"): string {
  const { shape } = routine
  const head = `${command} ${wordOf(routine)} ${quotePath(routine.path)}`
  return [
    `${head}(${argumentList(shape.arguments)})`,
    ...(shape.returns === null ? [] : [`RETURNS ${shape.returns}`]),
    [`LANGUAGE ${quoteIdent(shape.language)}`, ...flags(shape)].join(" "),
    ...(shape.transforms.length === 0
      ? []
      : [`TRANSFORM ${shape.transforms.map((type) => `FOR TYPE ${type}`).join(", ")}`]),
    ...estimates(shape),
    ...shape.config.map((setting) => `SET ${configClause(setting)}`),
    bodySql(shape.body),
  ].join("\n")
}

/** COST where it is not given (manual, CREATE FUNCTION). */
export function standardCost(language: string): number {
  return language === "c" || language === "internal" ? 1 : 100
}

function argumentList(list: readonly Argument[]): string {
  const items = list.filter(({ mode }) => mode !== "table").map(argumentSql)
  const line = items.join(", ")
  return line.length <= 80 ? line : `\n  ${items.join(",\n  ")}\n`
}

function argumentSql({ mode, name, type, default: value }: Argument): string {
  return [
    mode === "in" ? "" : mode.toUpperCase(),
    name === null ? "" : quoteIdent(name),
    type,
    value === null ? "" : `DEFAULT ${value}`,
  ]
    .filter((part) => part !== "")
    .join(" ")
}

function flags(shape: RoutineShape): readonly string[] {
  return [
    ...(shape.window ? ["WINDOW"] : []),
    ...(shape.volatility === "volatile" ? [] : [shape.volatility.toUpperCase()]),
    ...(shape.strict ? ["STRICT"] : []),
    ...(shape.leakproof ? ["LEAKPROOF"] : []),
    ...(shape.securityDefiner ? ["SECURITY DEFINER"] : []),
    ...(shape.parallel === "unsafe" ? [] : [`PARALLEL ${shape.parallel.toUpperCase()}`]),
  ]
}

function estimates(shape: RoutineShape): readonly string[] {
  return [
    ...(shape.cost === standardCost(shape.language) ? [] : [`COST ${String(shape.cost)}`]),
    ...(shape.rows === 0 || shape.rows === 1000 ? [] : [`ROWS ${String(shape.rows)}`]),
    ...(shape.support === null ? [] : [`SUPPORT ${shape.support}`]),
  ]
}

function bodySql(body: RoutineShape["body"]): string {
  switch (body.as) {
    case "text":
      return `AS ${dollarQuoted(body.source)}`
    case "library":
      return `AS ${quoteLiteral(body.file)}, ${quoteLiteral(body.symbol)}`
    case "sql":
      return body.statement
  }
}

/** With the shortest tag that the text does not close by itself: `$` at its end would belong to the tag. */
export function dollarQuoted(text: string): string {
  for (let number = 0; ; number++) {
    const tag = number === 0 ? "$$" : number === 1 ? "$body$" : `$body${String(number)}$`
    if (`${text}${tag}`.indexOf(tag) === text.length) return `${tag}${text}${tag}`
  }
}
