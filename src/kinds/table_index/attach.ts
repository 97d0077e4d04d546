// A partition's index to its place in the parent's index.
import { attachableOf, attachmentOf, type Found, objectId, staysAttached, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { type IndexShape } from "./shape.ts"
import { indexPath, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

/**
 * ALTER INDEX … ATTACH PARTITION for a partition that is attached already, and where the parent's index comes after
 * the partitions because some of them shall lack it. Else ATTACH PARTITION of the table takes over what matches.
 */
export function attachIndex(object: Index, view: View, past: View): readonly Step[] {
  const { partitionOf } = object.shape
  if (partitionOf === null) return []
  const parent = view.get(objectId("index", partitionOf))
  if (parent === undefined) return []
  const whole = !("valid" in parent.shape) || parent.shape.valid === true
  if (whole && !staysAttached(relationOf(object), past, view)) return []
  const [schema = "", , name = ""] = partitionOf
  return [
    {
      sql: `ALTER INDEX ${quotePath([schema, name])} ATTACH PARTITION ${quotePath(indexPath(object))}`,
      needs: [attachableOf(parent), object.id, attachmentOf(object.path.slice(0, 2))],
      produces: [parent.id],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(object) },
    },
  ]
}
