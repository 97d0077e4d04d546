// What ALTER COLUMN … SET says beside the column's definition, and says again where another statement took it back.
import { type Found, objectId, restoreStatistics, restoreValidity, type Step, type View } from "../../model/index.ts"
import { notNullComment, notNullOverrides, notNullSettings } from "./not-null.ts"
import { ancestors, parentColumns } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { alterColumnOnly, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

export function settings(object: Column, view: View, past: View): readonly Step[] {
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
export function compression(object: Column): readonly Step[] {
  const method = object.shape.compression
  return method === null ? [] : [setting(object, `SET COMPRESSION ${method}`)]
}

/** What a child says differently of a column that it inherits. */
export function overrides(object: Column, view: View, past: View): readonly Step[] {
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
 * ALTER TYPE, also a parent's, sets storage and compression back to the type's own (ATExecAlterColumnType), and makes
 * the column's indexes anew. STORAGE in a column definition is new in 16; ALTER COLUMN works everywhere.
 */
export function lostSettings(now: Column, past: View, view: View): readonly Step[] {
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

export function setting(object: Column, clause: string): Step {
  return {
    sql: `${alterColumnOnly(object)} ${clause}`,
    needs: [object.id],
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(object) },
  }
}

export function optionSteps(now: Column, from: readonly string[], to: readonly string[]): readonly Step[] {
  const name = (option: string) => option.slice(0, option.indexOf("="))
  const gone = from.map(name).filter((old) => !to.some((option) => name(option) === old))
  const set = to.filter((option) => !from.includes(option))
  return [
    ...(gone.length === 0 ? [] : [setting(now, `RESET (${gone.join(", ")})`)]),
    ...(set.length === 0 ? [] : [setting(now, `SET (${set.join(", ")})`)]),
  ]
}
