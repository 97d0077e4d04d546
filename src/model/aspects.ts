// Objects that are nothing but an aspect of others, and count only where a source speaks about that aspect.
import type { Found } from "./object.ts"

/** Kinds with `Kind.grants`. Where a spec is silent about privileges, it is silent about these. */
const ofPrivileges: ReadonlySet<string> = new Set(["default_privileges", "member_privileges"])

export function isOnlyPrivileges({ kind }: Found): boolean {
  return ofPrivileges.has(kind)
}
