// A value of the old composite type to an expression that makes one of the new type.
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import type { Found } from "../../model/index.ts"
import type { CompositeShape } from "./shape.ts"

/**
 * Attribute by attribute where places changed: the text form of a composite value goes by place, and would put values
 * into the wrong attributes. Undefined where the text form does.
 */
export function convertComposite(
  value: string,
  from: Found<CompositeShape>,
  to: Found<CompositeShape>,
): string | undefined {
  const before = from.shape.attributes
  const after = to.shape.attributes
  if (before.length === after.length && before.every((attribute, index) => attribute.name === after[index]?.name)) {
    return undefined
  }
  const fields = after.map(({ name, type }) => {
    const old = before.find((attribute) => attribute.name === name)
    if (old === undefined) return `NULL::${type}`
    const field = `(${value}).${quoteIdent(name)}`
    // A type of the same name may be another by now; by way of text both do.
    return old.type === type && !type.includes(".") ? field : `${field}::text::${type}`
  })
  // IS NULL also holds for a value whose attributes are all null; IS NOT DISTINCT FROM NULL does not.
  return `CASE WHEN ${value} IS DISTINCT FROM NULL THEN ROW(${fields.join(", ")})::${quotePath(to.path)} END`
}
