// Functions that a type is made of: they come between its shell and the type, and go with it.
import { asideOf, type ObjectId, ownTypesOf, shellOf, type Step, type View } from "../../model/index.ts"
import type { Routine } from "./sql.ts"

export function madeWithShells(object: Routine, view: View): Pick<Step, "needs"> {
  const own = ownTypesOf(object, view)
  if (own.length === 0) return {}
  return { needs: [...withContainer(object), ...own.map(shellOf)].filter((id) => !own.includes(id)) }
}

/**
 * DROP TYPE … CASCADE takes them along: neither can go alone. Where one comes back, its old form may be there still,
 * with the old type that is aside.
 */
export function goesWithTypes(object: Routine, past: View, view: View): Pick<Step, "frees" | "destroys" | "fold"> {
  const own = ownTypesOf(object, past)
  if (own.length === 0) return {}
  return {
    frees: [...withContainer(object), ...own.map(asideOf)].filter((id) => !own.includes(id)),
    ...(view.has(object.id) ? { destroys: [asideOf(object.id)] } : {}),
    fold: { into: [...own, ...own.map(asideOf)], as: "gone" },
  }
}

function withContainer({ container, dependsOn }: Routine): readonly ObjectId[] {
  return container === null ? dependsOn : [container, ...dependsOn]
}
