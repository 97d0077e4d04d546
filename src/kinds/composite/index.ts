// Composite types: attributes added, dropped, renamed and retyped in place; where values are stored, another order or type means a new type beside the old one.
import {
  type ChangeContext,
  defineKind,
  type Found,
  isStored,
  objectId,
  type Step,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { type AttributeChange, attributeChanges, attributeSql, retypeClause } from "./attributes.ts"
import { convertComposite } from "./convert.ts"
import { compositeSql, decodeComposite } from "./query.ts"
import { type Attribute, compositeShape, type CompositeShape } from "./shape.ts"

type Composite = Found<CompositeShape>

export const composite = defineKind<CompositeShape>({
  name: "composite",
  rank: 24,
  shape: compositeShape,
  owned: true,
  target: (object) => `TYPE ${quotePath(object.path)}`,
  slots: (object) => [`type:${quotePath(object.path)}`, `relation:${quotePath(object.path)}`],
  read: { sql: compositeSql, decode: decodeComposite },
  verbatim: { attributes: true },

  create: (object) => [
    { sql: listed(`CREATE TYPE ${quotePath(object.path)} AS`, object.shape.attributes.map(attributeSql)) },
    ...object.shape.attributes.flatMap((attribute) =>
      attribute.comment === null ? [] : [describe(object, attribute)],
    ),
  ],
  drop: (object) => [{ sql: `DROP TYPE ${quotePath(object.path)}` }],
  rename: (from, to) => renameSql("TYPE", from.path, to.path).map((sql) => ({ sql })),

  putAside: (object, name, to) => ({
    rename: [{ sql: `ALTER TYPE ${quotePath(object.path)} RENAME TO ${quoteIdent(name)}`, ...losses(object, to) }],
    remove: { sql: `DROP TYPE ${quotePath([object.path[0] ?? "", name])}` },
  }),
  convert: convertComposite,
  parts: {
    names: (object) => object.shape.attributes.map((attribute) => attribute.name),
    rename: (object, from, to) => ({
      // CASCADE reaches typed tables, and does nothing where there are none.
      sql: `ALTER TYPE ${quotePath(object.path)} RENAME ATTRIBUTE ${quoteIdent(from)} TO ${quoteIdent(to)} CASCADE`,
    }),
  },

  // ALTER ATTRIBUTE … TYPE is refused where a column, view or routine uses the type.
  follow: (object, replaced, { before, past }) =>
    past.dependentsOf(object.id).length > 0
      ? undefined
      : object.shape.attributes
          .filter((attribute) => mentions(attribute, past.get(replaced)) && !isRetyped(attribute, before))
          .map((attribute) => ({ sql: `ALTER TYPE ${quotePath(object.path)} ${retypeClause(attribute)}` })),

  changes: { attributes: changeAttributes },
})

function changeAttributes(
  now: Composite,
  from: readonly Attribute[],
  to: readonly Attribute[],
  { before, past }: ChangeContext<CompositeShape>,
): readonly Step[] | "rebuild" {
  const changes = attributeChanges(from, to)
  if (changes === undefined) return "rebuild"
  const stored = isStored(past, before.id)
  if (stored && changes.some((change) => change.do === "retype")) return "rebuild"
  const comments = new Map(from.map((attribute) => [attribute.name, attribute.comment]))
  return [
    ...changes.map((change) => alter(now, change, past, stored)),
    ...to
      .filter((attribute) => (comments.get(attribute.name) ?? null) !== attribute.comment)
      .map((attribute) => describe(now, attribute)),
  ]
}

function alter(now: Composite, change: AttributeChange, past: View, stored: boolean): Step {
  const tables = past.dependentsOf(now.id).filter((user) => user.kind === "table")
  const columns = tables.map(({ path }) => objectId("column", [...path, change.name]))
  return {
    // Typed tables refuse the change unless it cascades to them.
    sql: `ALTER TYPE ${quotePath(now.path)} ${change.clause}${tables.length > 0 ? " CASCADE" : ""}`,
    ...(change.do === "drop" || change.do === "retype"
      ? {
          displaces: {
            objects: [now.id, ...columns],
            kinds: ["view", "materialized_view", "function", "procedure", ...(change.do === "retype" ? typed : [])],
          },
        }
      : {}),
    ...(change.do === "drop" ? { destroys: columns } : {}),
    ...(change.do === "drop" && (stored || tables.length > 0) ? { hazards: [loss(now, [change.name])] } : {}),
  }
}

/** What a change of a typed table's column cannot carry along. */
const typed: readonly string[] = ["default", "trigger", "policy", "rule"]

function losses(object: Composite, to: Composite): Pick<Step, "hazards"> {
  const kept = new Set(to.shape.attributes.map((attribute) => attribute.name))
  const gone = object.shape.attributes.map((attribute) => attribute.name).filter((name) => !kept.has(name))
  return gone.length === 0 ? {} : { hazards: [loss(object, gone)] }
}

function loss(object: Composite, names: readonly string[]) {
  return {
    class: "loss",
    code: "drop-attribute",
    object: objectId("composite", object.path),
    message: `drops ${names.map(quoteIdent).join(", ")} from every stored value`,
  } as const
}

function describe(object: Composite, { name, comment }: Attribute): Step {
  const text = comment === null ? "NULL" : quoteLiteral(comment)
  return { sql: `COMMENT ON COLUMN ${quotePath([...object.path, name])} IS ${text}`, needs: [object.id] }
}

/** Whether a change of its own gives it its type, or makes it. */
function isRetyped({ name, type, collation }: Attribute, before: Composite): boolean {
  const old = before.shape.attributes.find((attribute) => attribute.name === name)
  return old === undefined || old.type !== type || old.collation !== collation
}

/** Whether the attribute is of that type, an array of it, or (what a name does not show) its multirange; or sorts by that collation. */
function mentions({ type, collation }: Attribute, replaced: Found | undefined): boolean {
  if (replaced?.kind === "collation") return collation === quotePath(replaced.path)
  const base = type.replace(/(\[\])+$/, "")
  return replaced === undefined || replaced.kind === "range" || base === quotePath(replaced.path)
}
