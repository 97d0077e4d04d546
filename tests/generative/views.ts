// Views over tables, views over views, and materialized views of a generated schema.
import { addIndexes } from "./indexes.ts"
import { addTriggers } from "./behaviour.ts"
import { add, addEnvelope, type Column, place, type Relation, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export function addViews(scene: Scene): void {
  const { choose } = scene
  for (const key of choose.some("view", ["v1", "v2", '"V 3"', "v4", "m1", "m2"], 0.55)) {
    if (scene.relations.length === 0) return
    // A name that is a view in one schema and a materialized one, or a table, in the other.
    const materialized = choose.chance(`${key}.materialized`, key.startsWith("m") ? 0.85 : 0.1)
    addView(scene, key, materialized)
  }
}

function addView(scene: Scene, key: string, materialized: boolean): void {
  const { choose } = scene
  const name = place(scene, key)
  const bases = scene.relations.map((relation) => relation.name)
  const base = find(scene, choose.pick(`${key}.base`, bases))
  const other = find(scene, choose.pick(`${key}.other`, bases))
  const wanted = base.columns.filter(
    (column) => column.name === "n1" || choose.chance(`${key}.takes.${column.name}`, 0.6),
  )
  const query = queryOf(scene, key, base, other, wanted)
  const columns: readonly Column[] = wanted
  const kind = materialized ? "MATERIALIZED VIEW" : "VIEW"
  if (materialized) {
    const options = when(choose.chance(`${key}.fillfactor`, 0.2), "WITH (fillfactor = 60)")
    add(
      scene,
      `CREATE MATERIALIZED VIEW ${name}${options} AS ${query}${when(choose.chance(`${key}.no_data`, 0.3), "WITH NO DATA")}`,
    )
  } else {
    const options = choose.some(`${key}.option`, ["security_invoker = true", "security_barrier = true"], 0.2)
    add(scene, `CREATE VIEW ${name}${when(options.length > 0, `WITH (${options.join(", ")})`)} AS ${query}`)
  }
  const relation: Relation = { name, kind: materialized ? "materialized view" : "view", columns, key: [] }
  scene.relations.push(relation)
  if (materialized) addIndexes(scene, key, relation)
  else addTriggers(scene, key, relation)
  if (choose.chance(`${key}.column_comment`, 0.2)) add(scene, `COMMENT ON COLUMN ${name}.n1 IS 'seen'`)
  if (!materialized && choose.chance(`${key}.column_default`, 0.1))
    add(scene, `ALTER VIEW ${name} ALTER COLUMN n1 SET DEFAULT 3`)
  addEnvelope(scene, key, { target: `${kind} ${name}`, grant: [name, ["SELECT", "INSERT", "UPDATE"]] })
}

function find(scene: Scene, name: string): Relation {
  const found = scene.relations.find((relation) => relation.name === name)
  if (found === undefined) throw new Error(`No relation ${name}`)
  return found
}

function queryOf(scene: Scene, key: string, base: Relation, other: Relation, wanted: readonly Column[]): string {
  const { choose, numberFunctions } = scene
  const shape = choose.pick(`${key}.shape`, ["plain", "plain", "where", "join", "group", "union", "function"])
  const list = wanted.map((column) => `b.${column.name}`).join(", ")
  const from = `FROM ${base.name} b`
  switch (shape) {
    case "plain":
      return `SELECT ${list} ${from}`
    case "where":
      return `SELECT ${list} ${from} WHERE b.n1 > ${choose.pick(`${key}.bound`, ["1", "2"])}`
    case "join":
      return `SELECT ${list} ${from} JOIN ${other.name} o ON o.n1 = b.n1`
    case "group":
      return `SELECT ${wanted.map(({ name }) => (name === "n1" ? "b.n1" : `count(b.${name}) AS ${name}`)).join(", ")} ${from} GROUP BY b.n1`
    case "union":
      return `SELECT b.n1${wanted
        .filter(({ name }) => name !== "n1")
        .map(({ name }) => `, NULL::text AS ${name}`)
        .join("")} ${from} UNION ALL SELECT 0${", NULL".repeat(wanted.length - 1)}`
    case "function": {
      const [call] = numberFunctions
      const extra = call === undefined ? "" : `, ${call}(1) AS called`
      return `SELECT ${list}${extra} ${from}`
    }
  }
}
