// What the kinds inside a table must know of it: whether it is a partition, and what it inherits from.
import { type ObjectId, objectId } from "./id.ts"
import type { Found } from "./object.ts"

/** True for a table that is a partition. It is made as a table of its own, with all columns, and attached. */
export function isPartition(table: Found | undefined): boolean {
  return table !== undefined && "partitionOf" in table.shape && table.shape.partitionOf !== null
}

/** The tables that a table inherits from (INHERITS) or is a partition of. */
export function parentsOf(table: Found | undefined): readonly ObjectId[] {
  if (table === undefined) return []
  const { shape } = table
  const inherits = "inherits" in shape && Array.isArray(shape.inherits) ? shape.inherits : []
  const partition =
    "partitionOf" in shape && typeof shape.partitionOf === "object" && shape.partitionOf !== null
      ? [shape.partitionOf]
      : []
  return [
    ...inherits.filter(isPath).map((path) => objectId("table", path)),
    ...partition.flatMap((of) => ("parent" in of && isPath(of.parent) ? [objectId("table", of.parent)] : [])),
  ]
}

/** True where the table has the same parents before and after: what the parent gets, it gets. */
export function keepsParents(before: Found | undefined, after: Found | undefined): boolean {
  return parentsOf(after).length > 0 && parentsOf(before).join() === parentsOf(after).join()
}

function isPath(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string")
}
