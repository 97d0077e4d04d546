// Moves a sequence to where its new bounds or its new column want it, and never back over values that are in use.
import type { Found, ObjectId, Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { intoBounds } from "../../sql/sequence-position.ts"
import type { SequenceShape } from "./shape.ts"

type Sequence = Found<SequenceShape>

/** Moves it where the new bounds leave it outside; see `intoBounds`. */
export function keepWithin(now: Sequence, from: SequenceShape): readonly Step[] {
  return intoBounds(now.path, from, now.shape).map(({ sql, bound, exhausted }) => ({
    sql,
    needs: [now.id],
    produces: [],
    hazards: exhausted
      ? [
          {
            class: "fail" as const,
            code: "exhaust-sequence",
            object: now.id,
            message: `leaves no value to give where the sequence is beyond ${bound}`,
          },
        ]
      : [],
  }))
}

/** Goes on after the last value of the column, whose rows had another source of values before. */
export function continueAfter(object: Sequence, column: ObjectId): Step {
  const [schema = "", table = "", name = ""] = object.shape.ownedBy ?? []
  const descends = object.shape.increment.startsWith("-")
  const last = `${descends ? "min" : "max"}(${quoteIdent(name)})`
  return {
    sql: [
      `SELECT pg_catalog.setval(${quoteLiteral(quotePath(object.path))}, ${last})`,
      `FROM ${quotePath([schema, table])}`,
      `HAVING ${last} ${descends ? `<= ${object.shape.max}` : `>= ${object.shape.min}`}`,
    ].join("\n"),
    needs: [object.id, column],
    produces: [],
  }
}
