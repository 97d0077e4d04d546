// An index of a snapshot to the call that makes it.
import { indexShape, type IndexShape } from "../../kinds/table_index/shape.ts"
import { type Found, isPartition, isPartitioned, objectId } from "../../model/index.ts"
import { type Code, condition, entriesOf, sqlCode, text } from "./code.ts"
import { list, nameOfSql, parameters } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"

/** Undefined for one that lacks partitions or whose build failed: those take statements in a certain order. */
export function indexCode(scene: Scene, object: Found): Code | undefined {
  const shape = shapeOf(object, indexShape)
  // Options of the default operator class need its name.
  if (!shape.valid || shape.columns.some((it) => it.operatorClass === null && it.operatorClassOptions.length > 0)) {
    return undefined
  }
  if (!isLeading(scene, object)) return undefined
  // DEPENDS ON EXTENSION is a statement of its own.
  say(scene, object, { shape: { ...shape, extensions: [] } })
  const options = entriesOf({
    unique: shape.unique ? "true" : undefined,
    using: shape.method === "btree" ? undefined : text(shape.method),
    include: shape.include.length === 0 ? undefined : list(shape.include),
    nullsNotDistinct: shape.nullsNotDistinct ? "true" : undefined,
    with: parameters(shape.options),
    tablespace: shape.tablespace === null ? undefined : text(shape.tablespace),
    where: shape.predicate === null ? undefined : condition(shape.predicate),
    comment: object.comment === null ? undefined : text(object.comment),
  })
  const elements = shape.columns.map((element, place) =>
    elementCode(scene, element, shape.statistics.find((it) => it.place === place + 1)?.target),
  )
  const [only] = elements
  const columns: Code = elements.length === 1 && only !== undefined ? only : { items: elements }
  return kit(scene, "index", [columns, ...(options.length === 0 ? [] : [{ entries: options }])])
}

/**
 * ATTACH PARTITION takes the first index that fits, so that of several alike in a partition only one can be there: the
 * one that is attached, to an index that is the first of its own kind.
 */
export function isLeading(scene: Scene, object: Found): boolean {
  const { partitionOf } = shapeOf(object, indexShape)
  const table = object.container === null ? undefined : scene.view.get(object.container)
  if (!isPartitioned(table) && !isPartition(table)) return true
  const twins = scene.view.childrenOf(table?.id ?? object.id, "index").filter((other) => isAlike(other, object))
  if (twins.length < 2) return true
  if (isPartition(table)) {
    const parent = partitionOf === null ? undefined : scene.view.get(objectId("index", partitionOf))
    return parent !== undefined && isLeading(scene, parent)
  }
  return twins.every((other) => object.id <= other.id)
}

function isAlike(one: Found, other: Found): boolean {
  const [a, b] = [shapeOf(one, indexShape), shapeOf(other, indexShape)]
  return a.definition === b.definition && a.predicate === b.predicate && a.unique === b.unique
}

function elementCode(scene: Scene, element: IndexShape["columns"][number], target: number | undefined): Code {
  const nulls = element.order === "desc" ? "first" : "last"
  const details = entriesOf({
    collate: element.collation === null ? undefined : (nameOfSql(scene, element.collation) ?? text(element.collation)),
    opclass: opclass(element),
    order: element.order === "desc" ? text("desc") : undefined,
    nulls: element.nulls === nulls ? undefined : text(element.nulls),
    statistics: target === undefined ? undefined : String(target),
  })
  const column = element.column === null ? sqlCode(element.expression ?? "") : text(element.column)
  if (details.length === 0) return column
  return { entries: [[element.column === null ? "expression" : "column", column], ...details] }
}

function opclass({ operatorClass, operatorClassOptions }: IndexShape["columns"][number]): Code | undefined {
  if (operatorClass === null) return undefined
  const options = operatorClassOptions.map((option) => {
    const at = option.indexOf("=")
    return `${option.slice(0, at)}='${option.slice(at + 1).replaceAll("'", "''")}'`
  })
  return text(`${operatorClass}${options.length === 0 ? "" : ` (${options.join(", ")})`}`)
}
