// A table of a snapshot, with all that lives in it, to the call that makes it.
import { columnShape } from "../../kinds/column/shape.ts"
import { constraintShape } from "../../kinds/constraint/shape.ts"
import { tableShape, type TableShape } from "../../kinds/table/shape.ts"
import { type Found, nameOf, objectId } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { type Code, entriesOf, type Entry, type Method, sqlCode, text } from "./code.ts"
import { columnCode, withoutComment } from "./column.ts"
import { constraintCode, type ConstraintCode, foreignKeyCode } from "./constraint.ts"
import { envelopeCode } from "./envelope.ts"
import { list, nameCode, parameters } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"
import { needs } from "./cycles.ts"
import { followsParent, sayFollowing } from "./partition.ts"
import { indexCode } from "./table-index.ts"
import { policyEntry, triggerEntries } from "./trigger.ts"

/** Undefined for a foreign table, and for one whose columns an object cannot keep in their order: their names are numbers. */
export function tableCode(scene: Scene, table: Found): Code | undefined {
  const shape = shapeOf(table, tableShape)
  const columns = scene.view.childrenOf(table.id, "column")
  if (shape.foreign !== null || columns.some((column) => /^\d+$/.test(nameOf(column)))) return undefined
  const follows = followsParent(scene, table)
  if (follows) sayFollowing(scene, table)
  const constraints = follows ? [] : constraintsOf(scene, table, shape)
  const indexes = follows ? [] : namedCodes(scene, table, "index", indexCode)
  const inColumns = methodsByColumn(constraints)
  const columnEntries = (follows ? [] : columns).flatMap((column): readonly Entry[] => {
    if (!isOwn(column, shape)) return inherited(scene, table, shape, column)
    if (shape.ofType !== null && isPlainOfType(scene, column)) return sayAll(scene, column)
    return [[nameOf(column), columnCode(scene, column, inColumns.get(nameOf(column)) ?? [])]]
  })
  const { fields, said } = envelopeCode(table)
  const following = follows
    ? ["constraint", "index"].flatMap((kind) => scene.view.childrenOf(table.id, kind)).map(nameOf)
    : []
  const names = new Set(
    [...following.map((name) => [name]), ...indexes, ...constraints.map((it) => [it.name])].map(([name]) => name),
  )
  const marks = {
    clusterOn: shape.clusterOn !== null && names.has(shape.clusterOn) ? shape.clusterOn : null,
    replicaIdentity:
      typeof shape.replicaIdentity === "string" || names.has(shape.replicaIdentity.index)
        ? shape.replicaIdentity
        : "default",
  } as const
  say(scene, table, { ...said, shape: { ...shape, ...marks } })
  const listed = constraints.filter(
    (it) => it.inColumn === undefined || !columnEntries.some(([name]) => name === it.inColumn?.column),
  )
  const options = entriesOf({
    constraints:
      listed.length === 0 ? undefined : { entries: listed.map((it): Entry => [it.name, it.code()]), tall: true },
    indexes: block(indexes),
    triggers: block(triggerEntries(scene, table)),
    enableRowLevelSecurity: shape.rowSecurity ? "true" : undefined,
    forceRowLevelSecurity: shape.forceRowSecurity ? "true" : undefined,
    policies: block(scene.view.childrenOf(table.id, "policy").map((it) => policyEntry(scene, it))),
    unlogged: shape.persistence === "unlogged" ? "true" : undefined,
    inherits: shape.inherits.length === 0 ? undefined : { items: shape.inherits.map((path) => nameCode(scene, path)) },
    of: shape.ofType === null ? undefined : text(shape.ofType),
    partitionOf: shape.partitionOf === null || follows ? undefined : nameCode(scene, shape.partitionOf.parent),
    forValues: shape.partitionOf === null || follows ? undefined : bound(shape.partitionOf.bound),
    partitionBy: shape.partitionBy === null ? undefined : partitionBy(shape.partitionBy, columns.map(nameOf)),
    using: shape.accessMethod === null ? undefined : text(shape.accessMethod),
    with: parameters(shape.options),
    tablespace: shape.tablespace === null ? undefined : text(shape.tablespace),
    replicaIdentity: identity(marks.replicaIdentity),
    clusterOn: marks.clusterOn === null ? undefined : text(marks.clusterOn),
    ...fields,
  })
  if (follows && shape.partitionOf !== null) {
    const { parent, bound: values } = shape.partitionOf
    const rest: readonly Code[] = options.length === 0 ? [] : [{ entries: options }]
    return kit(scene, "partition", [nameCode(scene, parent), bound(values), ...rest])
  }
  return kit(scene, "table", [
    { entries: columnEntries, tall: columnEntries.length > 0 },
    ...(options.length === 0 ? [] : [{ entries: options }]),
  ])
}

/** A child has columns of its own and others; a partition is made with all of them, and attached. */
function isOwn(column: Found, shape: TableShape): boolean {
  return shape.inherits.length === 0 || shapeOf(column, columnShape).local
}

