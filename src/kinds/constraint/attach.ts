// A partition's key to its place in the parent's key.
import { attachableOf, attachmentOf, type Found, objectId, staysAttached, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { type ConstraintShape } from "./shape.ts"
import { indexPath, tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

/**
 * ALTER INDEX … ATTACH PARTITION for a partition that is attached already. A new one brings its keys along: ATTACH
 * takes over what matches. The parent's key is whole, and a foreign key can refer to it, with the last of these.
 */
export function attachIndex(object: Constraint, view: View, past: View): readonly Step[] {
  const { partitionOf } = object.shape
  if (partitionOf === null) return []
  const parent = view.get(objectId("constraint", partitionOf))
  if (parent === undefined) return []
  const whole = !("validated" in parent.shape) || parent.shape.validated === true
  if (whole && !staysAttached(tableOf(object), past, view)) return []
  const [schema = "", , name = ""] = partitionOf
  return [
    {
      sql: `ALTER INDEX ${quotePath([schema, name])} ATTACH PARTITION ${quotePath(indexPath(object))}`,
      needs: [attachableOf(parent), object.id, attachmentOf(object.path.slice(0, 2))],
      produces: [parent.id],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(object) },
    },
  ]
}
