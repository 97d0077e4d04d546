// What was computed with a function or a text search object is not computed again when that one changes.
import { describeId, type ObjectId } from "./id.ts"
import type { Found } from "./object.ts"
import type { Hazard } from "./step.ts"
import type { View } from "./view.ts"

/**
 * For a step that gives `id` another meaning under its name. PostgreSQL takes the word of IMMUTABLE for it that nothing
 * has to be computed anew (manual, 36.7, Function Volatility Categories).
 */
export function staleHazards(id: ObjectId, past: View, view: View): readonly Hazard[] {
  return usersOf(id, past).flatMap((user): readonly Hazard[] => {
    const message = view.has(user.id) ? messageFor(user) : undefined
    return message === undefined
      ? []
      : [{ class: "stale", code: "stale-values", object: user.id, message: `${describeId(user.id)} ${message}` }]
  })
}

/** Also by way of functions and text search configurations, whose meaning changes with it. */
function usersOf(id: ObjectId, past: View, seen: Set<ObjectId> = new Set()): readonly Found[] {
  return past.dependentsOf(id).flatMap((user) => {
    if (seen.has(user.id)) return []
    seen.add(user.id)
    return between.has(user.kind) ? usersOf(user.id, past, seen) : [user]
  })
}

const between: ReadonlySet<string> = new Set(["function", "text_search_configuration", "text_search_dictionary"])

function messageFor({ kind, shape }: Found): string | undefined {
  switch (kind) {
    case "index":
      return "keeps the entries that were computed before: REINDEX"
    case "constraint":
      return "type" in shape && shape.type === "exclude"
        ? "keeps the entries that were computed before: REINDEX"
        : "is not tried again on the rows that are there"
    case "domain_constraint":
      return "is not tried again on the values that are there"
    case "column":
      return isStored(shape) ? "keeps the values that were computed before" : undefined
    case "table":
      return "keeps its rows in the partitions that they are in"
    default:
      return undefined
  }
}

function isStored(shape: object): boolean {
  const generated = "generated" in shape ? shape.generated : null
  return typeof generated === "object" && generated !== null && "stored" in generated && generated.stored === true
}
