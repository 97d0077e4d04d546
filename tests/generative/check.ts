// Runs a generated pair, and makes one that fails as small as it can be.
import { type Lane, LoadError } from "../support/lane.ts"
import { generatePair, type Kinds, type Pair } from "./generate.ts"
import { scriptOf, type Statement, textOf } from "./statement.ts"

export interface Failure {
  readonly seed: number
  readonly major: number
  readonly message: string
  readonly pair: Pair
}

/** What came out, and how many statements the server refused: a generator that makes little sense shows there. */
export interface Checked {
  readonly failure: Failure | undefined
  readonly statements: number
  readonly refused: number
}

export async function checkSeed(lane: Lane, seed: number, major: number, kinds?: Kinds): Promise<Checked> {
  const made = generatePair(seed, major, kinds)
  const statements = made.from.length + made.to.length
  let pair = made
  let message = await failureOf(lane, pair)
  if (message instanceof LoadError) {
    pair = { from: await taken(lane, made.from), to: await taken(lane, made.to) }
    message = await failureOf(lane, pair)
  }
  const refused = statements - pair.from.length - pair.to.length
  return {
    failure: message === undefined ? undefined : { seed, major, message: message.message, pair },
    statements,
    refused,
  }
}

async function failureOf(lane: Lane, { from, to }: Pair): Promise<Error | undefined> {
  try {
    await lane.check(from.map(textOf), to.map(textOf))
    return undefined
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure))
  }
}

async function taken(lane: Lane, statements: readonly Statement[]): Promise<readonly Statement[]> {
  const loads = await lane.loadable(statements.map(textOf))
  return statements.filter((_, place) => loads[place])
}

/**
 * Leaves out statements, and items of statements, as long as the pair fails in the same way (ddmin: halves first, then
 * smaller parts). A statement that can no longer run is no failure and stays in.
 */
export async function shrink(lane: Lane, failure: Failure): Promise<Failure> {
  const kind = kindOf(failure.message)
  let { message } = failure
  const fails = async (units: readonly Unit[]) => {
    const found = await failureOf(lane, pairOf(units))
    if (found === undefined || found instanceof LoadError || kindOf(found.message) !== kind) return false
    message = found.message
    return true
  }
  let units = unitsOf(failure.pair)
  for (let parts = 2; units.length > 1;) {
    const smaller = await firstSmaller(units, parts, fails)
    if (smaller !== undefined) {
      units = smaller
      parts = Math.max(2, parts - 1)
    } else if (parts >= units.length) break
    else parts = Math.min(units.length, parts * 2)
  }
  return { ...failure, message, pair: pairOf(units) }
}

async function firstSmaller<T>(
  units: readonly T[],
  parts: number,
  fails: (units: readonly T[]) => Promise<boolean>,
): Promise<readonly T[] | undefined> {
  const size = Math.ceil(units.length / parts)
  // From the end: what others depend on comes first.
  for (let start = Math.floor((units.length - 1) / size) * size; start >= 0; start -= size) {
    const rest = units.filter((_, place) => place < start || place >= start + size)
    if (await fails(rest)) return rest
  }
  return undefined
}

/** The error without names, so that shrinking does not slip from one failure into another. */
function kindOf(message: string): string {
  const [first = "", second = ""] = message.split("\n")
  const what = first.endsWith("yet:") ? second.replace(/^(\w+): (alter )?(\w+):?.*$/, "$1 $3") : first
  return `${first.split(":")[0] ?? ""} ${what.replaceAll(/"[^"]*"|\d+/g, "…")}`
}

/** One thing that can be left out: a statement, or one of its items. */
interface Unit {
  readonly side: "from" | "to"
  readonly statement: Statement
  readonly item: string | undefined
}

function unitsOf(pair: Pair): readonly Unit[] {
  const side = (name: "from" | "to") =>
    pair[name].flatMap((statement): Unit[] => [
      { side: name, statement, item: undefined },
      ...(statement.items ?? []).map((item) => ({ side: name, statement, item })),
    ])
  return [...side("from"), ...side("to")]
}

function pairOf(units: readonly Unit[]): Pair {
  const side = (name: "from" | "to") =>
    units
      .filter((unit) => unit.side === name && unit.item === undefined)
      .map(({ statement }): Statement => {
        if (statement.items === undefined) return statement
        const left = new Set(units.filter((unit) => unit.statement === statement).map((unit) => unit.item))
        return { ...statement, items: statement.items.filter((item) => left.has(item)) }
      })
  return { from: side("from"), to: side("to") }
}

/** The seed, both schemas and what is wrong, to paste into a corpus case. */
export function tell({ seed, major, message, pair }: Failure): string {
  return `seed ${seed} on PostgreSQL ${major}\n-- from.sql\n${scriptOf(pair.from)}-- to.sql\n${scriptOf(pair.to)}\n${message}`
}
