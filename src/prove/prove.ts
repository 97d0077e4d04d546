// Applies a plan to a clone of its source and asks whether the target came out and the rows are still there.
import type { Executor } from "../db/executor.ts"
import type { ScratchPool } from "../db/scratch/pool.ts"
import { type Change, diff } from "../diff/index.ts"
import { PgkitError } from "../errors/index.ts"
import {
  askedIn,
  byCodeUnits,
  isForeign,
  isOfServer,
  managedAs,
  nameOf,
  type ObjectId,
  type Registry,
  type Snapshot,
  viewOf,
  wholeOf,
} from "../model/index.ts"
import type { Plan, PlannedStep } from "../plan/index.ts"
import { clone, readFilled, rolesOf } from "./clone.ts"
import { lostRows } from "./rows.ts"
import { type Seeded, seedRows } from "./seed.ts"
import { mayBeSpelling, settlePair } from "./settle.ts"

export interface Proof {
  /** What stood for the source: `PostgreSQL 18.4 (embedded)`. */
  readonly on: string
  readonly statements: number
  /** Tables that held rows before, and how many rows were in them. */
  readonly seeded: { readonly tables: number; readonly rows: number }
  /** Tables of the source that stayed empty, so that nothing is known of their rows. */
  readonly unseeded: readonly ObjectId[]
  /** Statements that rows may refuse, because those of the clone did: `column "b" of relation "t" contains null values`. */
  readonly refusals: readonly { readonly sql: string; readonly message: string }[]
}

export interface ProveOptions {
  readonly registry: Registry
  readonly scratch: ScratchPool
}

/**
 * Makes `from` on a scratch database, puts rows into its tables, runs the plan, reads the result and compares it with
 * `to`. Where a statement is refused because of rows, it is tried again without them, and the proof says so.
 *
 * @throws PROOF_FAILED with the statement that failed, the differences that remain, or the table whose rows are gone
 *   although no hazard of the plan says so.
 */
export async function prove(plan: Plan, from: Snapshot, to: Snapshot, options: ProveOptions): Promise<Proof> {
  const { made, seeded, lost, on, refusals } = await tryOut(plan, from, to, options)
  if (lost.length > 0) {
    throw new PgkitError(
      "PROOF_FAILED",
      `On a clone of the source the plan lost rows or values of ${lost.join(", ")}.`,
      {
        hint: "This is a defect of pgkit: the plan should have named the loss. Please report it with `pgkit diff --format json`.",
        details: { lost },
      },
    )
  }
  const left = await remaining(managedAs(from, made), to, options)
  if (left.length > 0) {
    throw new PgkitError(
      "PROOF_FAILED",
      `On a clone of the source the plan did not make the target: ${left.map(describe).join("; ")}.`,
      { hint: "This is a defect of pgkit. --no-prove writes the migration all the same.", details: { changes: left } },
    )
  }
  const filled = new Set(seeded.map((table) => table.id))
  return {
    on,
    statements: plan.steps.length,
    seeded: { tables: seeded.length, rows: seeded.reduce((sum, table) => sum + table.rows, 0) },
    unseeded: tableIds(from).filter((id) => !filled.has(id)),
    refusals,
  }
}

function tableIds(snapshot: Snapshot): readonly ObjectId[] {
  return snapshot.objects.filter((object) => object.kind === "table" && !isForeign(object)).map(({ id }) => id)
}

interface Trial {
  readonly made: Snapshot
  readonly seeded: readonly Seeded[]
  readonly lost: readonly string[]
  readonly on: string
}

async function tryOut(
  plan: Plan,
  from: Snapshot,
  to: Snapshot,
  options: ProveOptions,
): Promise<Trial & Pick<Proof, "refusals">> {
  const empty = new Set<ObjectId>()
  const refusals: Proof["refusals"][number][] = []
  for (;;) {
    const outcome = await tryOnce(plan, from, to, options, empty)
    if (!(outcome instanceof Refused)) return { ...outcome, refusals }
    // The rows may be in another one: a partition, or a table that holds the changed type.
    const named = outcome.tables(from).filter((id) => !empty.has(id))
    const tables = named.length > 0 ? named : tableIds(from).filter((id) => !empty.has(id))
    if (tables.length === 0) throw outcome.error
    refusals.push({ sql: outcome.step.sql, message: messageOf(outcome.error.cause) })
    for (const id of tables) empty.add(id)
  }
}

