// A snapshot back to a database: the same schema on an empty scratch database.
import { type Executor } from "../db/executor.ts"
import { ensureRoles } from "../db/scratch/index.ts"
import { introspect } from "../introspect/index.ts"
import { emptySnapshot, OWNER, PUBLIC, type Registry, type Snapshot } from "../model/index.ts"
import { plan, type Plan } from "../plan/index.ts"

export interface CloneOptions {
  readonly registry: Registry
  /** Roles that the schema names may be made: the server is nobody else's. */
  readonly private: boolean
}

/** Makes `snapshot` on an empty database, statement by statement. Owners are left to the session's role. */
export async function clone(db: Executor, snapshot: Snapshot, options: CloneOptions): Promise<void> {
  if (options.private) await ensureRoles(db, rolesOf(snapshot))
  const ownerless = { ...snapshot, objects: snapshot.objects.map((object) => ({ ...object, owner: null })) }
  await runPlan(db, plan(emptySnapshot(snapshot.server, options.registry), ownerless, options))
}

/** Runs every step, each in a transaction of its own, under the settings that the plan asks for. */
export async function runPlan(db: Executor, { settings, steps }: Plan): Promise<void> {
  for (const { name, value } of settings) await db.query(`SET ${name} = ${value}`)
  for (const step of steps) await db.query(step.sql)
  for (const { name } of settings) await db.query(`RESET ${name}`)
}

/** Reads a database that was filled by its session's role: what that role owns has no owner of its own. */
export async function readFilled(db: Executor, registry: Registry): Promise<Snapshot> {
  const { rows } = await db.query("SELECT current_user::text AS role")
  return introspect(db, { registry, filledBy: String(rows[0]?.["role"]) })
}

/** Roles that statements of the snapshot name: grantees, and those of policies. */
function rolesOf(snapshot: Snapshot): readonly string[] {
  const grantees = snapshot.objects.flatMap((object) => object.privileges.map((privilege) => privilege.grantee))
  const named = snapshot.objects.flatMap(({ shape }) =>
    "roles" in shape && Array.isArray(shape.roles) ? shape.roles.filter((role) => typeof role === "string") : [],
  )
  return [...new Set([...grantees, ...named])].filter((role) => role !== PUBLIC && role !== OWNER)
}
