// Whether the rows of a table are somewhere else.
import { parentsOf } from "./inheritance.ts"
import type { Found } from "./object.ts"
import type { View } from "./view.ts"

/** A foreign table: it holds no rows, and every statement about rows goes to its server. */
export function isForeign(table: Found | undefined): boolean {
  return table !== undefined && "foreign" in table.shape && table.shape.foreign !== null
}

/** Whether a statement about rows of a table may go to another server: it, a partition or a child is a foreign table. */
export function leadsAbroad(table: Found, view: View): boolean {
  if (isForeign(table)) return true
  return view.dependentsOf(table.id).some((child) => parentsOf(child).includes(table.id) && leadsAbroad(child, view))
}
