// Columns of tables: part of CREATE TABLE, or ADD COLUMN, and every ALTER COLUMN.
import {
  type ChangeContext,
  defineKind,
  type Found,
  type Hazard,
  isForeign,
  objectId,
  restoreStatistics,
  restoreValidity,
  type Step,
  type View,
} from "../../model/index.ts"
import { optionsClause } from "../../sql/generic-options.ts"
import { quotePath } from "../../sql/identifier.ts"
import { ownStorage } from "../../sql/storage.ts"
import { domainFacts } from "./domain.ts"
import { foreignOptionSteps } from "./foreign.ts"
import { identityClause, identitySteps } from "./identity.ts"
import { notNullClause, notNullComment, notNullOverrides, notNullSettings, notNullSteps } from "./not-null.ts"
import { dropColumn } from "./drop.ts"
import { ancestors, childColumns, comesFromParent, followsParent, goesWithParent, parentColumns } from "./parents.ts"
import { columnSql, decodeColumn } from "./query.ts"
import { retype, retypeStep } from "./retype.ts"
import { columnShape, type ColumnShape } from "./shape.ts"
import { followsType, isTyped, typedColumn } from "./typed.ts"
import { alterColumn, alterColumnOnly, alterTable, nameOfColumn, tableOf } from "./sql.ts"

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

/** The column's line in CREATE TABLE and behind ADD COLUMN; its default comes as a suffix. */
function addColumn(object: Column, view: View, past: View): Step {
  const { shape } = object
  const text = [
    nameOfColumn(object),
    shape.type,
    optionsClause(shape.foreignOptions),
    shape.compression === null ? "" : `COMPRESSION ${shape.compression}`,
    shape.collation === null ? "" : `COLLATE ${shape.collation}`,
    shape.generated === null
      ? ""
      : `GENERATED ALWAYS AS (${shape.generated.expression}) ${shape.generated.stored ? "STORED" : "VIRTUAL"}`,
    identityClause(object),
    notNullClause(object, view, past),
  ]
    .filter((clause) => clause !== "")
    .join(" ")
  return {
    sql: `${alterTable(object)} ADD COLUMN ${text}`,
    fold: { into: tableOf(object), as: "item", text, order: object.position },
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
    hazards: addHazards(object, view, past),
  }
}

function addHazards(object: Column, view: View, past: View): readonly Hazard[] {
  const { shape } = object
  const hazards: Hazard[] = []
  if (!past.has(tableOf(object)) || isForeign(view.get(tableOf(object)))) return hazards
  const ownDefault = view.has(objectId("default", object.path))
  const domain = domainFacts(object, view)
  const computed = shape.identity !== null || shape.generated?.stored === true
  // Else the value is kept once, for all rows that are there (manual, ALTER TABLE, Notes); 18 checks domains row by row, too.
  if (computed || domain.constrained || (domain.volatileDefault && !ownDefault)) {
    hazards.push({
      class: "rewrite",
      code: "rewrite-table",
      object: tableOf(object),
      message: "writes the whole table anew",
    })
  }
  const filled = computed || shape.generated !== null || ownDefault || domain.hasDefault
  if ((shape.notNull !== null || domain.notNull) && !filled) {
    hazards.push({
      class: "fail",
      code: "add-not-null",
      object: object.id,
      message: "fails where the table has rows: it has no default",
    })
  }
  return hazards
}

function withLost(
  now: Column,
  steps: readonly Step[] | "rebuild",
  { past, view }: ChangeContext<ColumnShape>,
): readonly Step[] | "rebuild" {
  return steps === "rebuild" ? steps : [...steps, ...lostSettings(now, past, view)]
}

/**
 * ALTER TYPE, also a parent's, sets storage and compression back to the type's own (ATExecAlterColumnType), and makes
 * the column's indexes anew. STORAGE in a column definition is new in 16; ALTER COLUMN works everywhere.
 */
function lostSettings(now: Column, past: View, view: View): readonly Step[] {
  const { storage, compression } = now.shape
  return [
    ...[
      ...(storage === null ? [] : [setting(now, `SET STORAGE ${storage}`)]),
      ...(compression === null ? [] : [setting(now, `SET COMPRESSION ${compression}`)]),
    ].map((step) => afterParents(now, step, view)),
    ...restoreStatistics([now.id], past, view),
    ...restoreValidity(now, past, view),
  ]
}

