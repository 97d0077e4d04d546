// Renames that nobody named to questions for a person, or to remarks where nobody is there to answer.
import { type Diagnostic, PgkitError } from "../../errors/index.ts"
import { describeId, kindOf, type ObjectId } from "../../model/index.ts"
import type { Comparison } from "../../source/index.ts"

type Pair = Comparison["renames"][number]

export interface Answers {
  /** `old=new` words. */
  readonly renames: readonly string[]
  /** What was dropped, whatever looks like it. */
  readonly apart: readonly ObjectId[]
}

/** Whether a person could say more than the contents do. */
export function isQuestion(comparison: Comparison): boolean {
  return comparison.candidates.length > 0 || foundIn(comparison).length > 0
}

/**
 * Asks on the terminal, one question for each object that would go; what was found by content comes first, and its
 * rename is the first answer.
 */
export async function askRenames(comparison: Comparison): Promise<Answers> {
  const { isCancel, select } = await import("@clack/prompts")
  const answers: { renames: string[]; apart: ObjectId[] } = { renames: [], apart: [] }
  const taken = new Set<ObjectId>()
  const pairs: readonly Pair[] = [...foundIn(comparison), ...comparison.candidates]
  for (const from of new Set(pairs.map((it) => it.from))) {
    const targets = pairs.filter((it) => it.from === from && !taken.has(it.to))
    if (targets.length === 0) continue
    const answer = await select<ObjectId | "dropped">({
      message: `What became of ${describeId(from)}?`,
      options: [
        ...targets.map(({ to, by }) => ({
          value: to,
          label: `renamed to ${describeId(to)}`,
          ...(by === undefined ? {} : { hint: "the only one with the same content" }),
        })),
        { value: "dropped", label: "dropped, with what is in it" },
      ],
    })
    if (isCancel(answer)) throw new PgkitError("CANCELLED", "Stopped at a question.", { hint: "Nothing was changed." })
    if (answer === "dropped") {
      if (targets.some(({ by }) => by !== undefined)) answers.apart.push(from)
    } else {
      taken.add(answer)
      answers.renames.push(`${from}=${answer}`)
    }
  }
  return answers
}

/** What was renamed by content, and what `--rename` would take, for whoever reads a log. */
export function renameDiagnostics(comparison: Comparison): readonly Diagnostic[] {
  return [...foundIn(comparison).map(renamed), ...comparison.candidates.map(candidate)]
}

function renamed({ from, to }: Pair): Diagnostic {
  return {
    code: "RENAMED_BY_CONTENT",
    severity: "info",
    object: describeId(from),
    message: `${describeId(from)} is renamed to ${describeId(to)}, the only one with the same content`,
    hint: `If it was not: --rename ${nameIn(from)}=OTHER, or --no-detect-renames.`,
  }
}

function candidate({ from, to }: Pair): Diagnostic {
  return {
    code: "RENAME_CANDIDATE",
    severity: "info",
    object: describeId(from),
    message: `${describeId(from)} goes and ${describeId(to)} comes, which is like it`,
    hint: `If it was renamed: --rename ${nameIn(from)}=${nameIn(to)}`,
  }
}

/** Of what holds no rows nothing can be kept or lost: it is renamed without a word. */
function foundIn({ renames }: Comparison): readonly Pair[] {
  return renames.filter(({ from, by }) => by === "content" && withRows.has(kindOf(from)))
}

const withRows: ReadonlySet<string> = new Set(["schema", "sequence", "table"])

function nameIn(id: ObjectId): string {
  return id.slice(id.indexOf(":") + 1)
}
