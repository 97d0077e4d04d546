// An aggregate's shape to CREATE AGGREGATE.
import type { Found } from "../../model/index.ts"
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { operatorValue } from "../../sql/operator.ts"
import type { AggregateShape } from "./shape.ts"

export type Aggregate = Found<AggregateShape>

/** `public.total(integer)`, as COMMENT ON, ALTER and DROP AGGREGATE take it. */
export function signature({ path, shape }: Aggregate): string {
  return `${quotePath(path)}(${shape.arguments})`
}

/** The whole statement; options that say what PostgreSQL takes anyway are left out. */
export function createSql(aggregate: Aggregate, command: "CREATE" | "CREATE OR REPLACE"): string {
  const { shape } = aggregate
  return listed(`${command} AGGREGATE ${signature(aggregate)}`, [
    `sfunc = ${shape.stateFunction}`,
    `stype = ${shape.stateType}`,
    ...(shape.stateSpace === 0 ? [] : [`sspace = ${shape.stateSpace}`]),
    ...option("finalfunc", shape.finalFunction),
    ...(shape.finalExtra ? ["finalfunc_extra"] : []),
    ...modify("finalfunc_modify", shape.finalModify, shape),
    ...option("combinefunc", shape.combineFunction),
    ...option("serialfunc", shape.serialFunction),
    ...option("deserialfunc", shape.deserialFunction),
    ...option("initcond", shape.initialCondition === null ? null : quoteLiteral(shape.initialCondition)),
    ...movingOptions(shape),
    ...option("sortop", shape.sortOperator === null ? null : operatorValue(shape.sortOperator)),
    ...(shape.parallel === "unsafe" ? [] : [`parallel = ${shape.parallel}`]),
    ...(shape.type === "hypothetical-set" ? ["hypothetical"] : []),
  ])
}

function movingOptions(shape: AggregateShape): readonly string[] {
  if (shape.movingStateFunction === null) return []
  return [
    `msfunc = ${shape.movingStateFunction}`,
    ...option("minvfunc", shape.movingInverseFunction),
    ...option("mstype", shape.movingStateType),
    ...(shape.movingStateSpace === 0 ? [] : [`msspace = ${shape.movingStateSpace}`]),
    ...option("mfinalfunc", shape.movingFinalFunction),
    ...(shape.movingFinalExtra ? ["mfinalfunc_extra"] : []),
    ...modify("mfinalfunc_modify", shape.movingFinalModify, shape),
    ...option("minitcond", shape.movingInitialCondition === null ? null : quoteLiteral(shape.movingInitialCondition)),
  ]
}

function option(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${name} = ${value}`]
}

/** Ordered-set aggregates write to their state unless they say otherwise (manual, CREATE AGGREGATE). */
function modify(name: string, value: AggregateShape["finalModify"], { type }: AggregateShape): readonly string[] {
  return value === (type === "normal" ? "read_only" : "read_write") ? [] : [`${name} = ${value}`]
}
