// Takes a database from one schema to another with pgkit's plan and asks independent judges whether it got there.
import { diff, renameHarmless, within } from "../../src/diff/index.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { emptySnapshot, type Snapshot } from "../../src/model/index.ts"
import { type Plan, plan, renameStep } from "../../src/plan/index.ts"
import type { Executor } from "../../src/db/executor.ts"
import { splitStatements } from "../../src/sql/split.ts"
import { observe } from "./observer.ts"
import { observeServer } from "./observer/server.ts"

/** Runs a script statement by statement, so that what cannot be in a transaction can be in it. */
export async function runScript(db: Executor, script: string): Promise<void> {
  for (const { sql } of splitStatements(script)) await db.query(sql)
}

export async function snapshotOf(db: Executor, manage: readonly string[] = []): Promise<Snapshot> {
  const { rows } = await db.query("SELECT current_user::text AS role")
  const snapshot = await introspect(db, { registry, filledBy: String(rows[0]?.["role"]), manage })
  // Both sides of a case say all that they say on purpose; only the role that runs them is nobody's choice.
  const said = { ...snapshot, coverage: { owners: true, privileges: true } }
  return manage.length === 0 ? said : within(said, { manage })
}

export function emptyLike(snapshot: Snapshot): Snapshot {
  return emptySnapshot(snapshot.server, registry)
}

/** Runs a plan as `psql` would; a failing statement is named with the whole plan. */
export async function apply(db: Executor, { settings, steps }: Plan): Promise<void> {
  for (const { name, value } of settings) await db.query(`SET ${name} = ${value}`)
  for (const step of steps) {
    try {
      await db.query(step.sql)
    } catch (failure) {
      const message = failure instanceof Error ? failure.message : String(failure)
      throw new Error(`${message}\nin:   ${step.sql}\nof:\n${printPlan({ settings, steps, diagnostics: [] })}`, {
        cause: failure,
      })
    }
  }
  for (const { name } of settings) await db.query(`RESET ${name}`)
}

export function printPlan({ settings, steps }: Plan): string {
  return [
    ...settings.map(({ name, value }) => `SET ${name} = ${value};\n`),
    ...steps.map((step) => `${step.sql};\n`),
  ].join("")
}

export interface Judged {
  readonly snapshot: Snapshot
  readonly observed: readonly string[]
}

export async function judge(db: Executor, manage: readonly string[] = []): Promise<Judged> {
  const observed = [...(await observe(db)), ...(manage.length === 0 ? [] : await observeServer(db, "case\\_%"))]
  return { snapshot: await snapshotOf(db, manage), observed }
}

/** Differences that either judge sees, as lines to read; empty where both agree that the states are equal. */
export function differences(is: Judged, wanted: Judged): readonly string[] {
  const seen = new Set(wanted.observed)
  const here = new Set(is.observed.flatMap((line) => [line, withoutLocal(line), withLocalColumn(line)]))
  const changes = diff(is.snapshot, wanted.snapshot)
  return [
    ...changes.map((change) =>
      change.kind === "alter"
        ? `snapshot: ${change.id} ${[...change.fields, ...change.envelope].map((field) => `${field.field}: ${JSON.stringify(field.from)} -> ${JSON.stringify(field.to)}`).join("; ")}`
        : `snapshot: ${change.kind} ${change.id}`,
    ),
    ...is.observed
      .filter((line) => ![line, withoutLocal(line), withLocalColumn(line)].some((either) => seen.has(either)))
      .map((line) => `observer: is     ${line}`),
    ...wanted.observed.filter((line) => !here.has(line)).map((line) => `observer: wanted ${line}`),
  ]
}

/**
 * What a parent has as well may stay the table's own: no statement takes that away again, and none gives it to a column.
 */
function withoutLocal(line: string): string {
  return /"(att|con)inhcount":[1-9]/.test(line) ? line.replace(/"(att|con)islocal":true,/, "") : line
}

function withLocalColumn(line: string): string {
  return /"attinhcount":[1-9]/.test(line)
    ? line.replace(/("attinhcount":\d+,)(?!"attislocal")/, '$1"attislocal":true,')
    : line
}

export interface ConvergeOptions {
  /** What `db` holds, where that is known; else it is read. */
  readonly before?: Snapshot
  /** The target as it looks after a second creation: reached is reached either way. */
  readonly settled?: Judged
  /** A plan made elsewhere. */
  readonly plan?: Plan
  /** What belongs to the server or the database as a whole and is compared, too. */
  readonly manage?: readonly string[]
}

/** Takes `db` to `target` and returns the plan and the state that came out; throws with the differences that remain. */
export async function converge(
  db: Executor,
  target: Judged,
  { before, settled, plan: given, manage = [] }: ConvergeOptions = {},
): Promise<{ readonly plan: Plan; readonly after: Judged }> {
  const made = given ?? planFor(before ?? (await snapshotOf(db, manage)), target.snapshot)
  await apply(db, made)
  const after = await judge(db, manage)
  const left = differences(after, target)
  if (left.length > 0 && (settled === undefined || differences(after, settled).length > 0)) {
    throw new Error(`Not there yet:\n${left.slice(0, 40).join("\n")}\nafter:\n${printPlan(made)}`)
  }
  return { plan: made, after }
}

/** The plan as `pgkit diff` makes it: what is the same but for its name is renamed. */
function planFor(from: Snapshot, to: Snapshot): Plan {
  const renamed = renameHarmless(from, to, registry)
  const made = plan(renamed.from, to, { registry })
  return { ...made, steps: [...renamed.steps.map(({ object, step }) => renameStep(object, step)), ...made.steps] }
}
