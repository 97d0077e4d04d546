// Enums: labels added or renamed in place; a type that loses or moves one is put aside for a new one.
import { defineKind, type Found, objectId, type Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { type AddedLabel, addedLabels, removedLabels } from "./labels.ts"
import { decodeEnum, enumSql } from "./query.ts"
import { enumShape, type EnumShape } from "./shape.ts"

type Enum = Found<EnumShape>

export const enumType = defineKind<EnumShape>({
  name: "enum",
  rank: 20,
  shape: enumShape,
  owned: true,
  target: (object) => `TYPE ${quotePath(object.path)}`,
  slots: (object) => [`type:${quotePath(object.path)}`],
  read: { sql: enumSql, decode: decodeEnum },
  verbatim: { labels: true },

  create: ({ path, shape }) => [
    { sql: listed(`CREATE TYPE ${quotePath(path)} AS ENUM`, shape.labels.map(quoteLiteral)) },
  ],
  drop: (object) => [{ sql: `DROP TYPE ${quotePath(object.path)}` }],

  rename: (from, to) => renameSql("TYPE", from.path, to.path).map((sql) => ({ sql })),

  putAside: (object, name, to) => ({
    rename: [{ sql: `ALTER TYPE ${quotePath(object.path)} RENAME TO ${quoteIdent(name)}`, ...refusals(object, to) }],
    remove: { sql: `DROP TYPE ${quotePath([object.path[0] ?? "", name])}` },
  }),

  parts: {
    names: (object) => object.shape.labels,
    rename: (object, from, to) => ({
      sql: `ALTER TYPE ${quotePath(object.path)} RENAME VALUE ${quoteLiteral(from)} TO ${quoteLiteral(to)}`,
    }),
  },

  changes: {
    labels: (now, from, to) => addedLabels(from, to)?.map((added) => add(now, added)) ?? "rebuild",
  },
})

/** It runs in a transaction block, but the label is "unsafe to use" before that is committed: src/migrate cuts there. */
function add(now: Enum, { label, place }: AddedLabel): Step {
  const where = place === undefined ? "" : ` ${place.where} ${quoteLiteral(place.label)}`
  return { sql: `ALTER TYPE ${quotePath(now.path)} ADD VALUE ${quoteLiteral(label)}${where}`, needs: [now.id] }
}

/** Columns are cast by way of text: a row whose label the new type lacks makes that fail, and nothing is lost. */
function refusals(object: Enum, to: Enum): Pick<Step, "hazards"> {
  const removed = removedLabels(object.shape.labels, to.shape.labels)
  if (removed.length === 0) return {}
  return {
    hazards: [
      {
        class: "fail",
        code: "remove-enum-value",
        object: objectId("enum", object.path),
        message: `fails where a row holds ${removed.map(quoteLiteral).join(" or ")}`,
      },
    ],
  }
}
