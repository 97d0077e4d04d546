// What the further kinds of the generator share: the scene of the first ones, and what they make for each other.
import type { Relation, Scene } from "../scene.ts"

/** The schema under construction, with answers of its own: those of the first part stay as they are. */
export interface More extends Scene {
  readonly languages: string[]
  /** Access methods of tables. */
  readonly methods: string[]
  readonly collations: string[]
  readonly configurations: string[]
  /** Operators of two integers that give a boolean, as `OPERATOR(public.===)`. */
  readonly operators: string[]
  /** Operator classes of btree for integers. */
  readonly classes: string[]
  readonly aggregates: string[]
  /** Types of a row that a typed table may have, with their attributes. */
  readonly rowTypes: Map<string, readonly string[]>
  /** Tables of the second part; those of the first are in `relations` alone. */
  readonly tables: Relation[]
  readonly foreignTables: Relation[]
}

export function moreOf(scene: Scene, choose: Scene["choose"]): More {
  return {
    ...scene,
    choose,
    languages: [],
    methods: [],
    collations: [],
    configurations: [],
    operators: [],
    classes: [],
    aggregates: [],
    rowTypes: new Map(),
    tables: [],
    foreignTables: [],
  }
}

/** A comment with this probability, for what has neither owner nor privileges. */
export function addComment(scene: Scene, key: string, target: string): void {
  const { choose } = scene
  if (!choose.chance(`${key}.comment`, 0.25)) return
  const text = choose.pick(`${key}.comment.text`, ["one", "it''s two", "three\nlines"])
  scene.statements.push({ head: `COMMENT ON ${target} IS '${text}'` })
}

/** The schema of a qualified name. */
export function schemaOf(name: string): string {
  return /^("[^"]*"|[^.]*)\./.exec(name)?.[1] ?? "public"
}

/** A name for a part, made of a key that may be quoted. */
export function partOf(key: string, part: string): string {
  return `${key.replaceAll('"', "").replaceAll(" ", "_").toLowerCase()}_${part}`
}

export function has({ columns }: Relation, name: string): boolean {
  return columns.some((column) => column.name === name)
}
