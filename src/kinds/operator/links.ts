// Commutators and negators: two operators that name each other, of which PostgreSQL links both when one says so.
import type { ChangeContext, Found, ObjectId, Step, View } from "../../model/index.ts"
import { operatorValue } from "../../sql/operator.ts"
import type { OperatorShape } from "./shape.ts"
import { type Link, type Operator, partnerOf, target } from "./sql.ts"

/**
 * A link goes with the operator at its other end, and comes with the CREATE OPERATOR of the other end. Between two
 * that stay it can be set since 17, and never be taken away: then one of the two is made anew, which is enough for
 * both (OperatorUpd in src/backend/catalog/pg_operator.c).
 */
export function changeLink(
  link: Link,
  now: Operator,
  from: readonly string[] | null,
  to: readonly string[] | null,
  { past, view }: ChangeContext<OperatorShape>,
): readonly Step[] | "rebuild" {
  if (from !== null) {
    const old = partnerOf(now, link, from)
    const other = view.get(old)
    if (other !== undefined && !(to === null && old < now.id && pointsAt(past.get(old), link, now))) return "rebuild"
  }
  if (to === null) return []
  const partner = partnerOf(now, link, to)
  const other = view.get(partner)
  const isMutual = pointsAt(other, link, now)
  if (isMutual && (!past.has(partner) || partner < now.id)) return []
  if (view.serverVersion < 170000) return "rebuild"
  return [{ sql: `ALTER ${target(now)} SET (${link.toUpperCase()} = ${operatorValue(to)})`, needs: [now.id, partner] }]
}

/** Operators that nobody has made, but that CREATE OPERATOR makes as shells because this one names them. */
export function shellsOf(object: Operator, view: View): readonly ObjectId[] {
  return (["commutator", "negator"] as const).flatMap((link) => {
    const path = object.shape[link]
    const partner = path === null ? undefined : partnerOf(object, link, path)
    const other = partner === undefined ? undefined : view.get(partner)
    return other !== undefined && isShell(other) ? [other.id] : []
  })
}

function isShell({ shape }: Found): boolean {
  return "function" in shape && shape.function === null
}

function pointsAt(other: Found | undefined, link: Link, object: Operator): boolean {
  const path: unknown = other === undefined ? null : Object.entries(other.shape).find(([field]) => field === link)?.[1]
  return JSON.stringify(path) === JSON.stringify(object.path)
}
