// A type and the functions that it is made of need each other: input and output, or the canonical function of a range.
import { kindOf, type ObjectId } from "./id.ts"
import type { Found } from "./object.ts"
import type { View } from "./view.ts"

/** Stands for a type that has a name and nothing more: what its own functions can be made with. */
export function shellOf(type: ObjectId): ObjectId {
  return `shell:${type}` as ObjectId
}

/** The types that a routine takes or gives, and that cannot be without it. */
export function ownTypesOf(routine: Found, view: View): readonly ObjectId[] {
  return routine.dependsOn.filter(
    (id) => types.has(kindOf(id)) && view.get(id)?.dependsOn.includes(routine.id) === true,
  )
}

export function hasOwnFunctions(type: Found, view: View): boolean {
  return type.dependsOn.some((id) => view.get(id)?.dependsOn.includes(type.id) === true)
}

const types: ReadonlySet<string> = new Set(["base_type", "range"])
