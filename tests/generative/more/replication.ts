// Publications and subscriptions of a generated schema.
import { add, addEnvelope } from "../scene.ts"
import { when } from "../statement.ts"
import { addComment, has, type More } from "./scene.ts"

export function addPublications(scene: More): void {
  const { choose, major } = scene
  const unlogged = new Set(
    scene.statements.flatMap(({ head }) => (head.startsWith("CREATE UNLOGGED TABLE ") ? [head.slice(22)] : [])),
  )
  const tables = scene.relations.filter(
    ({ name, kind }) => (kind === "table" || kind === "partitioned") && !unlogged.has(name),
  )
  for (const name of choose.some("publication", ["pub1", '"Pub 2"', "pub3"], 0.6)) {
    const kind = choose.pick(`${name}.kind`, ["all", "some", "some", "schemas", "none"])
    const schemas = choose.some(`${name}.schema`, scene.schemas, 0.5)
    const withSchemas = kind === "schemas" && schemas.length > 0
    const root = choose.chance(`${name}.root`, 0.3)
    const listed = choose.some(
      `${name}.table`,
      tables.map((table) => table.name),
      0.4,
    )
    const members = tables
      .filter((table) => listed.includes(table.name))
      .map((table) => {
        const own = `${name}.table.${table.name}`
        // A partitioned table's rows are published as the partitions' own, which have no columns or filter then.
        const plain = table.kind === "partitioned" && !root
        const list = plain || withSchemas || !choose.chance(`${own}.columns`, 0.3)
        const columns = list ? "" : has(table, "id") ? ` (${choose.pick(`${own}.list`, ["id, n1", "n1"])})` : " (n1)"
        const filter = when(
          !plain && choose.chance(`${own}.filter`, 0.3),
          `WHERE (n1 > ${choose.pick(`${own}.bound`, ["1", "2"])})`,
        )
        return `TABLE ${table.name}${columns}${filter}`
      })
    const what = {
      all: " FOR ALL TABLES",
      none: "",
      some: when(members.length > 0, `FOR ${members.join(", ")}`),
      schemas: when(
        withSchemas,
        `FOR TABLES IN SCHEMA ${schemas.join(", ")}${members.map((member) => `, ${member}`).join("")}`,
      ),
    }[kind]
    const options = [
      ...(choose.chance(`${name}.publish`, 0.4)
        ? [`publish = '${choose.pick(`${name}.publish.what`, ["insert", "insert, update", "truncate", ""])}'`]
        : []),
      ...(root ? ["publish_via_partition_root = true"] : []),
      ...(major >= 18 && choose.chance(`${name}.generated`, 0.3)
        ? [`publish_generated_columns = ${choose.pick(`${name}.generated.how`, ["stored", "none"])}`]
        : []),
    ]
    add(scene, `CREATE PUBLICATION ${name}${what}${when(options.length > 0, `WITH (${options.join(", ")})`)}`)
    addEnvelope(scene, name, { target: `PUBLICATION ${name}`, owned: kind === "some" || kind === "none" })
  }
}

export function addSubscriptions(scene: More): void {
  const { choose, major } = scene
  for (const name of choose.some("subscription", ["sub1", '"Sub 2"'], 0.7)) {
    const connection = choose.pick(`${name}.connection`, [
      "host=nowhere dbname=d",
      "host=nowhere user=bob password=hunter2",
    ])
    const publications = choose.some(`${name}.publication`, ["p", '"Q"', "r"], 0.5)
    const slot = choose.pick(`${name}.slot`, [
      "slot_name = NONE",
      "slot_name = NONE",
      "slot_name = 'far', enabled = false",
    ])
    const options = [
      ...choose.some(
        `${name}.option`,
        ["binary = true", "synchronous_commit = 'remote_apply'", "disable_on_error = true"],
        0.25,
      ),
      ...(choose.chance(`${name}.streaming`, 0.3)
        ? [`streaming = ${choose.pick(`${name}.streaming.how`, ["on", ...(major >= 16 ? ["parallel"] : ["off"])])}`]
        : []),
      ...(major >= 16
        ? choose.some(`${name}.option16`, ["password_required = false", "run_as_owner = true", "origin = none"], 0.25)
        : []),
      // With a slot, nobody but the publisher can change these.
      ...(slot.includes("NONE") && choose.chance(`${name}.two_phase`, 0.2) ? ["two_phase = true"] : []),
      ...(slot.includes("NONE") && major >= 17 && choose.chance(`${name}.failover`, 0.2) ? ["failover = true"] : []),
    ]
    add(
      scene,
      `CREATE SUBSCRIPTION ${name} CONNECTION '${connection}' PUBLICATION ${publications.length === 0 ? "p" : publications.join(", ")} WITH (${["connect = false", slot, ...options].join(", ")})`,
    )
    addComment(scene, name, `SUBSCRIPTION ${name}`)
  }
}
