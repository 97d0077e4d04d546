// What the functions of a spec did not say of a snapshot, to fragments: the planner knows the statements.
import {
  byCodeUnits,
  type Found,
  kindOf,
  type ObjectId,
  type Registry,
  type Snapshot,
  type View,
} from "../../model/index.ts"
import { plan } from "../../plan/index.ts"
import { type Phase, phases } from "../../spec/dsl/phases.ts"
import { type Code, text } from "./code.ts"

/**
 * The plan from what was said to what is. Statements that something said depends on come before its phase, all others
 * at the end.
 */
export function fragmentCodes(
  snapshot: Snapshot,
  said: ReadonlyMap<ObjectId, Found>,
  view: View,
  registry: Registry,
): readonly Code[] {
  const objects = [...said.values()].sort((a, b) => byCodeUnits(a.id, b.id))
  const { steps } = plan({ ...snapshot, objects, coverage: { owners: true, privileges: true } }, snapshot, { registry })
  const groups: { readonly before: Phase | undefined; readonly statements: string[] }[] = []
  for (const step of steps) {
    const before = said.has(step.object) ? undefined : neededIn(step.object, said, view)
    const last = groups.at(-1)
    if (last !== undefined && last.before === before) last.statements.push(step.sql)
    else groups.push({ before, statements: [step.sql] })
  }
  return groups.map(({ before, statements }) => ({
    call: "fragment",
    args: [
      { sql: linesOf(statements), exact: true },
      ...(before === undefined ? [] : [{ entries: [["before", text(before)] as const] }]),
    ],
  }))
}

/** One short statement stands on the line of its call; a body in it must keep every space. */
function linesOf(statements: readonly string[]): string {
  const [only = ""] = statements
  if (statements.length === 1 && !only.includes("\n")) return only
  return `\n${statements.map((sql) => `${sql};\n`).join("")}`
}

/** The first phase in which something is made that needs the object. */
function neededIn(id: ObjectId, said: ReadonlyMap<ObjectId, Found>, view: View): Phase | undefined {
  const seen = new Set<ObjectId>()
  const work = [id]
  let first: number = phases.length
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    for (const user of [...view.dependentsOf(next), ...view.childrenOf(next)]) {
      const as = said.get(user.id)
      if (seen.has(user.id) || (as !== undefined && !as.dependsOn.includes(next) && as.container !== next)) continue
      seen.add(user.id)
      if (as !== undefined) first = Math.min(first, phases.indexOf(phaseOf(user.id)))
      else work.push(user.id)
    }
  }
  return phases[first]
}

function phaseOf(id: ObjectId): Phase {
  return made[kindOf(id)] ?? "tables"
}

const made: Readonly<Record<string, Phase>> = {
  schema: "schemas",
  extension: "extensions",
  enum: "types",
  domain: "types",
  domain_constraint: "types",
  composite: "types",
  range: "types",
  sequence: "sequences",
  function: "functions",
  procedure: "functions",
  foreign_key: "foreign keys",
  index: "indexes",
  view: "views",
  view_column: "views",
  materialized_view: "views",
  trigger: "triggers",
  policy: "policies",
}
