// Tables of the second part, which its other objects refer to, and columns that tables of the first part get.
import { add, addEnvelope, type Column, place, type Relation } from "../scene.ts"
import { when } from "../statement.ts"
import { type More, partOf, schemaOf } from "./scene.ts"
import { addFurtherIndexes } from "./indexes.ts"

interface MadeColumn extends Column {
  readonly item: string
}

export function addFurtherTables(scene: More): void {
  const { choose } = scene
  for (const key of choose.some("table", ["k1", '"K 2"', "k3"], 0.75)) addFurtherTable(scene, key)
  for (const table of scene.relations.filter(({ kind }) => kind === "table" || kind === "partitioned")) {
    if (!scene.tables.includes(table)) addColumns(scene, table)
  }
  addForeignKeys(scene)
}

function addFurtherTable(scene: More, key: string): void {
  const { choose } = scene
  const name = place(scene, key)
  const columns = columnsOf(scene, key)
  const method = scene.methods.length > 0 && choose.chance(`${key}.method`, 0.5)
  const storage = choose.some(
    `${key}.option`,
    ["fillfactor = 75", "toast.autovacuum_enabled = false", "parallel_workers = 2", "autovacuum_vacuum_threshold = 9"],
    0.15,
  )
  const unlogged = choose.chance(`${key}.unlogged`, 0.1)
  scene.statements.push({
    head: `CREATE${when(unlogged, "UNLOGGED")} TABLE ${name}`,
    items: columns.map(({ item }) => item),
    tail: `${when(method, `USING ${method ? choose.pick(`${key}.method.name`, scene.methods) : ""}`)}${when(storage.length > 0, `WITH (${storage.join(", ")})`)}`,
  })
  const keyed = choose.chance(`${key}.key`, 0.7)
  if (keyed) add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${partOf(key, "pkey")} PRIMARY KEY (id)`)
  const relation: Relation = { name, kind: "table", columns, key: keyed ? ["id"] : [] }
  scene.tables.push(relation)
  scene.relations.push(relation)
  addChecks(scene, key, relation)
  addFurtherIndexes(scene, key, relation)
  addSettings(scene, key, relation)
  addSequence(scene, key, relation)
  for (const column of columns) {
    if (choose.chance(`${key}.${column.name}.comment`, 0.15))
      add(scene, `COMMENT ON COLUMN ${name}.${column.name} IS 'of ${partOf(key, "c")}'`)
  }
  addEnvelope(scene, key, {
    target: `TABLE ${name}`,
    grant: [name, ["SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES"]],
  })
}

function columnsOf(scene: More, key: string): readonly MadeColumn[] {
  const { choose, major } = scene
  const id = choose.pick(`${key}.id`, ["integer", "bigint"])
  const columns: MadeColumn[] = [{ name: "id", type: id, item: `id ${id} NOT NULL` }]
  const maybe = (name: string, type: string, rest = "") => {
    if (name === "n1" || choose.chance(`${key}.${name}`, 0.6))
      columns.push({ name, type, item: `${name} ${type}${rest}` })
  }
  const operators = scene.operators.map((operator) => `((n1::integer) ${operator} 4)`)
  maybe("n1", choose.pick(`${key}.n1.type`, ["integer", "integer", "bigint"]))
  maybe(
    "n2",
    "integer",
    when(choose.chance(`${key}.n2.default`, 0.3), `DEFAULT ${choose.pick(`${key}.n2.value`, ["3", "4"])}`),
  )
  const collation = scene.collations.length > 0 && choose.chance(`${key}.x1.collated`, 0.6)
  maybe(
    "x1",
    "text",
    when(collation, `COLLATE ${collation ? choose.pick(`${key}.x1.collation`, scene.collations) : ""}`),
  )
  maybe("x2", choose.pick(`${key}.x2.type`, ["character varying(30)", "text"]))
  const types = ["jsonb", "uuid", "int4range", "xid8", "name", "oid", ...scene.types.keys()]
  maybe("u1", choose.pick(`${key}.u1.type`, types))
  const arrays = scene.collations.length > 0 ? "text[]" : "integer[]"
  maybe("a1", arrays)
  const stored = [
    "(n1 + 1)",
    ...operators,
    ...(scene.configurations.length > 0 && columns.some(({ name }) => name === "x2")
      ? [`(to_tsvector('${choose.pick(`${key}.g1.configuration`, scene.configurations).replaceAll("'", "''")}', x2))`]
      : []),
  ]
  const expression = choose.pick(`${key}.g1.expression`, stored)
  const type = expression.includes("tsvector") ? "tsvector" : expression.includes("OPERATOR") ? "boolean" : "bigint"
  // A virtual column calls no function of a user.
  const virtual = major >= 18 && type === "bigint" && choose.chance(`${key}.g1.virtual`, 0.5)
  maybe("g1", type, ` GENERATED ALWAYS AS ${expression} ${virtual ? "VIRTUAL" : "STORED"}`)
  return columns
}

