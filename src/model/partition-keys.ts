// How a key or index of a partitioned table and those of its partitions come together.
import { type ObjectId, objectId } from "./id.ts"
import { isPartition, keepsParents, parentsOf } from "./inheritance.ts"
import { type Found } from "./object.ts"
import { type View } from "./view.ts"

/** Stands for "the table is attached to its parent". */
export function attachmentOf(table: readonly string[]): ObjectId {
  return objectId("attachment", table)
}

/** Stands for "the parent's index is there, though not all of the partitions' are attached to it". */
export function attachableOf(key: Found): ObjectId {
  return objectId("attachable", key.path)
}

/** The partitions of a table. */
export function partitionsOf(table: ObjectId, view: View): readonly Found[] {
  return view.dependentsOf(table).filter((child) => isPartition(child) && parentsOf(child).includes(table))
}

/** True for a partition that is attached before and after; one that is not takes its place in the parent's keys with ATTACH. */
export function staysAttached(table: ObjectId, past: View, view: View): boolean {
  return isPartition(view.get(table)) && keepsParents(past.get(table), view.get(table))
}

export function isPartitioned(table: Found | undefined): boolean {
  return table !== undefined && "partitionBy" in table.shape && table.shape.partitionBy !== null
}
