// Which statement leads from one routine to another: ALTER for attributes, OR REPLACE for the body, a rebuild for the signature.
import { type ChangeContext, objectId, staleHazards, type Step } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { configClause, configName, resetClause } from "../../sql/setting.ts"
import type { Argument, RoutineShape } from "./shape.ts"
import { createSql, type Routine, signature } from "./sql.ts"

type Context = Pick<ChangeContext<RoutineShape>, "before" | "past" | "view">

/** The step for a change that either statement can make: one ALTER for all such changes, or none beside OR REPLACE. */
export function alterOrReplace(now: Routine, context: Context): readonly Step[] {
  const { before } = context
  if (needsReplace(before.shape, now.shape)) return [replace(now, context)]
  return [{ sql: `ALTER ${signature(now)} ${attributeClauses(before.shape, now.shape).join(" ")}` }]
}

/** Sets every clause anew; owner, privileges and comment stay. */
export function replace(now: Routine, { before, past, view }: Context): Step {
  const meaning = ({ shape: { body, language } }: Routine) => JSON.stringify([body, language])
  return {
    sql: createSql(now, "CREATE OR REPLACE"),
    ...(meaning(before) !== meaning(now) ? { hazards: staleHazards(now.id, past, view) } : {}),
  }
}

/**
 * Whether CREATE OR REPLACE takes the new arguments: "cannot change name of input parameter", "cannot remove parameter
 * defaults", and output parameters are part of the return type (ProcedureCreate in src/backend/catalog/pg_proc.c).
 */
export function keepsArguments(from: readonly Argument[], to: readonly Argument[]): boolean {
  const outputs = (list: readonly Argument[]) =>
    JSON.stringify(list.filter(({ mode }) => isOutput(mode)).map(({ mode, name, type }) => [mode, name, type]))
  const inputs = (list: readonly Argument[]) => list.filter(({ mode }) => mode !== "out" && mode !== "table")
  const wanted = inputs(to)
  return (
    outputs(from) === outputs(to) &&
    inputs(from).every((old, place) => {
      const other = wanted[place]
      return other !== undefined && keepsInput(old, other)
    })
  )
}

function isOutput(mode: Argument["mode"]): boolean {
  return mode === "out" || mode === "inout" || mode === "table"
}

function keepsInput(from: Argument, to: Argument): boolean {
  const named = from.name === null || from.name === to.name
  // A polymorphic argument takes its type from the default, and that may not change either.
  const sameDefault =
    from.default === null || (to.default !== null && (!isPolymorphic(to) || from.default === to.default))
  return named && sameDefault
}

function isPolymorphic({ type }: Argument): boolean {
  return /^any/.test(type)
}

/** What ALTER FUNCTION has no words for: the body, and taking a support function away. */
function needsReplace(from: RoutineShape, to: RoutineShape): boolean {
  const fixed = ({ arguments: list, language, body, transforms }: RoutineShape) =>
    JSON.stringify([list, language, body, transforms])
  return fixed(from) !== fixed(to) || (from.support !== null && to.support === null)
}

function attributeClauses(from: RoutineShape, to: RoutineShape): readonly string[] {
  const names = new Set(to.config.map(configName))
  return [
    ...(from.volatility === to.volatility ? [] : [to.volatility.toUpperCase()]),
    ...(from.strict === to.strict ? [] : [to.strict ? "STRICT" : "CALLED ON NULL INPUT"]),
    ...(from.leakproof === to.leakproof ? [] : [to.leakproof ? "LEAKPROOF" : "NOT LEAKPROOF"]),
    ...(from.securityDefiner === to.securityDefiner
      ? []
      : [to.securityDefiner ? "SECURITY DEFINER" : "SECURITY INVOKER"]),
    ...(from.parallel === to.parallel ? [] : [`PARALLEL ${to.parallel.toUpperCase()}`]),
    ...(from.cost === to.cost ? [] : [`COST ${String(to.cost)}`]),
    ...(from.rows === to.rows ? [] : [`ROWS ${String(to.rows)}`]),
    ...(from.support === to.support || to.support === null ? [] : [`SUPPORT ${to.support}`]),
    ...from.config.filter((old) => !names.has(configName(old))).map((old) => `RESET ${resetClause(old)}`),
    ...to.config.filter((setting) => !from.config.includes(setting)).map((setting) => `SET ${configClause(setting)}`),
  ]
}

/** Ties come by statements of their own, in either case. */
export function extensionSteps(now: Routine, from: readonly string[], to: readonly string[]): readonly Step[] {
  const step = (words: string, extension: string) => `ALTER ${signature(now)} ${words} ${quoteIdent(extension)}`
  return [
    ...from
      .filter((extension) => !to.includes(extension))
      .map((extension) => ({
        sql: step("NO DEPENDS ON EXTENSION", extension),
        needs: [now.id],
        produces: [],
        frees: [objectId("extension", [extension])],
      })),
    ...to
      .filter((extension) => !from.includes(extension))
      .map((extension) => ({
        sql: step("DEPENDS ON EXTENSION", extension),
        needs: [now.id, objectId("extension", [extension])],
        produces: [],
      })),
  ]
}
