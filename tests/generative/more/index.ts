// The further kinds of a generated schema, after the first ones and on top of them.
import { addBaseTypes } from "./base-types.ts"
import { addAccessMethods, addEventTriggers, addLanguages } from "./server-side.ts"
import { addAggregates } from "./aggregates.ts"
import { addCasts } from "./casts.ts"
import { addCollations, addConversions } from "./text.ts"
import { addForeign } from "./foreign.ts"
import { addDefaultPrivileges, addMemberPrivileges } from "./privileges.ts"
import { addFurtherTables } from "./tables.ts"
import { addFurtherViews } from "./views.ts"
import { addOperatorClasses, addOperators } from "./operators.ts"
import { addPairType } from "./pair-type.ts"
import { addParents } from "./parents.ts"
import { addPartitionTree } from "./partitions.ts"
import { addPublications, addSubscriptions } from "./replication.ts"
import { addPeriods } from "./periods.ts"
import { addRules } from "./rules.ts"
import { addStatistics } from "./statistics.ts"
import { addTextSearch } from "./text-search.ts"
import { addTransforms } from "./transforms.ts"
import { addTypedTables } from "./typed-tables.ts"
import type { Choices } from "../choices.ts"
import type { Scene } from "../scene.ts"
import { type More, moreOf } from "./scene.ts"

/** In the order of what they are made of. Which of them a schema has is drawn too, so that pairs stay small. */
const parts: Readonly<Record<string, (scene: More) => void>> = {
  languages: addLanguages,
  accessMethods: addAccessMethods,
  collations: addCollations,
  conversions: addConversions,
  baseTypes: addBaseTypes,
  operators: addOperators,
  operatorClasses: addOperatorClasses,
  pairType: addPairType,
  casts: addCasts,
  transforms: addTransforms,
  aggregates: addAggregates,
  textSearch: addTextSearch,
  tables: addFurtherTables,
  typedTables: addTypedTables,
  parents: addParents,
  partitions: addPartitionTree,
  periods: addPeriods,
  foreign: addForeign,
  views: addFurtherViews,
  rules: addRules,
  statistics: addStatistics,
  memberPrivileges: addMemberPrivileges,
  publications: addPublications,
  subscriptions: addSubscriptions,
  eventTriggers: addEventTriggers,
}

export function addMore(first: Scene, choose: Choices): void {
  const scene = moreOf(first, choose)
  // Before what it gives privileges on, or after.
  const early = choose.chance("default_privileges.early", 0.5)
  const names = Object.keys(parts)
  const taken = choose.some("part", names, 0.4)
  if (early) addDefaultPrivileges(scene)
  for (const name of names) {
    // The others refer to these tables.
    if (name === "tables" || taken.includes(name)) parts[name]?.(scene)
  }
  if (!early) addDefaultPrivileges(scene)
}
