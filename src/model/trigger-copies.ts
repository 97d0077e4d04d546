// The copies that a partitioned table's trigger has on its partitions can be enabled otherwise than the trigger itself.
import { triggerStateClause, type TriggerState } from "../sql/trigger-state.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"
import { type ObjectId, objectId } from "./id.ts"
import { parentsOf } from "./inheritance.ts"
import { type Found, nameOf } from "./object.ts"
import { attachmentOf } from "./partition-keys.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

export interface TriggerCopy {
  readonly table: readonly string[]
  readonly enabled: TriggerState
}

/** ONLY, because the statement on a partitioned table reaches all copies below. */
export function copyState(trigger: Found, { table, enabled }: TriggerCopy): Step {
  return {
    sql: `ALTER TABLE ONLY ${quotePath(table)} ${triggerStateClause(enabled, quoteIdent(nameOf(trigger)))}`,
    needs: [trigger.id, objectId("table", table), attachmentOf(table)],
    produces: [],
    lock: { mode: "SHARE ROW EXCLUSIVE", on: objectId("table", table) },
  }
}

/** DETACH drops the copies and ATTACH makes them as the trigger is: the states of a partition that is off and on again. */
export function restoreCopies(table: Found, view: View, past: View): readonly Step[] {
  return ancestorsOf(table.id, view)
    .flatMap((ancestor) => view.childrenOf(ancestor, "trigger"))
    .filter((trigger) => past.has(trigger.id))
    .flatMap((trigger) =>
      copiesOf(trigger)
        .filter((copy) => quotePath(copy.table) === quotePath(table.path))
        .map((copy) => copyState(trigger, copy)),
    )
}

function ancestorsOf(table: ObjectId, view: View): readonly ObjectId[] {
  return parentsOf(view.get(table)).flatMap((parent) => [parent, ...ancestorsOf(parent, view)])
}

function copiesOf({ shape }: Found): readonly TriggerCopy[] {
  // Sound because only the kind `trigger` has such a field.
  return "copies" in shape && Array.isArray(shape.copies) ? (shape.copies as readonly TriggerCopy[]) : []
}
