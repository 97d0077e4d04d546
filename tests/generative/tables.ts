// Tables of a generated schema: plain, partitioned, inherited, unlogged, with their options and parts.
import { addColumnDetails, columnsOf, type MadeColumn } from "./columns.ts"
import { addConstraints, addForeignKeys } from "./constraints.ts"
import { addIndexes } from "./indexes.ts"
import { addPolicies, addTriggers } from "./behaviour.ts"
import { add, addEnvelope, place, type Relation, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export function addTables(scene: Scene): void {
  for (const key of scene.choose.some("table", ["t1", "t2", "t3", '"T 4"'], 0.7)) addTable(scene, key)
  for (const table of scene.relations) addForeignKeys(scene, table)
}

type PartitionKey = "range" | "list" | "hash"

function addTable(scene: Scene, key: string): void {
  const { choose } = scene
  const name = place(scene, key)
  const columns = columnsOf(scene, key)
  const partitioned = choose.chance(`${key}.partitioned`, 0.2)
  const by = partitioned ? choose.pick<PartitionKey>(`${key}.by`, ["range", "list", "hash"]) : undefined
  const unlogged = by === undefined && choose.chance(`${key}.unlogged`, 0.1)
  const options = by === undefined && choose.chance(`${key}.fillfactor`, 0.15)
  scene.statements.push({
    head: `CREATE${when(unlogged, "UNLOGGED")} TABLE ${name}`,
    items: columns.map((column) => column.item),
    tail: `${when(by !== undefined, `PARTITION BY ${by} (id)`)}${when(options, "WITH (fillfactor = 80, autovacuum_enabled = false)")}`,
  })
  const partitions = by === undefined ? [] : addPartitions(scene, key, name, by)
  addColumnDetails(scene, key, name, columns)
  const relation = addConstraints(scene, key, { name, columns, partitioned })
  scene.relations.push(relation)
  const indexes = addIndexes(scene, key, relation)
  addSettings(scene, key, relation, indexes)
  addTriggers(scene, key, relation)
  addPolicies(scene, key, relation)
  for (const partition of partitions) addPartitionParts(scene, partition, columns)
  if (by === undefined && choose.chance(`${key}.child`, 0.2)) addChild(scene, key, name)
  addEnvelope(scene, key, {
    target: `TABLE ${name}`,
    grant: [name, ["SELECT", "SELECT, INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]],
  })
}

interface Partition {
  readonly key: string
  readonly name: string
}

function addPartitions(scene: Scene, key: string, parent: string, by: PartitionKey): readonly Partition[] {
  const bounds: Readonly<Record<string, string>> = {
    range: scene.choose.pick(`${key}.bounds`, ["FROM (0) TO (100)", "FROM (MINVALUE) TO (100)"]),
    list: scene.choose.pick(`${key}.bounds`, ["IN (1, 2)", "IN (1, 2, 3)"]),
    hash: "WITH (MODULUS 2, REMAINDER 0)",
  }
  const second: Readonly<Record<string, string>> = {
    range: "FROM (100) TO (200)",
    list: "IN (4)",
    hash: "WITH (MODULUS 2, REMAINDER 1)",
  }
  const all = [
    ["p1", `FOR VALUES ${bounds[by] ?? ""}`],
    ["p2", `FOR VALUES ${second[by] ?? ""}`],
    ...(by === "hash" ? [] : [["p3", "DEFAULT"]]),
  ]
  return all.flatMap(([suffix = "", bound = ""]) => {
    const own = `${key.replaceAll('"', "").replace(" ", "_")}_${suffix}`
    if (!scene.choose.chance(`${own}.exists`, 0.6)) return []
    const name = place(scene, own)
    add(scene, `CREATE TABLE ${name} PARTITION OF ${parent} ${bound}`)
    return [{ key: own, name }]
  })
}

/** What a partition has and its siblings do not. */
function addPartitionParts(scene: Scene, { key, name }: Partition, columns: readonly MadeColumn[]): void {
  const { choose } = scene
  if (choose.chance(`${key}.default`, 0.15)) add(scene, `ALTER TABLE ONLY ${name} ALTER COLUMN n1 SET DEFAULT 99`)
  if (choose.chance(`${key}.check`, 0.15)) add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${key}_own CHECK (n1 < 1000)`)
  if (choose.chance(`${key}.index`, 0.2)) add(scene, `CREATE INDEX ${key}_index ON ${name} (n1 DESC)`)
  if (choose.chance(`${key}.column_comment`, 0.1) && columns.length > 0)
    add(scene, `COMMENT ON COLUMN ${name}.n1 IS 'here too'`)
  addEnvelope(scene, key, { target: `TABLE ${name}`, grant: [name, ["SELECT", "INSERT"]] })
}

function addChild(scene: Scene, key: string, parent: string): void {
  const own = `${key.replaceAll('"', "").replace(" ", "_")}_child`
  const name = place(scene, own)
  const columns = columnsOf(scene, own, "z")
  scene.statements.push({
    head: `CREATE TABLE ${name}`,
    items: columns.map((column) => column.item),
    tail: ` INHERITS (${parent})`,
  })
  addColumnDetails(scene, own, name, columns)
  if (scene.choose.chance(`${own}.check`, 0.3))
    add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${own}_own CHECK (n1 < 10)`)
  addEnvelope(scene, own, { target: `TABLE ${name}`, grant: [name, ["SELECT", "INSERT"]] })
}

function addSettings(scene: Scene, key: string, { name, key: primary }: Relation, indexes: readonly string[]): void {
  const { choose } = scene
  if (choose.chance(`${key}.row_security`, 0.25)) add(scene, `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`)
  if (choose.chance(`${key}.force_row_security`, 0.1)) add(scene, `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`)
  if (choose.chance(`${key}.replica`, 0.15)) {
    add(scene, `ALTER TABLE ${name} REPLICA IDENTITY ${choose.pick(`${key}.replica.how`, ["FULL", "NOTHING"])}`)
  }
  const [first] = indexes
  if (first !== undefined && choose.chance(`${key}.cluster`, 0.1)) add(scene, `ALTER TABLE ${name} CLUSTER ON ${first}`)
  if (primary.length > 0 && choose.chance(`${key}.replica.index`, 0.08)) {
    add(scene, `ALTER TABLE ${name} REPLICA IDENTITY USING INDEX ${nameIn(key, "pkey")}`)
  }
}

/** The name of a part, made of the table's key. */
export function nameIn(key: string, part: string): string {
  return `${key.replaceAll('"', "").replace(" ", "_").toLowerCase()}_${part}`
}
