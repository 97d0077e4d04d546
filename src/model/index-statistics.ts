// A change of type makes a column's indexes anew, without the statistics targets of their expressions: said again.
import { quotePath } from "../sql/identifier.ts"
import { byCodeUnits, type ObjectId } from "./id.ts"
import { type Found, nameOf } from "./object.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

/**
 * ALTER COLUMN TYPE keeps an index's comment, CLUSTER ON and replica identity, and forgets `ALTER INDEX … SET
 * STATISTICS` (ATPostAlterTypeParse in tablecmds.c). `columns` are those that one statement changes. Where an index
 * leans on several columns that change, the last of them says it.
 */
export function restoreStatistics(columns: readonly ObjectId[], past: View, view: View): readonly Step[] {
  const seen = new Set<ObjectId>()
  return columns.flatMap((column) =>
    view.dependentsOf(column).flatMap((index) => {
      const before = past.get(index.id)
      if (before === undefined || seen.has(index.id) || !isSame(before, index)) return []
      seen.add(index.id)
      const others = index.dependsOn.filter((id) => changesType(id, past, view))
      if (others.some((other) => byCodeUnits(other, column) > 0)) return []
      const kept = new Map(targetsOf(before).map(({ place, target }) => [place, target]))
      return targetsOf(index)
        .filter(({ place, target }) => kept.get(place) === target)
        .map(({ place, target }) => ({
          sql: `ALTER INDEX ${quotePath([index.path[0] ?? "", nameOf(index)])} ALTER COLUMN ${place} SET STATISTICS ${target}`,
          needs: [index.id, ...index.dependsOn],
          produces: [],
          ...(index.container === null
            ? {}
            : { lock: { mode: "SHARE UPDATE EXCLUSIVE", on: index.container } as const }),
        }))
    }),
  )
}

interface Target {
  readonly place: number
  readonly target: number
}

function targetsOf({ shape }: Found): readonly Target[] {
  if (!("statistics" in shape) || !Array.isArray(shape.statistics)) return []
  return shape.statistics.filter(isTarget)
}

function isTarget(value: unknown): value is Target {
  return typeof value === "object" && value !== null && "place" in value && "target" in value
}

/** Else it is made anew with all that it says. */
function isSame(before: Found, after: Found): boolean {
  return (
    "definition" in before.shape && "definition" in after.shape && before.shape.definition === after.shape.definition
  )
}

function changesType(id: ObjectId, past: View, view: View): boolean {
  const [before, after] = [past.get(id)?.shape, view.get(id)?.shape]
  return (
    before !== undefined && after !== undefined && "type" in before && "type" in after && before.type !== after.type
  )
}
