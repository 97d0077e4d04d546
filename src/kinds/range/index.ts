// Range types: nothing of them can be altered, so that any change means a new type beside the old one.
import { defineKind, type Found, hasOwnFunctions, shellOf, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameRange, standardMultirange } from "./names.ts"
import { decodeRange, rangeSql } from "./query.ts"
import { rangeShape, type RangeShape } from "./shape.ts"

type Range = Found<RangeShape>

export const range = defineKind<RangeShape>({
  name: "range",
  rank: 26,
  shape: rangeShape,
  owned: true,
  target: (object) => `TYPE ${quotePath(object.path)}`,
  slots: (object) => [`type:${quotePath(object.path)}`, `type:${quotePath(object.shape.multirange)}`],
  read: { sql: rangeSql, decode: decodeRange },

  create: (object) => (object.shape.canonical === null ? [{ sql: createRange(object) }] : createWithCanonical(object)),
  drop: (object, past) => [{ sql: dropRange(object.path, object, past) }],
  rename: (from, to) => renameRange(from, to.path, to.shape.multirange).map((sql) => ({ sql })),

  putAside(object, name, _to, { past }) {
    const aside = [object.path[0] ?? "", name]
    return {
      rename: renameRange(object, aside, standardMultirange(aside)).map((sql) => ({ sql })),
      remove: { sql: dropRange(aside, object, past) },
    }
  },

  changes: {
    subtype: "rebuild",
    opclass: "rebuild",
    collation: "rebuild",
    canonical: "rebuild",
    subtypeDiff: "rebuild",
    multirange: (now, from, to, { before }) => {
      const renamed = renameRange({ ...before, shape: { ...before.shape, multirange: from } }, now.path, to)
      return renamed.map((sql) => ({ sql }))
    },
  },
})

function createRange({ path, shape }: Range): string {
  const standard = quotePath(standardMultirange(path)) === quotePath(shape.multirange)
  return listed(`CREATE TYPE ${quotePath(path)} AS RANGE`, [
    `subtype = ${shape.subtype}`,
    ...(shape.opclass === null ? [] : [`subtype_opclass = ${shape.opclass}`]),
    ...(shape.collation === null ? [] : [`collation = ${shape.collation}`]),
    ...(shape.canonical === null ? [] : [`canonical = ${shape.canonical}`]),
    ...(shape.subtypeDiff === null ? [] : [`subtype_diff = ${shape.subtypeDiff}`]),
    ...(standard ? [] : [`multirange_type_name = ${quotePath(shape.multirange)}`]),
  ])
}

/** A canonical function and its type need each other; all else that uses the type has gone by then. */
function dropRange(path: readonly string[], object: Range, past: View): string {
  return `DROP TYPE ${quotePath(path)}${hasOwnFunctions(object, past) ? " CASCADE" : ""}`
}

/** The function takes and gives the type that names it: first a shell, then the function, then the type. */
function createWithCanonical(object: Range): readonly Step[] {
  const container = object.container === null ? [] : [object.container]
  return [
    { sql: `CREATE TYPE ${quotePath(object.path)}`, needs: container, produces: [shellOf(object.id)] },
    { sql: createRange(object), produces: [object.id] },
  ]
}
