// Columns of tables: part of CREATE TABLE, or ADD COLUMN, and every ALTER COLUMN.
import { type ChangeContext, defineKind, type Found, isForeign, type Step } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { ownStorage } from "../../sql/storage.ts"
import { addColumn } from "./add.ts"
import { dropColumn } from "./drop.ts"
import { foreignOptionSteps } from "./foreign.ts"
import { regenerate } from "./generated.ts"
import { identitySteps } from "./identity.ts"
import { notNullSteps } from "./not-null.ts"
import { comesFromParent, followsParent, goesWithParent } from "./parents.ts"
import { columnSql, decodeColumn } from "./query.ts"
import { retype, retypeStep } from "./retype.ts"
import { compression, lostSettings, optionSteps, overrides, setting, settings } from "./settings.ts"
import { columnShape, type ColumnShape } from "./shape.ts"
import { alterTable, nameOfColumn, tableOf } from "./sql.ts"
import { followsType, isTyped, typedColumn } from "./typed.ts"

type Column = Found<ColumnShape>

export const column = defineKind<ColumnShape>({
  name: "column",
  rank: 50,
  shape: columnShape,
  owned: false,
  holdsRows: () => true,
  goesWith: (object) => [tableOf(object)],
  target: (object) => `COLUMN ${quotePath(object.path)}`,
  grantTarget: (object, { privilege }) => ({
    privilege: `${privilege} (${nameOfColumn(object)})`,
    on: `TABLE ${quotePath(object.path.slice(0, 2))}`,
  }),
  read: { sql: columnSql, alike: true, decode: decodeColumn },
  verbatim: { type: true, notNull: true, identity: true },

  create(object, view, past) {
    if (isTyped(view.get(tableOf(object)))) {
      return [...typedColumn(object, view, past), ...settings(object, view, past), ...compression(object)]
    }
    return comesFromParent(object, view, past)
      ? overrides(object, view, past)
      : [addColumn(object, view, past), ...settings(object, view, past)]
  },

  drop: (object, past, view) =>
    goesWithParent(object, past, view) || followsType(object, past, view) ? [] : dropColumn(object, past, view),

  // What was generated is generated again. Any other two columns of one type may be strangers.
  recognizes: (_from, to) => to.shape.generated !== null,
  rename: (from, to) => [
    {
      sql: `${alterTable(to)} RENAME COLUMN ${nameOfColumn(from)} TO ${nameOfColumn(to)}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(to) },
    },
  ],

  changes: {
    type: (now, from, _to, context) => withLost(now, retype(now, from, context), context),
    collation: (now, _from, _to, context) => withLost(now, retype(now, context.before.shape.type, context), context),
    notNull: (now, from, to, context) => notNullSteps(now, from, to, context),
    identity: (now, from, to, context) => identitySteps(now, from, to, context),
    generated: (now, from, to, { past, view }) => regenerate(now, from, to, past, view),
    storage: (now, _from, to, { view }) => [
      setting(now, `SET STORAGE ${to ?? ownStorage(now.shape.type, view.serverVersion)}`),
    ],
    compression: (now, _from, to) => [setting(now, `SET COMPRESSION ${to ?? "default"}`)],
    statistics: (now, _from, to) => [setting(now, `SET STATISTICS ${to ?? -1}`)],
    options: (now, from, to) => optionSteps(now, from, to),
    foreignOptions: (now, from, to) => foreignOptionSteps(now, from, to),
    // Both follow from the table's parents.
    local: () => [],
    inherited: () => [],
  },

  follow(object, replaced, context) {
    const { before, past, view, convert } = context
    if (replaced.startsWith("collation:")) return recollate(object, context)
    const isType = ["enum", "domain", "composite", "range"].some((kind) => replaced.startsWith(`${kind}:`))
    if (!isType || object.shape.generated !== null) return undefined
    const type = object.shape.type
    // A type change of its own casts to the new one already.
    if (type !== before.shape.type || object.shape.collation !== before.shape.collation) return []
    const lost = lostSettings(object, past, view)
    if (followsParent(object, past, view)) return lost
    if (isForeign(view.get(tableOf(object)))) return [retypeStep(object, before.shape.type, "", past)]
    const value = convert?.(nameOfColumn(before))
    // USING takes no subquery, so that what must be converted piece by piece cannot be in an array.
    if (value !== undefined && type.endsWith("[]")) return undefined
    const text = `text${"[]".repeat(type.split("[]").length - 1)}`
    return [
      retypeStep(object, before.shape.type, `USING ${value ?? `${nameOfColumn(before)}::${text}::${type}`}`, past),
      ...lost,
    ]
  },
})

/** Without a collation of its own the column moves with its domain; a type change of its own takes the new one already. */
function recollate(object: Column, { before, past, view }: ChangeContext<ColumnShape>): readonly Step[] {
  const { type, collation } = object.shape
  const moves = collation !== null && type === before.shape.type && collation === before.shape.collation
  if (!moves || followsParent(object, past, view)) return []
  return [retypeStep(object, type, "", past), ...lostSettings(object, past, view)]
}

function withLost(
  now: Column,
  steps: readonly Step[] | "rebuild",
  { past, view }: ChangeContext<ColumnShape>,
): readonly Step[] | "rebuild" {
  return steps === "rebuild" ? steps : [...steps, ...lostSettings(now, past, view)]
}
