// What the parts of the generator share: the choices, what has been made so far, and owners, comments and grants.
import type { Choices } from "./choices.ts"
import type { Statement } from "./statement.ts"

/** Roles that the pairs use; they belong to the server and are made before. */
export const roles = ["pgkit_reader", "pgkit Writer"] as const

/** Own objects and are granted nothing: what owners grant to themselves is a gap of its own. */
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
  if (owned && choose.chance(`${key}.owner`, 0.15)) {
    add(scene, `ALTER ${target} OWNER TO "${choose.pick(`${key}.owner.role`, owners)}"`)
  }
  if (grant === undefined || !choose.chance(`${key}.grants`, 0.25)) return
  const [on, privileges] = grant
  for (const role of [...roles.map((name) => `"${name}"`), "PUBLIC"]) {
    if (!choose.chance(`${key}.grant.${role}`, 0.4)) continue
    const privilege = choose.pick(`${key}.grant.${role}.which`, [...privileges, "ALL"])
    const option = role !== "PUBLIC" && choose.chance(`${key}.grant.${role}.option`, 0.2)
    add(scene, `GRANT ${privilege} ON ${on} TO ${role}${option ? " WITH GRANT OPTION" : ""}`)
  }
  if (choose.chance(`${key}.revoke`, 0.15)) add(scene, `REVOKE ALL ON ${on} FROM PUBLIC`)
  if (choose.chance(`${key}.revoke.own`, 0.05))
    add(scene, `REVOKE ${privileges[0] ?? "ALL"} ON ${on} FROM CURRENT_USER`)
}
