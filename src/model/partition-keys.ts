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

/** Stands for "the rows that the table had before it was made anew are in it": triggers must not fire for them. */
export function rowsOf(table: readonly string[]): ObjectId {
  return objectId("rows", table)
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

/** True for a partition that goes on as a table of its own or elsewhere: DETACH comes before all that is done to it. */
export function leavesParent(table: ObjectId, past: View, view: View): boolean {
  if (!isPartition(past.get(table)) || !view.has(table)) return false
  if (!keepsParents(past.get(table), view.get(table))) return true
  return isRemade(table, past, view) && !parentsOf(view.get(table)).some((parent) => isRemade(parent, past, view))
}

/** True where the way it is partitioned differs, so that it is put aside and made anew. */
function isRemade(table: ObjectId, past: View, view: View): boolean {
  const key = (found: Found | undefined) =>
    found !== undefined && "partitionBy" in found.shape
      ? JSON.stringify([found.shape.partitionBy, "partitionTypes" in found.shape ? found.shape.partitionTypes : null])
      : ""
  return key(past.get(table)) !== key(view.get(table))
}

/** The parent's key or index of that name: a partition's constraint may belong to a plain unique index. */
export function parentKeyOf(path: readonly string[], view: View): Found | undefined {
  return view.get(objectId("constraint", path)) ?? view.get(objectId("index", path))
}

/**
 * Where a key or index of a partition goes along with the parent's, or with the partition: PostgreSQL refuses to drop
 * it on its own ("cannot drop index … because index … requires it"). Undefined for one that stands alone.
 */
export function goesWithParentKey(
  partitionOf: readonly string[] | null,
  table: ObjectId,
  past: View,
  view: View,
): readonly ObjectId[] | undefined {
  if (partitionOf === null || leavesParent(table, past, view)) return undefined
  return [parentKeyOf(partitionOf, past)?.id ?? objectId("index", partitionOf), table]
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
  const parent = parentKeyOf(partitionOf, view)
  if (parent === undefined) return []
  if (!staysAttached(table, past, view) && isWhole(parent) && (past.has(parent.id) || !isCrowded(parent, view, past)))
    return []
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

/**
 * True for a parent's key or index that ATTACH PARTITION could give to the wrong one, since a partition has several that
 * match: it comes after the partitions, and ALTER INDEX says which.
 */
export function isCrowded(parent: Found, view: View, past: View): boolean {
  const columns = keyColumns(parent)
  if (columns === undefined || parent.container === null) return false
  const isRival = (child: Found) => keyColumns(child) === columns && !belongsTo(child, parent)
  return partitionsOf(parent.container, view).some(
    (partition) =>
      !staysAttached(partition.id, past, view) &&
      view.childrenOf(partition.id).some((child) => isRival(child) && !comesAfterAttach(child, view, past)),
  )
}

/**
 * True for a key or index of a partition's own that is like one of the parent's: ATTACH PARTITION would take it for the
 * parent's if it was there by then.
 */
export function comesAfterAttach(key: Found, view: View, past: View): boolean {
  const columns = keyColumns(key)
  if (columns === undefined || key.container === null || past.has(key.container)) return false
  if (!("partitionOf" in key.shape) || key.shape.partitionOf !== null) return false
  return parentsOf(view.get(key.container)).some((parent) =>
    view.childrenOf(parent).some((other) => keyColumns(other) === columns),
  )
}

/** What of a key or index says most of whether two match (CompareIndexInfo in index.c); undefined for what is neither. */
function keyColumns({ kind, shape }: Found): string | undefined {
  if (kind === "constraint" && "type" in shape && shape.type === "check") return undefined
  if ((kind !== "constraint" && kind !== "index") || !("columns" in shape) || !Array.isArray(shape.columns)) {
    return undefined
  }
  const columns: readonly unknown[] = shape.columns
  const isPartial = "predicate" in shape && shape.predicate !== null
  return JSON.stringify([...columns.map(nameOfKeyColumn), uniqueBy(shape), isPartial])
}

function uniqueBy(shape: object): unknown {
  if ("type" in shape) return shape.type === "exclude" ? "exclude" : "btree unique"
  return `${"method" in shape ? String(shape.method) : ""}${"unique" in shape && shape.unique === true ? " unique" : ""}`
}

function nameOfKeyColumn(column: unknown): unknown {
  if (typeof column !== "object" || column === null || !("column" in column)) return column
  return column.column ?? ("expression" in column ? column.expression : null)
}

function belongsTo({ shape }: Found, parent: Found): boolean {
  return (
    "partitionOf" in shape &&
    Array.isArray(shape.partitionOf) &&
    quotePath(shape.partitionOf) === quotePath(parent.path)
  )
}

/** Every partition has its part of it: `valid` of an index, `validated` of a key. */
function isWhole({ shape }: Found): boolean {
  return !("valid" in shape && shape.valid === false) && !("validated" in shape && shape.validated === false)
}
