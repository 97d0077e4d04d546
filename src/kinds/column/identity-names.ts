// The names of identity columns' sequences: who has which, and the statements that change them.
import { type ChangeContext, type Found, objectId, type ObjectId, type Step, type View } from "../../model/index.ts"
import { chosenName } from "../../sql/chosen-name.ts"
import { asideName } from "../../sql/clip.ts"
import { quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { isColumn } from "./parents.ts"
import type { ColumnShape, Identity } from "./shape.ts"

type Column = Found<ColumnShape>

/** Where PostgreSQL puts the sequence when nobody says. */
export function chosenPath(now: Column): readonly string[] {
  return [now.path[0] ?? "", chosenName(now.path[1] ?? "", now.path[2] ?? "", "seq")]
}

/**
 * A column that was renamed keeps the name of its sequence, which is renamed as any sequence. Who has a name gives it up
 * before another one takes it; in a ring all step aside.
 */
export function renameSequence(
  now: Column,
  from: Identity,
  to: Identity,
  context: ChangeContext<ColumnShape>,
): readonly Step[] {
  const [old, fresh] = [from.sequence ?? chosenPath(now), to.sequence ?? chosenPath(now)]
  if (quotePath(old) === quotePath(fresh)) return []
  const needs = [now.id, freedOf(fresh)]
  if (!isInRing(fresh, context)) {
    return renameSql("SEQUENCE", old, fresh).map((sql) => ({ sql, needs, produces: [freedOf(old)] }))
  }
  const aside = [...old.slice(0, -1), asideName(old.at(-1) ?? "")]
  return [
    ...renameSql("SEQUENCE", old, aside).map((sql) => ({ sql, needs: [now.id], produces: [freedOf(old)] })),
    ...renameSql("SEQUENCE", aside, fresh).map((sql) => ({ sql, needs: [...needs, freedOf(old)], produces: [] })),
  ]
}

/** Stands for "nobody has this name any more". */
function freedOf(path: readonly string[]): ObjectId {
  return objectId("sequence_name_freed", path)
}

/** Whether the column waits, by way of others, for itself. */
function isInRing(wanted: readonly string[], { before, past, view }: ChangeContext<ColumnShape>): boolean {
  const seen = new Set<ObjectId>()
  for (let path: readonly string[] | undefined = wanted; path !== undefined;) {
    const holder = holdersIn(past, path[0] ?? "").get(quotePath(path))
    if (holder === undefined || seen.has(holder)) return false
    if (holder === before.id) return true
    seen.add(holder)
    path = sequenceOf(view.get(holder))
  }
  return false
}

const known = new WeakMap<View, Map<string, ReadonlyMap<string, ObjectId>>>()

/** The identity columns of a schema by their sequences, found when they are first asked for. */
function holdersIn(view: View, schema: string): ReadonlyMap<string, ObjectId> {
  const ofView = known.get(view) ?? new Map<string, ReadonlyMap<string, ObjectId>>()
  known.set(view, ofView)
  const before = ofView.get(schema)
  if (before !== undefined) return before
  const columns = view
    .childrenOf(objectId("schema", [schema]), "table")
    .flatMap((table) => view.childrenOf(table.id, "column"))
  const holders = new Map<string, ObjectId>()
  for (const column of columns) {
    const path = sequenceOf(column)
    if (path !== undefined) holders.set(quotePath(path), column.id)
  }
  ofView.set(schema, holders)
  return holders
}

function sequenceOf(column: Found | undefined): readonly string[] | undefined {
  if (!isColumn(column) || column.shape.identity === null) return undefined
  return column.shape.identity.sequence ?? chosenPath(column)
}
