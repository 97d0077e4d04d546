// The names and the beginnings of statements about an index.
import { type Found, isPartitioned, nameOf, type ObjectId, objectId, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { IndexShape } from "./shape.ts"

type Index = Found<IndexShape>

/** The table or materialized view. */
export function relationOf(object: Index): ObjectId {
  return object.container ?? objectId("table", object.path.slice(0, 2))
}

/** An index lives in its table's schema. */
export function indexPath(object: Index): readonly string[] {
  return [object.path[0] ?? "", nameOf(object)]
}

export function alterIndex(object: Index): string {
  return `ALTER INDEX ${quotePath(indexPath(object))}`
}

export function onPartitioned(object: Index, view: View): boolean {
  return isPartitioned(view.get(relationOf(object)))
}
