// Whether a partition is what CREATE TABLE … PARTITION OF makes, so that a spec need not repeat its parent.
import { columnShape, type ColumnShape } from "../../kinds/column/shape.ts"
import { constraintShape, type ConstraintShape } from "../../kinds/constraint/shape.ts"
import { indexShape } from "../../kinds/table_index/shape.ts"
import { tableShape } from "../../kinds/table/shape.ts"
import { equal } from "../../diff/equal.ts"
import { type Found, nameOf, objectId, type View } from "../../model/index.ts"
import { needs } from "./cycles.ts"
import { isNamedByChoice } from "./names.ts"
import { expressionOf, say, type Scene, shapeOf } from "./scene.ts"
import { isLeading } from "./table-index.ts"

/** Columns, keys, checks and indexes follow from the parent, under the names that PostgreSQL chooses. */
export function followsParent(scene: Scene, partition: Found): boolean {
  const { view } = scene
  const shape = shapeOf(partition, tableShape)
  const parent = shape.partitionOf === null ? undefined : view.get(objectId("table", shape.partitionOf.parent))
  if (parent === undefined) return false
  const from = shapeOf(parent, tableShape)
  // It would take over the parent's place and method.
  if (from.tablespace !== null || from.accessMethod !== null || from.ofType !== null) return false
  return (
    sameColumns(view, parent, partition) &&
    sameConstraints(view, parent, partition) &&
    sameForeignKeys(view, parent, partition) &&
    sameIndexes(scene, parent, partition)
  )
}

/** Notes that the parent says all that is in the partition. */
export function sayFollowing(scene: Scene, partition: Found): void {
  for (const kind of ["column", "constraint", "foreign_key", "index"]) {
    for (const object of scene.view.childrenOf(partition.id, kind)) {
      say(scene, object)
      const value = scene.view.get(objectId("default", object.path))
      if (kind === "column" && value !== undefined) say(scene, value)
    }
  }
}

function sameColumns(view: View, parent: Found, partition: Found): boolean {
  const [theirs, own] = [view.childrenOf(parent.id, "column"), view.childrenOf(partition.id, "column")]
  if (theirs.length !== own.length) return false
  return own.every((column, place) => {
    const other = theirs[place]
    if (other === undefined || nameOf(other) !== nameOf(column) || !isQuiet(column)) return false
    const [a, b] = [shapeOf(other, columnShape), shapeOf(column, columnShape)]
    // Storage and statistics are set when the partition is there already.
    const isPlain = a.storage === null && a.statistics === null && a.options.length === 0
    const alike = equal(comparable(a), comparable(b)) && !b.local && b.identity === null
    return isPlain && alike && sameNotNull(view, other, a, b) && sameDefault(view, parent, other, column)
  })
}

function comparable(shape: ColumnShape) {
  return { ...shape, notNull: shape.notNull !== null, identity: null, local: false, inherited: 0 }
}

/** The constraint has the parent's name. */
function sameNotNull(view: View, parent: Found, { notNull: a }: ColumnShape, { notNull: b }: ColumnShape): boolean {
  if (a === null || b === null) return true
  const chosen = `${parent.path[1] ?? ""}_${nameOf(parent)}_not_null`
  const name = view.serverVersion < 180000 ? null : (a.name ?? chosen)
  return b.name === name && a.valid && b.valid && !a.noInherit && !b.noInherit && Buffer.byteLength(chosen) <= 63
}

function sameDefault(view: View, table: Found, parent: Found, column: Found): boolean {
  const [a, b] = [parent, column].map((it) => view.get(objectId("default", it.path)))
  if (a === undefined || b === undefined) return a === b
  return expressionOf(a) === expressionOf(b) && !needs(view, a, table.id)
}

function sameConstraints(view: View, parent: Found, partition: Found): boolean {
  const own = view.childrenOf(partition.id, "constraint")
  const theirs = view.childrenOf(parent.id, "constraint")
  const inherited = theirs.filter((it) => !shapeOf(it, constraintShape).definition.endsWith(" NO INHERIT"))
  if (own.length !== inherited.length) return false
  return own.every((object) => {
    const shape = shapeOf(object, constraintShape)
    if (!isQuiet(object) || shape.indexComment !== null || shape.tablespace !== null || !shape.validated) return false
    if (shape.type === "exclude") return false
    const path = shape.type === "check" ? [...parent.path, nameOf(object)] : (shape.partitionOf ?? [])
    const other = view.get(objectId("constraint", path))
    if (other === undefined || needs(view, other, parent.id)) return false
    const from = shapeOf(other, constraintShape)
    if (shape.definition !== from.definition || !from.validated || !equal(shape.options, from.options)) return false
    if (shape.deferrable !== from.deferrable || shape.initiallyDeferred !== from.initiallyDeferred) return false
    return shape.type === "check" ? !shape.local : isNamedByChoice(object, keySuffix(shape))
  })
}

function keySuffix(shape: ConstraintShape): string {
  return shape.type === "primary key" ? "_pkey" : `_${shape.columns.join("_")}_key`
}

function sameForeignKeys(view: View, parent: Found, partition: Found): boolean {
  const own = view.childrenOf(partition.id, "foreign_key")
  const follow = (object: Found) =>
    "partitionOf" in object.shape &&
    Array.isArray(object.shape.partitionOf) &&
    object.shape.partitionOf.at(-1) === nameOf(object)
  return own.length === view.childrenOf(parent.id, "foreign_key").length && own.every((it) => follow(it) && isQuiet(it))
}

function sameIndexes(scene: Scene, parent: Found, partition: Found): boolean {
  const { view } = scene
  const own = view.childrenOf(partition.id, "index")
  if (own.length !== view.childrenOf(parent.id, "index").length) return false
  return own.every((object) => {
    const shape = shapeOf(object, indexShape)
    const other = shape.partitionOf === null ? undefined : view.get(objectId("index", shape.partitionOf))
    const names = [...shape.columns.map(({ column }) => column), ...shape.include]
    if (other === undefined || names.includes(null) || !isQuiet(object)) return false
    const from = shapeOf(other, indexShape)
    const isPlain = shape.tablespace === null && shape.statistics.length === 0 && shape.valid && from.valid
    const isSame = shape.definition === from.definition && shape.predicate === from.predicate
    return (
      isPlain &&
      isSame &&
      equal(shape.options, from.options) &&
      isLeading(scene, other) &&
      isNamedByChoice(object, `_${names.join("_")}_idx`)
    )
  })
}

/** Without a word about it alone. */
function isQuiet(object: Found): boolean {
  return object.comment === null && object.privileges.length === 0
}
