// Rename candidates to questions for a person, or to remarks where nobody is there to answer.
import { type Diagnostic, PgkitError } from "../../errors/index.ts"
import { describeId, type ObjectId } from "../../model/index.ts"
import type { Comparison } from "../../source/index.ts"

type Candidate = Comparison["candidates"][number]

/** Asks on the terminal, one question for each object that would go. Gives `old=new` words. */
export async function askRenames(candidates: readonly Candidate[]): Promise<readonly string[]> {
  const { isCancel, select } = await import("@clack/prompts")
  const renames: string[] = []
  const taken = new Set<ObjectId>()
  for (const from of new Set(candidates.map((it) => it.from))) {
    const targets = candidates.filter((it) => it.from === from && !taken.has(it.to)).map((it) => it.to)
    if (targets.length === 0) continue
    const answer = await select<ObjectId | "dropped">({
      message: `What became of ${describeId(from)}?`,
      options: [
        ...targets.map((to) => ({ value: to, label: `renamed to ${describeId(to)}` })),
        { value: "dropped", label: "dropped, with what is in it" },
      ],
    })
    if (isCancel(answer)) throw new PgkitError("CANCELLED", "Stopped at a question.", { hint: "Nothing was changed." })
    if (answer === "dropped") continue
    taken.add(answer)
    renames.push(`${from}=${answer}`)
  }
  return renames
}

/** What `--rename` would take, for whoever reads a log. */
export function candidateDiagnostics({ candidates }: Comparison): readonly Diagnostic[] {
  return candidates.map(({ from, to }) => ({
    code: "RENAME_CANDIDATE",
    severity: "info",
    object: describeId(from),
    message: `${describeId(from)} goes and ${describeId(to)} comes with the same content`,
    hint: `If it was renamed: --rename ${nameIn(from)}=${nameIn(to)}`,
  }))
}

function nameIn(id: ObjectId): string {
  return id.slice(id.indexOf(":") + 1)
}
