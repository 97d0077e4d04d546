// How a key or index of a partitioned table and those of its partitions come together.
import { type ObjectId, objectId } from "./id.ts"
import { isPartition, keepsParents, parentsOf } from "./inheritance.ts"
import { quotePath } from "../sql/identifier.ts"
import type { Found } from "./object.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

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

/**
 * ALTER INDEX … ATTACH PARTITION for the key or index of a partition that is attached already, and where the parent's
 * comes after the partitions because some of them shall lack it. A new partition brings its own along: ATTACH
 * PARTITION of the table takes over what matches. With the last of these the parent's is whole: a foreign key that
 * refers to it can come then.
 */
export function attachKey(
  key: Found,
  table: ObjectId,
  partitionOf: readonly string[] | null,
  view: View,
  past: View,
): readonly Step[] {
  if (partitionOf === null) return []
  const parent = view.get(objectId(key.kind, partitionOf))
  if (parent === undefined || (isWhole(parent) && !staysAttached(table, past, view))) return []
  const indexOf = ({ path }: Found) => quotePath([path[0] ?? "", path[2] ?? ""])
  return [
    {
      sql: `ALTER INDEX ${indexOf(parent)} ATTACH PARTITION ${indexOf(key)}`,
      needs: [attachableOf(parent), key.id, attachmentOf(key.path.slice(0, 2))],
      produces: [parent.id],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: table },
    },
  ]
}

/** Every partition has its part of it: `valid` of an index, `validated` of a key. */
function isWhole({ shape }: Found): boolean {
  return !("valid" in shape && shape.valid === false) && !("validated" in shape && shape.validated === false)
}
