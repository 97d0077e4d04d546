// Moves a sequence to where its new bounds or its new column want it, and never back over values that are in use.
import type { Found, ObjectId, Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import type { SequenceShape } from "./shape.ts"

type Sequence = Found<SequenceShape>

/**
 * ALTER SEQUENCE refuses a minimum above the value that the sequence has reached, and a maximum below it; RESTART
 * would give up that value even where it is within the bounds. So it is moved only where it is not.
 */
export function keepWithin(now: Sequence, from: SequenceShape): readonly Step[] {
  if (mustRestart(from, now.shape)) return []
  const { min, max, increment } = now.shape
  const descends = increment.startsWith("-")
  return [
    ...(BigInt(min) > BigInt(from.min) ? [moved(now, "<", min, descends)] : []),
    ...(BigInt(max) < BigInt(from.max) ? [moved(now, ">", max, !descends)] : []),
  ]
}

/** Where the old bounds and the new ones have no value in common, setval cannot reach the new ones before ALTER. */
export function mustRestart(from: SequenceShape, to: SequenceShape): boolean {
  return BigInt(to.min) > BigInt(from.max) || BigInt(to.max) < BigInt(from.min)
}

/** `exhausted`: the sequence has passed the bound in its own direction, so the bound counts as given. */
function moved(now: Sequence, comparison: "<" | ">", bound: string, exhausted: boolean): Step {
  const name = quotePath(now.path)
  return {
    sql: [
      `SELECT pg_catalog.setval(${quoteLiteral(name)}, ${bound}, ${exhausted})`,
      `FROM ${name}`,
      `WHERE last_value ${comparison} ${bound}`,
    ].join("\n"),
    needs: [now.id],
    produces: [],
    hazards: exhausted
      ? [
          {
            class: "fail",
            code: "exhaust-sequence",
            object: now.id,
            message: `leaves no value to give where the sequence is beyond ${bound}`,
          },
        ]
      : [],
  }
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
