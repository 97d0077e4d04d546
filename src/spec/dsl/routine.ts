// Functions and procedures.
import type { Commented, Granted, Owned } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed } from "./place.ts"
import type { Constant, Sql } from "./sql.ts"

export interface ArgumentSpec {
  readonly name?: string
  readonly type: string
  readonly mode?: "in" | "out" | "inout" | "variadic"
  readonly default?: Constant | Sql
}

/** Arguments under their names, or a list of them; a text is a type. */
export type Arguments =
  | Readonly<Record<string, string | Omit<ArgumentSpec, "name">>>
  | readonly (string | ArgumentSpec)[]

interface RoutineOptions extends Commented, Granted, Owned {
  readonly args?: Arguments
  /** `sql` where it is left out. */
  readonly language?: "sql" | "plpgsql" | (string & {})
  /** The body as text, or of a C function its file and symbol. */
  readonly as?: Sql | { readonly file: string; readonly symbol: string }
  /** The body in the SQL standard's form, `RETURN …` or `BEGIN ATOMIC … END`, which PostgreSQL reads when it is made. */
  readonly sqlBody?: Sql
  readonly security?: "definer" | "invoker"
  /** Settings while it runs: `{ search_path: [] }`. A list is a list of names. */
  readonly set?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** Types of TRANSFORM FOR TYPE. */
  readonly transform?: readonly string[]
  readonly dependsOnExtensions?: readonly string[]
}

export interface FunctionOptions extends RoutineOptions {
  /** `trigger`, `SETOF orders`, `TABLE(id bigint, total numeric)`. Left out where OUT arguments say it. */
  readonly returns?: string
  readonly volatility?: "volatile" | "stable" | "immutable"
  /** RETURNS NULL ON NULL INPUT. */
  readonly strict?: boolean
  readonly leakproof?: boolean
  readonly window?: boolean
  readonly parallel?: "unsafe" | "restricted" | "safe"
  readonly cost?: number
  readonly rows?: number
  readonly support?: Name
}

export interface FunctionSpec extends FunctionOptions {
  readonly kind: "function"
}

export interface ProcedureSpec extends RoutineOptions {
  readonly kind: "procedure"
}

/**
 * @example fn({ args: { a: "integer", b: "integer" }, returns: "integer", sqlBody: sql`RETURN a + b` })
 */
export function fn(options: FunctionOptions): FunctionSpec {
  return placed({ kind: "function", ...options })
}

/** @example procedure({ args: { before: "date" }, as: sql`DELETE FROM visits WHERE day < before` }) */
export function procedure(options: RoutineOptions): ProcedureSpec {
  return placed({ kind: "procedure", ...options })
}
