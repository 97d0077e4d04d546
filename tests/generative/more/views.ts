// Views with check options, names of their own, calls of made objects, and materialized views of made methods.
import { add, addEnvelope, place, type Relation } from "../scene.ts"
import { when } from "../statement.ts"
import { has, type More, partOf } from "./scene.ts"

export function addFurtherViews(scene: More): void {
  const { choose } = scene
  const bases = [
    ...scene.relations.filter(({ kind }) => kind === "table" || kind === "partitioned"),
    ...scene.foreignTables,
  ]
  if (bases.length === 0) return
  for (const key of choose.some("view", ["y1", '"Y 2"', "y3", "y4"], 0.55)) {
    const name = choose.pick(
      `${key}.base`,
      bases.map((base) => base.name),
    )
    const base = bases.find((candidate) => candidate.name === name)
    if (base === undefined) continue
    if (choose.chance(`${key}.materialized`, 0.3)) addMaterialized(scene, key, base)
    else if (choose.chance(`${key}.updatable`, 0.6)) addUpdatable(scene, key, base)
    else addCalling(scene, key, base)
  }
  if (choose.chance("view.recursive", 0.3)) {
    add(
      scene,
      `CREATE RECURSIVE VIEW ${place(scene, "counted")} (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < 5`,
    )
  }
}

function addUpdatable(scene: More, key: string, base: Relation): void {
  const { choose } = scene
  const name = place(scene, key)
  const options = choose.some(`${key}.option`, ["security_invoker = true", "security_barrier = true"], 0.35)
  const names = choose.chance(`${key}.named`, 0.4) ? " (first, n1)" : ""
  const check = choose.pick(`${key}.check`, ["", "", " WITH LOCAL CHECK OPTION", " WITH CASCADED CHECK OPTION"])
  const where = when(choose.chance(`${key}.where`, 0.6), `WHERE n1 > ${choose.pick(`${key}.where.bound`, ["0", "1"])}`)
  const list = has(base, "id") ? "id, n1" : "n1 AS id, n1"
  const withOptions = when(options.length > 0, `WITH (${options.join(", ")})`)
  add(scene, `CREATE VIEW ${name}${names}${withOptions} AS SELECT ${list} FROM ${base.name}${where}${check}`)
  if (choose.chance(`${key}.default`, 0.3))
    add(scene, `ALTER VIEW ${name} ALTER COLUMN n1 SET DEFAULT ${choose.pick(`${key}.default.value`, ["3", "4"])}`)
  if (choose.chance(`${key}.column_comment`, 0.2)) add(scene, `COMMENT ON COLUMN ${name}.n1 IS 'through'`)
  if (choose.chance(`${key}.column_grant`, 0.3))
    add(scene, `GRANT SELECT (n1), UPDATE (n1) ON ${name} TO "pgkit_reader"`)
  addEnvelope(scene, key, { target: `VIEW ${name}`, grant: [name, ["SELECT", "INSERT", "UPDATE"]] })
  if (!choose.chance(`${key}.again`, 0.3)) return
  const over = place(scene, partOf(key, "over"))
  add(scene, `CREATE VIEW ${over} AS SELECT n1 FROM ${name} WHERE n1 < 50${check}`)
}

/** A view that depends on what the schema made: aggregates, operators, collations, configurations. */
function addCalling(scene: More, key: string, base: Relation): void {
  const { choose } = scene
  const name = place(scene, key)
  const text = "'a'::text"
  const expressions = [
    "count(*) AS c1",
    ...scene.aggregates.map((aggregate, at) => `${aggregate}(n1::integer) AS ag${at}`),
    ...scene.operators.map((operator) => `bool_or(n1::integer ${operator} 3) AS op`),
    ...scene.collations.map((collation, at) => `max(${text} COLLATE ${collation}) AS co${at}`),
    ...scene.configurations.map((made, at) => `min(to_tsvector('${made}', ${text})::text) AS ts${at}`),
  ]
  const taken = choose.some(`${key}.expression`, expressions, 0.6)
  const list = taken.length === 0 ? "n1" : taken.join(", ")
  add(scene, `CREATE VIEW ${name} AS SELECT ${list} FROM ${base.name}`)
  addEnvelope(scene, key, { target: `VIEW ${name}`, grant: [name, ["SELECT"]] })
}

function addMaterialized(scene: More, key: string, base: Relation): void {
  const { choose } = scene
  const name = place(scene, key)
  const method = when(
    scene.methods.length > 0 && choose.chance(`${key}.method`, 0.5),
    `USING ${scene.methods[0] ?? ""}`,
  )
  const filled = when(choose.chance(`${key}.filled`, 0.5), "WITH NO DATA")
  const from = scene.foreignTables.includes(base) ? "WITH NO DATA" : ""
  add(
    scene,
    `CREATE MATERIALIZED VIEW ${name}${method} AS SELECT n1, count(*) AS c FROM ${base.name} GROUP BY n1${from === "" ? filled : ` ${from}`}`,
  )
  if (choose.chance(`${key}.index`, 0.5)) {
    const index = partOf(key, "index")
    add(scene, `CREATE UNIQUE INDEX ${index} ON ${name} (n1)`)
    if (choose.chance(`${key}.cluster`, 0.4)) add(scene, `ALTER MATERIALIZED VIEW ${name} CLUSTER ON ${index}`)
  }
  if (choose.chance(`${key}.statistics`, 0.3))
    add(scene, `ALTER MATERIALIZED VIEW ${name} ALTER COLUMN n1 SET STATISTICS 12`)
  if (choose.chance(`${key}.column_comment`, 0.2)) add(scene, `COMMENT ON COLUMN ${name}.c IS 'counted'`)
  scene.relations.push({
    name,
    kind: "materialized view",
    columns: [
      { name: "n1", type: "integer" },
      { name: "c", type: "bigint" },
    ],
    key: [],
  })
  addEnvelope(scene, key, { target: `MATERIALIZED VIEW ${name}`, grant: [name, ["SELECT"]] })
}
