// Aggregates: CREATE OR REPLACE for all that it takes, a rebuild where the signature or the result is another.
import { defineKind, type Step } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { aggregateSql, decodeAggregate } from "./query.ts"
import { aggregateShape, type AggregateShape } from "./shape.ts"
import { type Aggregate, createSql, signature } from "./sql.ts"

/** Owner, privileges and comment stay. */
const replace = (now: Aggregate): readonly Step[] => [{ sql: createSql(now, "CREATE OR REPLACE") }]

export const aggregate = defineKind<AggregateShape>({
  name: "aggregate",
  rank: 37,
  shape: aggregateShape,
  owned: true,
  target: (object) => `AGGREGATE ${signature(object)}`,
  // GRANT knows aggregates as functions, and no ORDER BY among their arguments.
  grantTarget: ({ path, shape }, { privilege }) => ({
    privilege,
    on: `FUNCTION ${quotePath(path)}(${shape.types.join(", ")})`,
  }),
  // Functions, procedures and aggregates share one space of names.
  slots: (object) => [`routine${object.id.slice(object.id.indexOf(":"))}`],
  read: { sql: aggregateSql, decode: decodeAggregate },

  create: (object) => [{ sql: createSql(object, "CREATE") }],
  drop: (object) => [{ sql: `DROP AGGREGATE ${signature(object)}` }],
  rename: (from, to) => renameSteps(from, to),

  changes: {
    // "cannot change routine kind", "cannot change return type of existing function", "cannot change name of input
    // parameter" (AggregateCreate and ProcedureCreate in src/backend/catalog).
    type: "rebuild",
    arguments: "rebuild",
    types: "rebuild",
    returns: "rebuild",
    stateFunction: replace,
    stateType: replace,
    stateSpace: replace,
    finalFunction: replace,
    finalExtra: replace,
    finalModify: replace,
    combineFunction: replace,
    serialFunction: replace,
    deserialFunction: replace,
    initialCondition: replace,
    movingStateFunction: replace,
    movingInverseFunction: replace,
    movingStateType: replace,
    movingStateSpace: replace,
    movingFinalFunction: replace,
    movingFinalExtra: replace,
    movingFinalModify: replace,
    movingInitialCondition: replace,
    sortOperator: replace,
    parallel: replace,
  },
})

function renameSteps(from: Aggregate, to: Aggregate): readonly Step[] {
  return renameSql("AGGREGATE", from.path, to.path, `(${from.shape.arguments})`).map((sql) => ({ sql }))
}
