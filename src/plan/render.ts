// A group to its statement: items between the parentheses, suffixes behind what they belong to.
import { byCodeUnits, type Fold, type ObjectId } from "../model/index.ts"
import type { Group } from "./groups.ts"
import type { Node } from "./node.ts"

export function statementOf({ root, members }: Group): string {
  const suffixes = new Map<ObjectId, Extract<Fold, { as: "suffix" }>[]>()
  const items: { readonly node: Node; readonly text: string; readonly order: number }[] = []
  for (const node of members) {
    if (node === root || node.fold === undefined) continue
    if (node.fold.as === "suffix") suffixes.set(node.fold.into, [...(suffixes.get(node.fold.into) ?? []), node.fold])
    else if (node.fold.as === "item") items.push({ node, text: node.fold.text, order: node.fold.order })
  }
  const complete = (id: ObjectId, text: string) =>
    [text, ...(suffixes.get(id) ?? []).sort((a, b) => a.order - b.order).map((suffix) => suffix.text)].join(" ")
  if (root.step.list === undefined) return complete(root.object, root.step.sql)
  const lines = items
    .sort((a, b) => a.order - b.order || byCodeUnits(a.node.object, b.node.object))
    .map((item) => `  ${complete(item.node.object, item.text)}`)
  const list = lines.length === 0 ? "()" : `(\n${lines.join(",\n")}\n)`
  const tail = root.step.list.tail === "" ? "" : `\n${root.step.list.tail}`
  // A typed table has no list of columns: CREATE TABLE t OF type.
  return root.step.list.optional === true && lines.length === 0
    ? `${root.step.sql}${tail}`
    : `${root.step.sql} ${list}${tail}`
}
