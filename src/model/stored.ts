// Whether tables hold values of a type, and whether inside other values: what ALTER TYPE and ALTER DOMAIN ask before they agree.
import { kindOf, type ObjectId } from "./id.ts"
import type { Found } from "./object.ts"
import type { View } from "./view.ts"

const types = new Set(["domain", "composite", "range"])

/** Whether a column stores values of this type, by itself or within another type. */
export function isStored(view: View, id: ObjectId): boolean {
  return view
    .dependentsOf(id)
    .some((user) => user.kind === "column" || (types.has(user.kind) && isStored(view, user.id)))
}

/**
 * Whether values of a domain are stored inside arrays, composite values or ranges. PostgreSQL then refuses
 * ADD CONSTRAINT and SET NOT NULL (manual, ALTER DOMAIN, Notes).
 */
export function isStoredInside(view: View, domain: ObjectId): boolean {
  return view.dependentsOf(domain).some((user) => {
    if (user.kind === "column" || isOfMatview(user)) return isArray(user)
    if (user.kind === "domain") return isArray(user) ? isStored(view, user.id) : isStoredInside(view, user.id)
    return types.has(user.kind) && isStored(view, user.id)
  })
}

function isOfMatview({ container }: Found): boolean {
  return container !== null && kindOf(container) === "materialized_view"
}

function isArray({ shape }: Found): boolean {
  return "type" in shape && typeof shape.type === "string" && shape.type.endsWith("[]")
}
