// A seed and a key to a choice: the same question gets the same answer, so that one answer can be changed alone.

/** Answers every question that the generator asks while it builds a schema. */
export interface Choices {
  /** One of the options. The answer stays the same as long as it is among the options, whatever else is. */
  pick<T extends string>(key: string, options: readonly T[]): T
  /** True with this probability. */
  chance(key: string, probability: number): boolean
  /** Those of the options that are taken, each with this probability, in their order. */
  some<T extends string>(key: string, options: readonly T[], probability: number): readonly T[]
}

/** Which answers the second schema of a pair gives anew. */
export interface Mutation {
  readonly seed: number
  /** The share of all questions that are asked anew, from 0 to 1. */
  readonly rate: number
}

export function choicesOf(seed: number, mutation: Mutation = { seed: 0, rate: 0 }): Choices {
  const seedFor = (key: string) => (fraction(`${mutation.seed} again? ${key}`) < mutation.rate ? mutation.seed : seed)
  const roll = (key: string, option: string) => fraction(`${seedFor(key)} ${key} ${option}`)
  return {
    pick(key, options) {
      // The option with the greatest roll: the others do not matter to it.
      const rolls = options.map((option) => roll(key, option))
      const best = options[rolls.indexOf(Math.max(...rolls))]
      if (best === undefined) throw new Error(`Nothing to choose from for ${key}`)
      return best
    },
    chance: (key, probability) => roll(key, "yes") < probability,
    some: (key, options, probability) => options.filter((option) => roll(`${key}.${option}`, "yes") < probability),
  }
}

/** FNV-1a with a last mixing round (of MurmurHash3), as a number from 0 to 1. */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
