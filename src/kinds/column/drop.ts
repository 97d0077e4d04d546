// A column to its DROP COLUMN, which leaves alone what children keep.
import { type Found, isForeign, objectId, type ObjectId, parentsOf, type Step, type View } from "../../model/index.ts"
import { dropNotNull, inheritsOnly, notNullOf, readyOf } from "./not-null-sql.ts"
import { childColumns, isDroppedAlone, keepers } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { alterTable, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

export function dropColumn(object: Column, past: View, view: View): readonly Step[] {
  const alone = isDroppedAlone(object, past, view)
  const head = alone ? alterTable(object).replace("ALTER TABLE", "ALTER TABLE ONLY") : alterTable(object)
  return [
    ...(alone ? leaveNotNull(object, past, view) : []),
    {
      sql: `${head} DROP COLUMN ${nameOfColumn(object)}`,
      // What a parent gave can be dropped only when the table has left the parent.
      needs: object.shape.inherited > 0 ? [objectId("detachment", object.path.slice(0, 2))] : [],
      // The children's are theirs to drop only after it.
      frees: [
        ...withContainer(object),
        ...childColumns(object, past)
          .filter((child) => comesFrom(tableOf(child), tableOf(object), view))
          .map(({ id }) => id),
      ],
      // A table without it can be attached.
      produces: [objectId("dropped", object.path)],
      fold: { into: tableOf(object), as: "gone" },
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
      hazards:
        object.shape.generated === null && !isForeign(past.get(tableOf(object)))
          ? [{ class: "loss", code: "drop-column", object: object.id, message: "drops the column with its values" }]
          : [],
    },
  ]
}

/** DROP COLUMN forgets to tell the children's NOT NULL that the parent's is gone; DROP NOT NULL does. */
function leaveNotNull(object: Column, past: View, view: View): readonly Step[] {
  const { notNull } = object.shape
  if (view.serverVersion < 180000 || notNull === null || notNull.noInherit || inheritsOnly(notNull)) return []
  const ready = keepers(object, past, view).map(({ path }) => readyOf(path))
  return [{ ...dropNotNull(object), needs: ready, produces: [notNullOf(object.path)], destroys: [] }]
}

/** Whether a table is, in the end, still a child of the other. */
function comesFrom(table: ObjectId, other: ObjectId, view: View): boolean {
  return parentsOf(view.get(table)).some((parent) => parent === other || comesFrom(parent, other, view))
}

function withContainer(object: Column) {
  return object.container === null ? object.dependsOn : [...object.dependsOn, object.container]
}
