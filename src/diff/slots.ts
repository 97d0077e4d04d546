// The names that an object takes.
import type { Found, Registry } from "../model/index.ts"

/** Another kind's may be the same (an index and a view). */
export function slotsOf(object: Found, registry: Registry): readonly string[] {
  return [object.id, ...(registry.kind(object.kind).slots?.(object) ?? [])]
}
