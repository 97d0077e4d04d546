// The columns owner, comment and privileges of a catalog row to the envelope of an object.
import type { Envelope, Privilege } from "./object.ts"
import type { Row } from "./row.ts"
import { z } from "zod"

const aclItems = z.array(z.tuple([z.string(), z.string(), z.boolean(), z.boolean(), z.string().nullable()]))

/** Which columns the kind's query has, named as in src/sql/catalog.ts. */
export interface EnvelopeColumns {
  readonly owner?: boolean
  readonly comment?: boolean
  readonly privileges?: boolean
}

export function envelopeOf(row: Row, has: EnvelopeColumns): Envelope {
  return {
    owner: has.owner === true ? row.text("owner") : null,
    comment: has.comment === true ? row.textOrNull("comment") : null,
    privileges: has.privileges === true ? privilegesOf(row.json("privileges")) : none,
    labels: none,
  }
}

/** One for all: a snapshot holds hundreds of thousands of objects without any. */
const none: readonly never[] = []

function privilegesOf(value: unknown): readonly Privilege[] {
  if (value === null) return none
  return aclItems.parse(value).map(([grantee, privilege, grantable, revoked, grantor]) => ({
    grantee,
    privilege,
    grantable,
    revoked,
    ...(grantor === null ? {} : { grantor }),
  }))
}
