// What the parts of the generator share: the choices, what has been made so far, and owners, comments and grants.
import type { Choices } from "./choices.ts"
import type { Statement } from "./statement.ts"

/** Roles that the pairs use; they belong to the server and are made before. */
export const roles = ["pgkit_reader", "pgkit Writer"] as const

/** Own objects, and are granted privileges on them and on others' too. */
export const owners = ["pgkit_owner", "pgkit Other"] as const

export interface Column {
  readonly name: string
  readonly type: string
}

export interface Relation {
  readonly name: string
  readonly kind: "table" | "partitioned" | "view" | "materialized view"
  readonly columns: readonly Column[]
  /** Columns of a key that a foreign key can refer to. */
  readonly key: readonly string[]
}

/** The schema under construction. */
export interface Scene {
  readonly major: number
  readonly choose: Choices
  readonly statements: Statement[]
  readonly schemas: string[]
  readonly extensions: Set<string>
  /** Types that columns may have, by their qualified names, and a literal of each. */
  readonly types: Map<string, string>
  readonly sequences: string[]
  /** Functions that take an integer and give one. */
  readonly numberFunctions: string[]
  readonly triggerFunctions: string[]
  readonly relations: Relation[]
}

export function add(scene: Scene, head: string): void {
  scene.statements.push({ head })
}

/** A qualified name for an object that may stand in any schema. */
export function place(scene: Scene, key: string): string {
  const schema = scene.choose.chance(`${key}.home`, 0.75) ? "public" : scene.choose.pick(`${key}.schema`, scene.schemas)
  return `${schema}.${key}`
}

interface EnvelopeOptions {
  /** As behind COMMENT ON and ALTER: `TABLE public.t1`. */
  readonly target: string
  /** As behind GRANT … ON, and the privileges there are; none for kinds without. */
  readonly grant?: readonly [on: string, privileges: readonly string[]]
  readonly owned?: boolean
}

export function addEnvelope(scene: Scene, key: string, { target, grant, owned = true }: EnvelopeOptions): void {
  const { choose } = scene
  if (choose.chance(`${key}.comment`, 0.25)) {
    const text = choose.pick(`${key}.comment.text`, [
      "one",
      "it''s two",
      'with "quotes" and a \\',
      "several\nlines",
      "ünï ☃",
    ])
    add(scene, `COMMENT ON ${target} IS '${text}'`)
  }
  const early = choose.chance(`${key}.owner.first`, 0.5)
  if (early) addOwner(scene, key, target, owned)
  if (grant !== undefined && choose.chance(`${key}.grants`, 0.25)) addGrants(scene, key, grant)
  if (!early) addOwner(scene, key, target, owned)
}

/** Before or after the grants, which its privileges are made of in another way then. */
function addOwner(scene: Scene, key: string, target: string, owned: boolean): void {
  const { choose } = scene
  if (owned && choose.chance(`${key}.owner`, 0.15)) {
    add(scene, `ALTER ${target} OWNER TO "${choose.pick(`${key}.owner.role`, owners)}"`)
  }
}

function addGrants(
  scene: Scene,
  key: string,
  [on, privileges]: readonly [on: string, privileges: readonly string[]],
): void {
  const { choose } = scene
  for (const role of [...[...roles, ...owners].map((name) => `"${name}"`), "PUBLIC"]) {
    if (!choose.chance(`${key}.grant.${role}`, 0.4)) continue
    const privilege = choose.pick(`${key}.grant.${role}.which`, [...privileges, "ALL"])
    const option = role !== "PUBLIC" && choose.chance(`${key}.grant.${role}.option`, 0.2)
    add(scene, `GRANT ${privilege} ON ${on} TO ${role}${option ? " WITH GRANT OPTION" : ""}`)
  }
  if (choose.chance(`${key}.revoke`, 0.15)) add(scene, `REVOKE ALL ON ${on} FROM PUBLIC`)
  for (const role of ["CURRENT_USER", ...owners.map((name) => `"${name}"`)]) {
    if (choose.chance(`${key}.revoke.${role}`, 0.05)) {
      add(scene, `REVOKE ${privileges[0] ?? "ALL"} ON ${on} FROM ${role} CASCADE`)
    }
  }
  // Whoever holds a grant option grants on.
  for (const role of [...roles, ...owners]) {
    const held = choose.chance(`${key}.grants_on.${role}`, 0.06)
    if (!held) continue
    const privilege = privileges[0] ?? "ALL"
    const to = choose.pick(`${key}.grants_on.${role}.to`, [...roles, ...owners])
    add(scene, `GRANT ${privilege} ON ${on} TO "${role}" WITH GRANT OPTION`)
    if (to === role) continue
    add(scene, `DO $$ BEGIN SET LOCAL ROLE "${role}"; GRANT ${privilege} ON ${on} TO "${to}"; RESET ROLE; END $$`)
  }
}