function tryOnce(
  plan: Plan,
  from: Snapshot,
  to: Snapshot,
  { registry, scratch }: ProveOptions,
  empty: ReadonlySet<ObjectId>,
): Promise<Trial | Refused> {
  return scratch.withDatabase(async (db, server, roles) => {
    if (!server.private && plan.steps.some((step) => isOfServer(step.object))) throw notOnShared(server.describe)
    const isPrivate = server.private
    const made = new Set(to.objects.filter(({ kind }) => kind === "role").map(nameOf))
    try {
      await clone(db, from, { registry, roles, isPrivate })
      await roles.ensure(rolesOf(to, { owners: true }).filter((name) => !(isPrivate && made.has(name))))
    } catch (cause) {
      throw new PgkitError("PROOF_FAILED", `The source cannot be made on ${server.describe}: ${messageOf(cause)}`, {
        hint: "Choose a scratch server like the target's with --scratch, or --no-prove.",
        cause,
      })
    }
    const seeded = await seedRows(db, from, { to, empty })
    const refused = await runProven(db, plan)
    if (refused !== undefined) return refused
    return {
      made: askedFor(await readFilled(db, registry, askedIn(from, to)), { from, to, isPrivate }),
      seeded,
      lost: await lostRows(db, seeded, plan),
      on: server.describe,
    }
  })
}

/** Others use the server, and would have the roles, too. */
function notOnShared(where: string): PgkitError {
  return new PgkitError("PROOF_FAILED", `The plan changes roles, which cannot be tried out on ${where}.`, {
    hint: "Prove it on a server of its own, --scratch embedded or --scratch pglite, or take --no-prove.",
  })
}

/** Of what belongs to the server, only what either side speaks of; where it was not made, it is as wanted. */
function askedFor(
  made: Snapshot,
  { from, to, isPrivate }: { readonly from: Snapshot; readonly to: Snapshot; readonly isPrivate: boolean },
): Snapshot {
  const known = new Set([...from.objects, ...to.objects].map(({ id }) => id))
  const objects = made.objects.filter(({ id }) => !isOfServer(id) || (isPrivate && known.has(id)))
  const unmade = isPrivate ? [] : to.objects.filter(({ id }) => isOfServer(id))
  return { ...made, objects: [...objects, ...unmade].toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

/** A statement that the server refused because of rows. */
class Refused {
  readonly error: PgkitError
  readonly step: PlannedStep

  constructor(error: PgkitError, step: PlannedStep) {
    this.error = error
    this.step = step
  }

  /** The table that the server names, and those of the step. */
  tables(from: Snapshot): readonly ObjectId[] {
    const view = viewOf(wholeOf(from))
    const named = [this.step.object, this.step.lock?.on, ...this.step.hazards.map((hazard) => hazard.object)]
    const tables = new Set<ObjectId>()
    for (const id of named) {
      for (let at = id === undefined ? undefined : view.get(id); at !== undefined; at = parentOf(at.container)) {
        if (at.kind === "table") tables.add(at.id)
      }
    }
    return [...tables]

    function parentOf(id: ObjectId | null) {
      return id === null ? undefined : view.get(id)
    }
  }
}

async function runProven(db: Executor, { settings, steps }: Plan): Promise<Refused | undefined> {
  for (const { name, value } of settings) await db.query(`SET ${name} = ${value}`)
  for (const [index, step] of steps.entries()) {
    try {
      await db.query(step.sql)
    } catch (cause) {
      const error = new PgkitError(
        "PROOF_FAILED",
        `On a clone of the source statement ${index + 1} failed: ${messageOf(cause)}`,
        {
          hint: "Nothing was written. --no-prove writes the migration all the same.",
          details: { statement: step.sql, object: step.object },
          cause,
        },
      )
      if (!isAboutRows(cause)) throw error
      return new Refused(error, step)
    }
  }
  for (const { name } of settings) await db.query(`RESET ${name}`)
  return undefined
}

/** 22 data exception, 23 integrity constraint violation (manual, appendix A). */
function isAboutRows(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && /^2[23]/.test(String(cause.code))
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

async function remaining(read: Snapshot, to: Snapshot, options: ProveOptions): Promise<readonly Change[]> {
  // Privileges that are missing everywhere are missing, not unsaid.
  const made = { ...managedAs(to, read), coverage: { owners: false, privileges: true } }
  const wanted = { ...to, objects: to.objects.map((object) => ({ ...object, owner: null })) }
  const left = diff(made, wanted)
  if (!mayBeSpelling(left, options.registry)) return left
  const settled = await settlePair(made, wanted, options.scratch, options.registry)
  return diff(settled.from, settled.to)
}

function describe(change: Change): string {
  if (change.kind === "create") return `${change.id} is missing`
  if (change.kind === "drop") return `${change.id} is too much`
  return `${change.id} differs in ${[...change.fields, ...change.envelope].map((field) => field.field).join(", ")}`
}
