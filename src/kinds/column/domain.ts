// What a new column takes over from its domain: constraints that every row is checked against, and a default.
import type { Found, View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { ColumnShape } from "./shape.ts"

export interface DomainFacts {
  /** NOT NULL or a check, of its own or of the domain under it (DomainHasConstraints in typcache.c). */
  readonly constrained: boolean
  readonly notNull: boolean
  readonly hasDefault: boolean
  readonly volatileDefault: boolean
}

const plain: DomainFacts = { constrained: false, notNull: false, hasDefault: false, volatileDefault: false }

/** Facts of the column's type, all false where it is no domain: of an array of domains, ADD COLUMN asks nothing. */
export function domainFacts(
  { shape, dependsOn }: Pick<Found<ColumnShape>, "shape" | "dependsOn">,
  view: View,
): DomainFacts {
  const domain = domainOf(shape.type, dependsOn, view)
  return domain === undefined ? plain : factsOf(domain, view)
}

function factsOf(domain: Found, view: View): DomainFacts {
  const { shape } = domain
  const base = "type" in shape && typeof shape.type === "string" ? shape.type : ""
  const under = domainOf(base, domain.dependsOn, view)
  const inner = under === undefined ? plain : factsOf(under, view)
  const notNull = inner.notNull || ("notNull" in shape && shape.notNull === true)
  // CREATE DOMAIN copies the default of the domain that it is made of.
  const hasDefault = "default" in shape && shape.default !== null
  return {
    constrained: inner.constrained || notNull || view.childrenOf(domain.id, "domain_constraint").length > 0,
    notNull,
    hasDefault,
    volatileDefault: "volatileDefault" in shape && shape.volatileDefault === true,
  }
}

function domainOf(type: string, dependsOn: Found["dependsOn"], view: View): Found | undefined {
  return dependsOn
    .map((id) => view.get(id))
    .find((object) => object?.kind === "domain" && quotePath(object.path) === type)
}
