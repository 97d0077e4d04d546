// Checks of domains: added, validated, renamed and dropped by ALTER DOMAIN, or written into CREATE DOMAIN.
import {
  defineKind,
  type Found,
  type Hazard,
  isStored,
  isStoredInside,
  objectId,
  type ObjectId,
} from "../../model/index.ts"
import { parenthesized } from "../../sql/expression.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { decodeDomainConstraint, domainConstraintSql } from "./query.ts"
import { domainConstraintShape, type DomainConstraintShape } from "./shape.ts"

type Constraint = Found<DomainConstraintShape>

/** CHECK constraints of domains. NOT NULL is a field of the domain. */
export const domainConstraint = defineKind<DomainConstraintShape>({
  name: "domain_constraint",
  rank: 23,
  shape: domainConstraintShape,
  owned: false,
  target: (object) => `CONSTRAINT ${quoteIdent(nameIn(object))} ON DOMAIN ${quotePath(domainPath(object))}`,
  read: { sql: domainConstraintSql, decode: decodeDomainConstraint },

  create(object, _view, past) {
    const { validated } = object.shape
    return [
      {
        sql: `${alter(object)} ADD ${clause(object)}${validated ? "" : " NOT VALID"}`,
        // CREATE DOMAIN knows no NOT VALID.
        ...(validated ? { fold: { into: domainOf(object), as: "suffix", text: clause(object), order: 10 } } : {}),
        ...(validated && isStored(past, domainOf(object)) ? { hazards: [scan(object)] } : {}),
      },
    ]
  },
  drop: (object) => [
    {
      sql: `${alter(object)} DROP CONSTRAINT ${quoteIdent(nameIn(object))}`,
      fold: { into: domainOf(object), as: "gone" },
    },
  ],
  // Values inside arrays and composite values cannot be checked in place (manual, ALTER DOMAIN, Notes).
  needsNewContainer: (object, past) => object.shape.validated && isStoredInside(past, domainOf(object)),
  unmentioned: () => true,
  rename: (from, to) => [
    { sql: `${alter(to)} RENAME CONSTRAINT ${quoteIdent(nameIn(from))} TO ${quoteIdent(nameIn(to))}` },
  ],

  changes: {
    expression: "rebuild",
    // A constraint cannot become NOT VALID again.
    validated: (now, _from, to, { past }) =>
      to && !isStoredInside(past, domainOf(now))
        ? [{ sql: `${alter(now)} VALIDATE CONSTRAINT ${quoteIdent(nameIn(now))}`, hazards: [scan(now)] }]
        : "rebuild",
  },
})

function domainPath(object: Constraint): readonly string[] {
  return object.path.slice(0, 2)
}

function domainOf(object: Constraint): ObjectId {
  return objectId("domain", domainPath(object))
}

function nameIn(object: Constraint): string {
  return object.path[2] ?? ""
}

function alter(object: Constraint): string {
  return `ALTER DOMAIN ${quotePath(domainPath(object))}`
}

function clause(object: Constraint): string {
  return `CONSTRAINT ${quoteIdent(nameIn(object))} CHECK ${parenthesized(object.shape.expression)}`
}

function scan(object: Constraint): Hazard {
  return {
    class: "scan",
    code: "scan-domain-users",
    object: object.id,
    message: "reads every table that uses the domain, and fails where a value breaks the check",
  }
}
