// What a table says of one of its indexes (CLUSTER ON, REPLICA IDENTITY) is lost with the index: said again after a rebuild.
import { quoteIdent, quotePath } from "../sql/identifier.ts"
import { kindOf, type ObjectId, objectId } from "./id.ts"
import { type Found, nameOf } from "./object.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

/** Only where the table says the same before and after; else its own change says it. `index` is also a key. */
export function restoreMarks(index: Found, table: ObjectId, view: View, past: View): readonly Step[] {
  const [before, after] = [past.get(table), view.get(table)]
  // An index that becomes a key, or the other way round, has the same name.
  const was = [objectId("index", index.path), objectId("constraint", index.path)].some((id) => past.has(id))
  if (!was || before === undefined || after === undefined) return []
  const name = nameOf(index)
  const mark = (clause: string, mode: "SHARE UPDATE EXCLUSIVE" | "ACCESS EXCLUSIVE"): Step => ({
    sql: `ALTER ${kindOf(table) === "materialized_view" ? "MATERIALIZED VIEW" : "TABLE"} ${quotePath(after.path)} ${clause} ${quoteIdent(name)}`,
    needs: [index.id],
    produces: [],
    lock: { mode, on: table },
  })
  return [
    ...(clusters(before, name) && clusters(after, name) ? [mark("CLUSTER ON", "SHARE UPDATE EXCLUSIVE")] : []),
    ...(identifies(before, name) && identifies(after, name)
      ? [mark("REPLICA IDENTITY USING INDEX", "ACCESS EXCLUSIVE")]
      : []),
  ]
}

function clusters(table: Found, index: string): boolean {
  return "clusterOn" in table.shape && table.shape.clusterOn === index
}

function identifies(table: Found, index: string): boolean {
  if (!("replicaIdentity" in table.shape)) return false
  const identity = table.shape.replicaIdentity
  return typeof identity === "object" && identity !== null && "index" in identity && identity.index === index
}
