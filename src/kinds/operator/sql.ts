// An operator to the text of its statements.
import { type Found, objectId, type ObjectId } from "../../model/index.ts"
import { listed } from "../../sql/layout.ts"
import { operatorName, operatorValue } from "../../sql/operator.ts"
import type { OperatorShape } from "./shape.ts"

export type Operator = Found<OperatorShape>

/** `OPERATOR public.@#@ (integer, integer)`, with NONE on the left of a prefix operator. */
export function target({ path, shape }: Operator): string {
  return `OPERATOR ${operatorName(path)} (${shape.left ?? "NONE"}, ${shape.right})`
}

export function createSql({ path, shape }: Operator): string {
  return listed(`CREATE OPERATOR ${operatorName(path)}`, [
    ...option("FUNCTION", shape.function),
    ...option("LEFTARG", shape.left),
    `RIGHTARG = ${shape.right}`,
    ...(shape.commutator === null ? [] : [`COMMUTATOR = ${operatorValue(shape.commutator)}`]),
    ...(shape.negator === null ? [] : [`NEGATOR = ${operatorValue(shape.negator)}`]),
    ...option("RESTRICT", shape.restrict),
    ...option("JOIN", shape.join),
    ...(shape.hashes ? ["HASHES"] : []),
    ...(shape.merges ? ["MERGES"] : []),
  ])
}

function option(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${name} = ${value}`]
}

/** The operator that `link` names, by its id. */
export function partnerOf({ shape }: Operator, link: Link, path: readonly string[]): ObjectId {
  const [left, right] = link === "commutator" ? [shape.right, shape.left] : [shape.left, shape.right]
  return objectId("operator", path, `${left ?? "NONE"}, ${right ?? "NONE"}`)
}

export type Link = "commutator" | "negator"