function addChecks(scene: More, key: string, { name, columns }: Relation): void {
  const { choose, major } = scene
  const alter = `ALTER TABLE ${name} ADD CONSTRAINT`
  const tests = ["n1 > 0", "n1 <> 7", ...scene.operators.map((operator) => `NOT ((n1::integer) ${operator} 9)`)]
  for (const check of choose.some(`${key}.check`, ["one", "two"], 0.4)) {
    const own = `${key}.check.${check}`
    const state = choose.pick(`${own}.state`, [
      "",
      " NOT VALID",
      " NO INHERIT",
      ...(major >= 18 ? [" NOT ENFORCED"] : []),
    ])
    add(scene, `${alter} ${partOf(key, check)} CHECK (${choose.pick(`${own}.test`, tests)})${state}`)
  }
  for (const column of ["n1", "n2"].filter((candidate) => columns.some((own) => own.name === candidate))) {
    const own = `${key}.not_null.${column}`
    if (!choose.chance(own, 0.4)) continue
    const named = major >= 18 && choose.chance(`${own}.named`, 0.6)
    if (!named) add(scene, `ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL`)
    else {
      const state = choose.pick(`${own}.state`, ["", " NOT VALID", " NO INHERIT"])
      const constraint = choose.pick(`${own}.name`, [`${partOf(key, column)}_must`, `"Must ${column}"`])
      add(scene, `${alter} ${constraint} NOT NULL ${column}${state}`)
      if (choose.chance(`${own}.comment`, 0.3))
        add(scene, `COMMENT ON CONSTRAINT ${constraint} ON ${name} IS 'never empty'`)
    }
  }
}

function addSettings(scene: More, key: string, { name, columns }: Relation): void {
  const { choose } = scene
  for (const column of columns) {
    const own = `${key}.${column.name}`
    const alter = `ALTER TABLE ${name} ALTER COLUMN ${column.name}`
    if (["text", "jsonb", "tsvector"].includes(column.type)) {
      if (choose.chance(`${own}.storage`, 0.25))
        add(scene, `${alter} SET STORAGE ${choose.pick(`${own}.storage.how`, ["EXTERNAL", "MAIN", "PLAIN"])}`)
      if (choose.chance(`${own}.compression`, 0.2)) add(scene, `${alter} SET COMPRESSION pglz`)
    }
    if (column.name === "g1") continue
    if (choose.chance(`${own}.statistics`, 0.15))
      add(scene, `${alter} SET STATISTICS ${choose.pick(`${own}.statistics.target`, ["0", "500"])}`)
    const distinct = choose.some(`${own}.distinct`, ["n_distinct = 9", "n_distinct_inherited = -0.5"], 0.1)
    if (distinct.length > 0) add(scene, `${alter} SET (${distinct.join(", ")})`)
  }
  if (choose.chance(`${key}.column_grants`, 0.3)) {
    const option = when(choose.chance(`${key}.column_grants.option`, 0.4), "WITH GRANT OPTION")
    const privilege = choose.pick(`${key}.column_grants.privilege`, [
      "SELECT (id, n1)",
      "INSERT (n1), UPDATE (n1)",
      "REFERENCES (id)",
      "ALL (n1)",
    ])
    const role = choose.pick(`${key}.column_grants.role`, ['"pgkit_reader"', '"pgkit Writer"'])
    add(scene, `GRANT ${privilege} ON ${name} TO ${role}${option}`)
  }
  if (choose.chance(`${key}.column_public`, 0.15)) add(scene, `GRANT SELECT (n1) ON ${name} TO PUBLIC`)
}

