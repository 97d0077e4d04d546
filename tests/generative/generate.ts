// A seed to a pair of random schemas, and a pair to the SQL of both.
import { choicesOf, type Choices } from "./choices.ts"
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

/** Of ten pairs one is independent, one starts from nothing; of the others the second is the first with some answers changed. */
export function generatePair(seed: number, major: number): Pair {
  const rates = [0.02, 0.02, 0.05, 0.05, 0.1, 0.1, 0.2, 0.3, 1]
  const rate = rates[seed % 10]
  const from = rate === undefined ? [] : generateSchema(choicesOf(seed), major)
  return { from, to: generateSchema(choicesOf(seed, { seed: seed + 0.5, rate: rate ?? 0 }), major) }
}

function generateSchema(choose: Choices, major: number): readonly Statement[] {
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
  addTables(scene)
  addViews(scene)
  return scene.statements
}
