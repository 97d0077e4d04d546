// A seed to a pair of random schemas, and a pair to the SQL of both.
import { choicesOf, type Choices, type Mutation } from "./choices.ts"
import { addMore } from "./more/index.ts"
import { addRoutines } from "./routines.ts"
import type { Scene } from "./scene.ts"
import type { Statement } from "./statement.ts"
import { addTables } from "./tables.ts"
import { addExtensions, addSchemas, addSequences, addTypes } from "./types.ts"
import { addViews } from "./views.ts"

export interface Pair {
  readonly from: readonly Statement[]
  readonly to: readonly Statement[]
}

/** What a schema is made of: the first kinds, the further ones with the few that they need, or all. */
export const kindChoices = ["first", "further", "all"] as const
export type Kinds = (typeof kindChoices)[number]

/** Of ten pairs one is independent, one starts from nothing; of the others the second is the first with some answers changed. */
export function generatePair(seed: number, major: number, kinds: Kinds = "first"): Pair {
  const rates = [0.02, 0.02, 0.05, 0.05, 0.1, 0.1, 0.2, 0.3, 1]
  const rate = rates[seed % 10]
  // The further kinds have answers of their own, so that a seed's first kinds stay what they were.
  const schema = (mutation?: Mutation) =>
    generateSchema(choicesOf(seed, mutation), choicesOf(seed + 0.25, mutation), major, kinds)
  return { from: rate === undefined ? [] : schema(), to: schema({ seed: seed + 0.5, rate: rate ?? 0 }) }
}

function generateSchema(choose: Choices, further: Choices, major: number, kinds: Kinds): readonly Statement[] {
  const scene: Scene = {
    major,
    choose,
    statements: [],
    schemas: ["public"],
    extensions: new Set(),
    types: new Map(),
    sequences: [],
    numberFunctions: [],
    triggerFunctions: [],
    relations: [],
  }
  addSchemas(scene)
  addExtensions(scene)
  addTypes(scene)
  addSequences(scene)
  addRoutines(scene)
  if (kinds !== "further") {
    addTables(scene)
    addViews(scene)
  }
  if (kinds !== "first") addMore(scene, further)
  return scene.statements
}
