// Answers whether CREATE OR REPLACE VIEW can lead from a view's present columns to the wanted ones.
import { type Found, nameOf, type ObjectId, type View } from "../../model/index.ts"
import { z } from "zod"

/** What PostgreSQL compares column by column (checkViewColumns in src/backend/commands/view.c). */
const viewColumn = z.object({ type: z.string(), collation: z.string().nullable() })

/** True where the old columns, in their order, begin the new ones: same name, type and collation. */
export function keepsColumns(view: ObjectId, past: View, target: View): boolean {
  const wanted = target.childrenOf(view, "view_column")
  return past.childrenOf(view, "view_column").every((column, index) => {
    const other = wanted[index]
    return other !== undefined && signature(column) === signature(other)
  })
}

function signature(column: Found): string {
  const { type, collation } = viewColumn.parse(column.shape)
  return JSON.stringify([nameOf(column), type, collation])
}