/** The parents' statements reach the child: what it says differently comes after them. */
function afterParents(now: Column, step: Step, view: View): Step {
  return { ...step, needs: [...(step.needs ?? [now.id]), ...ancestors(now, view).map(({ id }) => id)] }
}

function settings(object: Column, view: View, past: View): readonly Step[] {
  return [...details(object), ...notNullSettings(object, view, past)]
}

function details(object: Column): readonly Step[] {
  const { shape } = object
  return [
    ...(shape.storage === null ? [] : [setting(object, `SET STORAGE ${shape.storage}`)]),
    ...(shape.statistics === null ? [] : [setting(object, `SET STATISTICS ${shape.statistics}`)]),
    ...(shape.options.length === 0 ? [] : [setting(object, `SET (${shape.options.join(", ")})`)]),
  ]
}

/** Where no definition of the column can say it. */
function compression(object: Column): readonly Step[] {
  const method = object.shape.compression
  return method === null ? [] : [setting(object, `SET COMPRESSION ${method}`)]
}

/** What a child says differently of a column that it inherits. */
function overrides(object: Column, view: View, past: View): readonly Step[] {
  return [
    ...details(object),
    ...compression(object),
    ...noDefault(object, view),
    ...notNullOverrides(object, view, past),
    ...notNullComment(object),
  ].map((step) => ({ ...afterParents(object, step, view), produces: [] }))
}

/** Both CREATE TABLE … INHERITS and the parent's ADD COLUMN bring the parent's default. */
function noDefault(object: Column, view: View): readonly Step[] {
  const has = ({ path }: Column) => view.has(objectId("default", path))
  if (has(object) || !parentColumns(object, view).some(has)) return []
  return [setting(object, "DROP DEFAULT")]
}

/**
 * SET EXPRESSION is new in 17, for stored columns and, in 18, virtual ones; DROP EXPRESSION keeps the stored values.
 * All else means the column anew; nothing is lost but what can be computed.
 */
function regenerate(
  now: Column,
  from: ColumnShape["generated"],
  to: ColumnShape["generated"],
  past: View,
  view: View,
): readonly Step[] | "rebuild" {
  if (from !== null && to === null) {
    // Together with the children's, which have to go on alike.
    if (from.stored && followsParent(now, past, view)) return []
    return from.stored ? [{ ...setting(now, ""), sql: `${alterColumn(now)} DROP EXPRESSION` }] : "rebuild"
  }
  if (from === null || to === null || from.stored !== to.stored || view.serverVersion < 170000) return "rebuild"
  // PostgreSQL 18: "SET EXPRESSION is not supported for virtual generated columns in tables with check constraints".
  // Children's count as well, which the statement reaches.
  if (!to.stored && [past, view].some((side) => hasCheck(now, side))) return "rebuild"
  return [
    {
      sql: `${alterColumn(now)} SET EXPRESSION AS (${to.expression})`,
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
      hazards: to.stored
        ? [{ class: "rewrite", code: "rewrite-table", object: tableOf(now), message: "writes the whole table anew" }]
        : [],
    },
  ]
}

function hasCheck(column: Column, side: View): boolean {
  const above = [column, ...ancestors(column, side)]
  const family = above.flatMap((it) => [it, ...childColumns(it, side)])
  return family.some((it) => side.childrenOf(tableOf(it), "constraint").some(isCheck))
}

function isCheck({ shape }: Found): boolean {
  return "type" in shape && shape.type === "check"
}

function setting(object: Column, clause: string): Step {
  return {
    sql: `${alterColumnOnly(object)} ${clause}`,
    needs: [object.id],
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(object) },
  }
}

function optionSteps(now: Column, from: readonly string[], to: readonly string[]): readonly Step[] {
  const name = (option: string) => option.slice(0, option.indexOf("="))
  const gone = from.map(name).filter((old) => !to.some((option) => name(option) === old))
  const set = to.filter((option) => !from.includes(option))
  return [
    ...(gone.length === 0 ? [] : [setting(now, `RESET (${gone.join(", ")})`)]),
    ...(set.length === 0 ? [] : [setting(now, `SET (${set.join(", ")})`)]),
  ]
}
