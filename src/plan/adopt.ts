// Gives the target what its source does not speak about: owners and privileges stay as they are.
import type { Found, Snapshot } from "../model/index.ts"

/** A spec seldom names owners and grants; what is rebuilt for it must come back with those that it had. */
export function adoptEnvelopes(from: Snapshot, to: Snapshot): Snapshot {
  const before = new Map(from.objects.map((object) => [object.id, object]))
  const adopt = (object: Found): Found => {
    const old = before.get(object.id)
    const owner = object.owner ?? old?.owner ?? null
    const privileges = to.coverage.privileges || old === undefined ? object.privileges : old.privileges
    return owner === object.owner && privileges === object.privileges ? object : { ...object, owner, privileges }
  }
  return { ...to, objects: to.objects.map(adopt) }
}
