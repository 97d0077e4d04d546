// A snapshot back to a database: the same schema on an empty scratch database.
import type { Executor } from "../db/executor.ts"
import type { ScratchRoles } from "../db/scratch/pool.ts"
import { introspect } from "../introspect/index.ts"
import {
  emptySnapshot,
  isOfServer,
  nameOf,
  type Registry,
  rolesNamedIn,
  type Snapshot,
  wholeOf,
} from "../model/index.ts"
import { plan, type Plan } from "../plan/index.ts"

export interface CloneOptions {
  readonly registry: Registry
  /** Makes the roles that the schema names. */
  readonly roles: ScratchRoles
  /** Also makes what is of the server, where nobody else uses it. */
  readonly isPrivate?: boolean
}

/**
 * Makes `snapshot` on an empty database, statement by statement, with what its scope left outside. Owners are left to
 * the session's role.
 */
export async function clone(
  db: Executor,
  snapshot: Snapshot,
  { registry, roles, isPrivate = false }: CloneOptions,
): Promise<void> {
  const whole = wholeOf(snapshot)
  const here = whole.objects.filter(({ id }) => isPrivate || !isOfServer(id))
  const made = new Set(here.filter(({ kind }) => kind === "role").map(nameOf))
  await roles.ensure(rolesOf({ ...whole, objects: here }).filter((name) => !made.has(name)))
  const ownerless = { ...whole, objects: here.map((object) => ({ ...object, owner: null })) }
  await runPlan(db, plan(emptySnapshot(whole.server, registry), ownerless, { registry }))
}

/** Runs every step, each in a transaction of its own, under the settings that the plan asks for. */
export async function runPlan(db: Executor, { settings, steps }: Plan): Promise<void> {
  for (const { name, value } of settings) await db.query(`SET ${name} = ${value}`)
  for (const step of steps) await db.query(step.sql)
  for (const { name } of settings) await db.query(`RESET ${name}`)
}

/** Reads a database that was filled by its session's role: what that role owns has no owner of its own. */
export async function readFilled(db: Executor, registry: Registry, manage: readonly string[] = []): Promise<Snapshot> {
  const { rows } = await db.query("SELECT current_user::text AS role")
  return introspect(db, { registry, filledBy: String(rows[0]?.["role"]), manage })
}

/** Roles that statements of the snapshot name: grantees, those of policies, and owners where they are asked for. */
export function rolesOf(
  snapshot: Snapshot,
  options: { readonly owners?: boolean } = { owners: false },
): readonly string[] {
  return [...new Set(snapshot.objects.flatMap((object) => rolesNamedIn(object, options)))]
}
