// Functions, window functions and procedures: one idea under two names.
import { type AnyKind, defineKind, type Step } from "../../model/index.ts"
import { renameSql } from "../../sql/rename.ts"
import { alterOrReplace, extensionSteps, keepsArguments, replace } from "./changes.ts"
import { decodeRoutine, routineSql } from "./query.ts"
import { routineShape, type RoutineShape } from "./shape.ts"
import { goesWithTypes, madeWithShells } from "./of-types.ts"
import { argumentTypes, createSql, type Routine, signature, wordOf } from "./sql.ts"

/** Functions and window functions. Aggregates are another kind. */
export const functionKind = routineKind("function", 35, ["f", "w"])

/** Procedures. */
export const procedure = routineKind("procedure", 36, ["p"])

function routineKind(name: string, rank: number, prokinds: readonly string[]): AnyKind {
  return defineKind<RoutineShape>({
    name,
    rank,
    shape: routineShape,
    owned: true,
    target: signature,
    // Functions, procedures and aggregates share one space of names.
    slots: (object) => [`routine${object.id.slice(object.id.indexOf(":"))}`],
    // "function f(integer) is not unique": an argument left out speaks for both (FuncnameGetCandidates in namespace.c).
    clashes: (object, other) => [object, other].some(({ shape }) => shape.arguments.some(isOptional)),
    read: { sql: () => routineSql(prokinds), decode: decodeRoutine },
    // A body in string form is kept as it was written; names and types are all that stands in RETURNS TABLE (…).
    verbatim: { body: (from, to) => from.as !== "sql" && to.as !== "sql", returns: true, config: true },

    create: (object, view) => [
      { sql: createSql(object, "CREATE"), ...madeWithShells(object, view) },
      ...extensionSteps(object, [], object.shape.extensions),
    ],

    drop: (object, past, view) => [{ sql: `DROP ${signature(object)}`, ...goesWithTypes(object, past, view) }],

    rename: (from, to) => renameSteps(from, to),

    changes: {
      arguments: (now, from, to, context) => (keepsArguments(from, to) ? [replace(now, context)] : "rebuild"),
      // "cannot change return type of existing function", "cannot change routine kind".
      returns: "rebuild",
      window: "rebuild",
      language: (now, _from, _to, context) => [replace(now, context)],
      body: (now, _from, _to, context) => [replace(now, context)],
      transforms: (now, _from, _to, context) => [replace(now, context)],
      volatility: (now, _from, _to, context) => alterOrReplace(now, context),
      strict: (now, _from, _to, context) => alterOrReplace(now, context),
      leakproof: (now, _from, _to, context) => alterOrReplace(now, context),
      securityDefiner: (now, _from, _to, context) => alterOrReplace(now, context),
      parallel: (now, _from, _to, context) => alterOrReplace(now, context),
      cost: (now, _from, _to, context) => alterOrReplace(now, context),
      rows: (now, _from, _to, context) => alterOrReplace(now, context),
      support: (now, _from, _to, context) => alterOrReplace(now, context),
      config: (now, _from, _to, context) => alterOrReplace(now, context),
      extensions: (now, from, to) => extensionSteps(now, from, to),
    },
  })
}

function isOptional({ mode, default: value }: RoutineShape["arguments"][number]): boolean {
  return value !== null || mode === "variadic"
}

function renameSteps(from: Routine, to: Routine): readonly Step[] {
  return renameSql(wordOf(from), from.path, to.path, argumentTypes(from)).map((sql) => ({ sql }))
}