/** A column of a typed table about which nothing is said: the type says it. */
function isPlainOfType(scene: Scene, column: Found): boolean {
  const { notNull, storage, compression, statistics, options } = shapeOf(column, columnShape)
  const isQuiet = notNull === null && storage === null && compression === null && statistics === null
  const hasMore =
    column.comment !== null || column.privileges.length > 0 || scene.view.has(objectId("default", column.path))
  return isQuiet && options.length === 0 && !hasMore
}

function sayAll(scene: Scene, column: Found): readonly Entry[] {
  say(scene, column)
  return []
}

/** What the child has of its parents; where it differs from that, the rest is planned. */
function inherited(scene: Scene, table: Found, shape: TableShape, column: Found): readonly Entry[] {
  const parents = shape.inherits
    .map((path) => scene.view.get(objectId("column", [...path, nameOf(column)])))
    .filter((parent) => parent !== undefined)
  const own = withoutComment(shapeOf(column, columnShape))
  const theirs = parents.map((parent) => shapeOf(parent, columnShape))
  const inheritsNotNull = theirs.some(({ notNull }) => notNull !== null && !notNull.noInherit)
  const notNull = inheritsNotNull && own.notNull !== null ? { ...own.notNull, local: false, inherited: true } : null
  const compression = theirs.find((it) => it.compression !== null)?.compression ?? null
  say(scene, column, {
    comment: null,
    privileges: [],
    shape: { ...own, notNull, compression, storage: null, statistics: null, options: [] },
  })
  const given = inheritedDefault(scene, shape, nameOf(column))
  const path = [...table.path, nameOf(column)]
  const id = objectId("default", path)
  if (given !== undefined)
    say(scene, { ...(scene.view.get(id) ?? given), id, path, container: column.id, shape: given.shape })
  return []
}

/** The default that CREATE TABLE … INHERITS gives to a column: the one that is said of the table that it comes from. */
function inheritedDefault(scene: Scene, { inherits }: TableShape, name: string): Found | undefined {
  for (const parent of inherits) {
    const table = scene.view.get(objectId("table", parent))
    const column = scene.view.get(objectId("column", [...parent, name]))
    if (table === undefined || column === undefined) continue
    const shape = shapeOf(table, tableShape)
    const own = scene.view.get(objectId("default", column.path))
    const found = isOwn(column, shape) ? own : inheritedDefault(scene, shape, name)
    if (found !== undefined && !needs(scene.view, found, table.id)) return found
  }
  return undefined
}

function constraintsOf(scene: Scene, table: Found, shape: TableShape): readonly ConstraintCode[] {
  const own = scene.view.childrenOf(table.id, "constraint").flatMap((object): readonly ConstraintCode[] => {
    const it = shapeOf(object, constraintShape)
    if ((it.type !== "check" && !it.validated) || needs(scene.view, object, table.id)) return []
    if (it.inherited && !it.local && shape.partitionOf === null) {
      say(scene, object, { comment: null })
      return []
    }
    return [constraintCode(scene, object)]
  })
  const foreign = scene.view.childrenOf(table.id, "foreign_key").flatMap((object): readonly ConstraintCode[] => {
    const of = "partitionOf" in object.shape && Array.isArray(object.shape.partitionOf) ? object.shape.partitionOf : []
    if (of.at(-1) !== nameOf(object)) return [foreignKeyCode(scene, object)]
    // It comes with the parent's, under its name.
    say(scene, object, { comment: null })
    return []
  })
  return [...own, ...foreign]
}

function methodsByColumn(all: readonly ConstraintCode[]): ReadonlyMap<string, readonly Method[]> {
  const methods = new Map<string, Method[]>()
  for (const { inColumn } of all) {
    if (inColumn !== undefined) methods.set(inColumn.column, [...(methods.get(inColumn.column) ?? []), inColumn.method])
  }
  return methods
}

function namedCodes(
  scene: Scene,
  table: Found,
  kind: string,
  write: (scene: Scene, object: Found) => Code | undefined,
): readonly Entry[] {
  return scene.view.childrenOf(table.id, kind).flatMap((object): readonly Entry[] => {
    const code = write(scene, object)
    return code === undefined ? [] : [[nameOf(object), code]]
  })
}

function block(entries: readonly Entry[]): Code | undefined {
  return entries.length === 0 ? undefined : { entries, tall: true }
}

function bound(sql: string): Code {
  return sql === "DEFAULT" ? text("default") : sqlCode(sql.replace(/^FOR VALUES /, ""))
}

/** Columns alone are a list of names. */
function partitionBy(sql: string, columns: readonly string[]): Code {
  const [, strategy = "", keys = ""] = /^(RANGE|LIST|HASH) \((.*)\)$/s.exec(sql) ?? []
  const names = keys.split(", ").map((key) => columns.find((column) => quoteIdent(column) === key))
  const known = names.filter((name) => name !== undefined)
  if (strategy === "" || known.length !== names.length) return sqlCode(sql)
  return { entries: [[strategy.toLowerCase(), list(known)]] }
}

function identity(it: TableShape["replicaIdentity"]): Code | undefined {
  if (it === "default") return undefined
  return typeof it === "string" ? text(it) : { entries: [["index", text(it.index)]] }
}
