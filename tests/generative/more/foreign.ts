// Foreign data wrappers, servers, user mappings and foreign tables of a generated schema.
import { add, addEnvelope, place, type Relation, roles } from "../scene.ts"
import { when } from "../statement.ts"
import { addComment, type More, partOf } from "./scene.ts"

export function addForeign(scene: More): void {
  const { choose } = scene
  const wrappers = choose.some("wrapper", ["w1", '"W 2"'], 0.8)
  for (const name of wrappers) {
    const options = optionsOf(scene, name, ["host 'h'", "dbname 'it''s'", `"Port" '5432'`])
    const validator = when(
      options === "" && choose.chance(`${name}.validator`, 0.3),
      "VALIDATOR postgresql_fdw_validator",
    )
    add(scene, `CREATE FOREIGN DATA WRAPPER ${name}${validator}${options}`)
    // Only a superuser can own it.
    addEnvelope(scene, name, {
      target: `FOREIGN DATA WRAPPER ${name}`,
      grant: [`FOREIGN DATA WRAPPER ${name}`, ["USAGE"]],
      owned: false,
    })
  }
  if (wrappers.length === 0) return
  const servers = choose.some("server", ["srv1", '"Srv 2"'], 0.8)
  for (const name of servers) addServer(scene, name, wrappers)
  if (servers.length === 0) return
  for (const key of choose.some("foreign_table", ["ft1", '"Ft 2"', "ft3"], 0.6)) addForeignTable(scene, key, servers)
}

function addServer(scene: More, name: string, wrappers: readonly string[]): void {
  const { choose } = scene
  const type = when(choose.chance(`${name}.type`, 0.3), `TYPE '${choose.pick(`${name}.type.name`, ["a", "b"])}'`)
  const version = when(
    choose.chance(`${name}.version`, 0.3),
    `VERSION '${choose.pick(`${name}.version.name`, ["1", "2"])}'`,
  )
  const wrapper = choose.pick(`${name}.wrapper`, wrappers)
  const options = optionsOf(scene, name, ["host 'h'", "port '5'"])
  add(scene, `CREATE SERVER ${name}${type}${version} FOREIGN DATA WRAPPER ${wrapper}${options}`)
  addEnvelope(scene, name, { target: `SERVER ${name}`, grant: [`FOREIGN SERVER ${name}`, ["USAGE"]] })
  for (const role of choose.some(
    `${name}.mapping`,
    ["PUBLIC", "CURRENT_USER", ...roles.map((own) => `"${own}"`)],
    0.3,
  )) {
    add(
      scene,
      `CREATE USER MAPPING FOR ${role} SERVER ${name}${optionsOf(scene, `${name}.mapping.${role}`, ["user 'bob'"])}`,
    )
  }
}

/** The validator of PostgreSQL knows options of its own; none of these are among them for tables. */
function optionsOf({ choose }: More, key: string, options: readonly string[]): string {
  const taken = choose.some(`${key}.option`, options, 0.3)
  return when(taken.length > 0, `OPTIONS (${taken.join(", ")})`)
}

function addForeignTable(scene: More, key: string, servers: readonly string[]): void {
  const { choose } = scene
  const name = place(scene, key)
  const validated = scene.statements.some(({ head }) => head.includes("postgresql_fdw_validator"))
  const types = ["integer", "text", ...scene.types.keys()]
  const columns = [
    { name: "id", type: "integer" },
    { name: "n1", type: choose.pick(`${key}.n1.type`, ["integer", "bigint"]) },
    ...choose.some(`${key}.column`, ["x1", '"U 1"'], 0.6).map((column) => ({
      name: column,
      type: choose.pick(`${key}.${column}.type`, types),
    })),
  ]
  const items = columns.map((column) => {
    const own = `${key}.${column.name}`
    const options = when(
      !validated && choose.chance(`${own}.options`, 0.2),
      `OPTIONS (column_name '${choose.pick(`${own}.far`, ["x", "y"])}')`,
    )
    const value = when(column.name === "id" && choose.chance(`${own}.default`, 0.3), "DEFAULT 6")
    return `${column.name} ${column.type}${options}${value}${when(choose.chance(`${own}.not_null`, 0.2), "NOT NULL")}`
  })
  scene.statements.push({
    head: `CREATE FOREIGN TABLE ${name}`,
    items,
    tail: ` SERVER ${choose.pick(`${key}.server`, servers)}${validated ? "" : optionsOf(scene, key, ["table_name 't'", "schema_name 's'"])}`,
  })
  const relation: Relation = { name, kind: "table", columns, key: [] }
  scene.foreignTables.push(relation)
  const alter = `ALTER FOREIGN TABLE ${name}`
  if (choose.chance(`${key}.check`, 0.3)) {
    const state = choose.pick(`${key}.check.state`, [
      "",
      " NO INHERIT",
      " NOT VALID",
      ...(scene.major >= 18 ? [" NOT ENFORCED"] : []),
    ])
    add(scene, `${alter} ADD CONSTRAINT ${partOf(key, "check")} CHECK (n1 > 0)${state}`)
  }
  if (choose.chance(`${key}.statistics`, 0.2)) add(scene, `${alter} ALTER COLUMN n1 SET STATISTICS 33`)
  if (choose.chance(`${key}.column_comment`, 0.2)) add(scene, `COMMENT ON COLUMN ${name}.n1 IS 'far'`)
  const [routine] = scene.triggerFunctions
  if (routine !== undefined && choose.chance(`${key}.trigger`, 0.3)) {
    add(scene, `CREATE TRIGGER far BEFORE INSERT ON ${name} FOR EACH ROW EXECUTE FUNCTION ${routine}()`)
    addComment(scene, `${key}.trigger`, `TRIGGER far ON ${name}`)
  }
  if (choose.chance(`${key}.view`, 0.3))
    add(scene, `CREATE VIEW ${place(scene, partOf(key, "view"))} AS SELECT id, n1 FROM ${name}`)
  addEnvelope(scene, key, { target: `FOREIGN TABLE ${name}`, grant: [name, ["SELECT", "INSERT"]] })
}
