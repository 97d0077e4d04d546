// Which foreign keys of partitions come with the parent's.
import { type Found, nameOf, objectId, type ObjectId } from "../../model/index.ts"
import type { ForeignKeyShape } from "./shape.ts"

type ForeignKey = Found<ForeignKeyShape>

/** The foreign key of the partitioned table that one of a partition belongs to. */
export function parentOf({ shape }: ForeignKey): ObjectId | undefined {
  return shape.partitionOf === null ? undefined : objectId("foreign_key", shape.partitionOf)
}

/** PostgreSQL gives a partition the parent's foreign key under the parent's name, with ADD CONSTRAINT and with ATTACH. */
export function comesFromParent(object: ForeignKey): boolean {
  return object.shape.partitionOf?.at(-1) === nameOf(object)
}
