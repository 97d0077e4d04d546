// Casts: CREATE CAST and DROP CAST; there is no ALTER CAST.
import { defineKind, type Found } from "../../model/index.ts"
import { castSql, decodeCast } from "./query.ts"
import { castShape, type CastShape } from "./shape.ts"

type Cast = Found<CastShape>

export const cast = defineKind<CastShape>({
  name: "cast",
  // What is written with `::` depends on the cast's function, and not on the cast: as soon as there is the function,
  // the cast comes first, and it goes last.
  rank: 34,
  shape: castShape,
  owned: false,
  target,
  read: { sql: castSql, decode: decodeCast },

  create: (object) => [{ sql: createSql(object) }],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],

  changes: {
    source: "rebuild",
    target: "rebuild",
    method: "rebuild",
    function: "rebuild",
    context: "rebuild",
  },
})

function target({ shape }: Cast): string {
  return `CAST (${shape.source} AS ${shape.target})`
}

function createSql(object: Cast): string {
  const { shape } = object
  const how = { function: `WITH FUNCTION ${shape.function ?? ""}`, inout: "WITH INOUT", binary: "WITHOUT FUNCTION" }
  const when = { explicit: "", assignment: " AS ASSIGNMENT", implicit: " AS IMPLICIT" }
  return `CREATE ${target(object)} ${how[shape.method]}${when[shape.context]}`
}
