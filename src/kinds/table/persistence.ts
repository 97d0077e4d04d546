// SET LOGGED and SET UNLOGGED, in the order in which foreign keys allow them.
import { type Found, objectId, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { TableShape } from "./shape.ts"

type Table = Found<TableShape>

/**
 * A logged table may at no moment refer to an unlogged one (ATPrepChangePersistence in tablecmds.c): the tables that
 * refer to this one become unlogged before it, and logged after it.
 */
export function changePersistence(now: Table, to: TableShape["persistence"], past: View, view: View): Step {
  const others = to === "unlogged" ? referring(now, past) : referredTo(now, view)
  return {
    sql: `ALTER TABLE ${quotePath(now.path)} SET ${to === "unlogged" ? "UNLOGGED" : "LOGGED"}`,
    needs: [now.id, ...others.filter(({ id }) => id !== now.id).map(persistenceOf)],
    produces: [persistenceOf(now)],
    lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
    hazards: [{ class: "rewrite", code: "rewrite-table", object: now.id, message: "writes the whole table anew" }],
  }
}

/** Stands for "the table is as persistent as it is to be". */
function persistenceOf({ path }: Found) {
  return objectId("persistence", path)
}

/** A foreign key depends on the columns and the key that it refers to. */
function referring({ id }: Table, past: View): readonly Found[] {
  return [id, ...past.childrenOf(id).map((child) => child.id)]
    .flatMap((referred) => past.dependentsOf(referred))
    .filter(({ kind }) => kind === "foreign_key")
    .flatMap(({ container }) => tableAround(container, past))
}

function referredTo({ id }: Table, view: View): readonly Found[] {
  return view
    .childrenOf(id, "foreign_key")
    .flatMap(({ dependsOn }) => dependsOn)
    .flatMap((referred) => tableAround(referred, view))
}

function tableAround(id: Found["container"], view: View): readonly Found[] {
  const object = id === null ? undefined : view.get(id)
  if (object === undefined) return []
  return object.kind === "table" ? [object] : tableAround(object.container, view)
}
