// The NOT NULL of a domain: its name, and the statements that add, drop and rename it.
import { type Found, type Hazard, isStored, type Step, type View } from "../../model/index.ts"
import { clipName } from "../../sql/clip.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import type { DomainShape } from "./shape.ts"

type Domain = Found<DomainShape>

/** `<domain>_not_null`, the domain's name cut so that 63 bytes are enough (ChooseConstraintName). */
export function standardNotNullName(path: readonly string[]): string {
  const suffix = "_not_null"
  return clipName(path[1] ?? "", 63 - suffix.length) + suffix
}

/** `NOT NULL`, with its name where that is not the standard one. */
export function notNullClause({ notNullName }: DomainShape): string {
  return notNullName === null ? "NOT NULL" : `CONSTRAINT ${quoteIdent(notNullName)} NOT NULL`
}

export function changeNotNull(now: Domain, past: View): readonly Step[] {
  const { shape } = now
  const domain = `ALTER DOMAIN ${quotePath(now.path)}`
  if (!shape.notNull) return [{ sql: `${domain} DROP NOT NULL` }]
  const verb = shape.notNullName === null ? "SET" : "ADD"
  return [
    { sql: `${domain} ${verb} ${notNullClause(shape)}`, ...(isStored(past, now.id) ? { hazards: [scan(now)] } : {}) },
  ]
}

/** Nothing to do where NOT NULL came or went: the name did with it. */
export function renameNotNull(before: Domain, now: Domain): readonly Step[] {
  if (!before.shape.notNull || !now.shape.notNull) return []
  const name = (domain: Domain) => quoteIdent(domain.shape.notNullName ?? standardNotNullName(domain.path))
  // A domain that was renamed keeps the name of its constraint.
  return [{ sql: `ALTER DOMAIN ${quotePath(now.path)} RENAME CONSTRAINT ${name(before)} TO ${name(now)}` }]
}

function scan(now: Domain): Hazard {
  return {
    class: "scan",
    code: "scan-domain-users",
    object: now.id,
    message: "reads every table that uses the domain, and fails where a value is null",
  }
}