/** A sequence that goes with its column. */
function addSequence(scene: More, key: string, { name }: Relation): void {
  const { choose } = scene
  if (!choose.chance(`${key}.serial`, 0.3)) return
  // It has to be in the table's schema.
  const sequence = `${schemaOf(name)}.${partOf(key, "id_seq")}`
  add(scene, `CREATE SEQUENCE ${sequence} AS ${choose.pick(`${key}.serial.type`, ["integer", "bigint"])}`)
  if (choose.chance(`${key}.serial.owned`, 0.7)) add(scene, `ALTER SEQUENCE ${sequence} OWNED BY ${name}.id`)
  if (choose.chance(`${key}.serial.default`, 0.7))
    add(scene, `ALTER TABLE ${name} ALTER COLUMN id SET DEFAULT nextval('${sequence}')`)
}

/** Of types, collations and operators that did not exist when the table was made. */
function addColumns(scene: More, { name, kind }: Relation): void {
  const { choose } = scene
  const key = `added.${name.replace(/^.*\./, "")}`
  const [collation] = scene.collations
  if (collation !== undefined && choose.chance(`${key}.collated`, 0.3))
    add(scene, `ALTER TABLE ${name} ADD COLUMN added1 text COLLATE ${collation}`)
  const own = [...scene.types.keys()].filter((type) => /\.("Bt 2"|bt1)$/.test(type))
  const [type] = own
  if (type !== undefined && choose.chance(`${key}.type`, 0.3))
    add(scene, `ALTER TABLE ${name} ADD COLUMN added2 ${type}`)
  const [operator] = scene.operators
  if (operator !== undefined && choose.chance(`${key}.check`, 0.3))
    add(
      scene,
      `ALTER TABLE ${name} ADD CONSTRAINT ${partOf(key.replace(".", "_"), "ck")} CHECK (NOT (n1::integer) ${operator} 5)`,
    )
  const [made] = scene.classes
  if (made !== undefined && kind === "table" && choose.chance(`${key}.index`, 0.3))
    add(scene, `CREATE INDEX ${partOf(key.replace(".", "_"), "ix")} ON ${name} ((n1::integer) ${made})`)
}

function addForeignKeys(scene: More): void {
  const { choose, major } = scene
  const targets = scene.tables.filter(({ key }) => key.length > 0).map(({ name }) => name)
  if (targets.length === 0) return
  for (const { name } of scene.tables) {
    const key = `foreign.${name.replace(/^.*\./, "")}`
    if (!choose.chance(key, 0.4)) continue
    const target = choose.pick(`${key}.target`, targets)
    const state = choose.pick(`${key}.state`, [
      "",
      " NOT VALID",
      " ON DELETE CASCADE",
      ...(major >= 18 ? [" NOT ENFORCED"] : []),
    ])
    const constraint = partOf(key.replace(".", "_"), "fk")
    add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${constraint} FOREIGN KEY (n1) REFERENCES ${target} (id)${state}`)
    if (choose.chance(`${key}.comment`, 0.2)) add(scene, `COMMENT ON CONSTRAINT ${constraint} ON ${name} IS 'refers'`)
  }
}
