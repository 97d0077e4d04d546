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

/**
 * The target's shape with the source's word on whether what a parent has as well is the table's own, where no statement
 * changes that: INHERIT and a parent's ADD COLUMN merge with what is there and leave it local, nothing takes the mark
 * away again, and nothing gives it to a column (a check or NOT NULL gets it when it is added once more).
 */
export function withLocalKept(from: object, to: object): object {
  const isColumn = "notNull" in from && "notNull" in to
  const own = "local" in from && isKept(from, to, isColumn) ? { ...to, local: from.local } : to
  if (!isColumn || !("notNull" in own) || !isObject(from.notNull) || !isObject(own.notNull)) return own
  return isKept(from.notNull, own.notNull, false) ? { ...own, notNull: { ...own.notNull, local: true } } : own
}

function isKept(from: object, to: object, isColumn: boolean): boolean {
  if (!("local" in from) || !("local" in to) || from.local === to.local || !isInherited(to)) return false
  return from.local === true || (isColumn && isInherited(from))
}

function isInherited(shape: object): boolean {
  return "inherited" in shape && shape.inherited !== false && shape.inherited !== 0
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}

function isPath(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string")
}
