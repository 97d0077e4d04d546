// Which key of the other table a foreign key leans on, where several have its columns.
import { type Found, objectId, type View } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import type { ForeignKeyShape } from "./shape.ts"

/**
 * The definition without the columns that it refers to, where it leans on the primary key and another key has the same
 * columns: of those, PostgreSQL takes the oldest (transformFkeyCheckAttrs in tablecmds.c); the bare name of the table
 * means the primary key.
 */
export function definitionOf({ shape, dependsOn }: Found<ForeignKeyShape>, view: View): string {
  const { definition, references, referencedColumns } = shape
  const table = objectId("table", references)
  const key = dependsOn.map((id) => view.get(id)).find((object) => object?.container === table && isPrimary(object))
  if (key === undefined || columnsOf(key).join("\0") !== referencedColumns.join("\0")) return definition
  const columns = referencedColumns.toSorted().join("\0")
  const isRival = (other: Found) => other.id !== key.id && columnsOf(other).toSorted().join("\0") === columns
  if (!view.childrenOf(table).some(isRival)) return definition
  const list = `(${referencedColumns.map(quoteIdent).join(", ")})`
  return definition.replace(`REFERENCES ${quotePath(references)}${list}`, `REFERENCES ${quotePath(references)}`)
}

function isPrimary({ shape }: Found): boolean {
  return "type" in shape && shape.type === "primary key"
}

/** The columns of a key or a unique index, by name; none of anything else. */
function columnsOf({ kind, shape }: Found): readonly string[] {
  if (kind !== "constraint" && !(kind === "index" && "unique" in shape && shape.unique === true)) return []
  if ("type" in shape && shape.type === "check") return []
  const columns: readonly unknown[] = "columns" in shape && Array.isArray(shape.columns) ? shape.columns : []
  return columns.map((column) =>
    typeof column === "object" && column !== null && "column" in column ? String(column.column) : String(column),
  )
}
