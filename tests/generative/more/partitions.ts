// Partitions in two levels, indexes that are attached one by one, and keys that only the parent has yet.
import { add, addEnvelope, place } from "../scene.ts"
import { when } from "../statement.ts"
import { addComment, type More, schemaOf } from "./scene.ts"

interface Leaf {
  readonly key: string
  readonly name: string
}

export function addPartitionTree(scene: More): void {
  const { choose, major } = scene
  const name = place(scene, "tree1")
  const method = when(
    major >= 17 && scene.methods.length > 0 && choose.chance("tree1.method", 0.3),
    `USING ${scene.methods[0] ?? ""}`,
  )
  add(scene, `CREATE TABLE ${name} (id integer NOT NULL, n1 integer, x1 text) PARTITION BY RANGE (id)${method}`)
  scene.relations.push({
    name,
    kind: "partitioned",
    columns: [
      { name: "id", type: "integer" },
      { name: "n1", type: "integer" },
      { name: "x1", type: "text" },
    ],
    key: [],
  })
  const leaves: Leaf[] = []
  for (const key of choose.some("tree1.leaf", ["leaf1", "leaf2"], 0.8)) {
    const leaf = place(scene, key)
    const bounds =
      key === "leaf1" ? choose.pick("leaf1.bounds", ["FROM (0) TO (10)", "FROM (1) TO (10)"]) : "FROM (10) TO (20)"
    if (choose.chance(`${key}.attached`, 0.4)) {
      const order = choose.chance(`${key}.order`, 0.5)
        ? "x1 text, id integer NOT NULL, n1 integer"
        : "id integer NOT NULL, n1 integer, x1 text"
      add(scene, `CREATE TABLE ${leaf} (${order})`)
      add(scene, `ALTER TABLE ${name} ATTACH PARTITION ${leaf} FOR VALUES ${bounds}`)
    } else add(scene, `CREATE TABLE ${leaf} PARTITION OF ${name} FOR VALUES ${bounds}`)
    leaves.push({ key, name: leaf })
    addEnvelope(scene, key, { target: `TABLE ${leaf}`, grant: [leaf, ["SELECT", "INSERT"]] })
  }
  const inner = choose.chance("tree1.inner", 0.5) ? addInner(scene, name) : undefined
  addTreeIndexes(scene, name, leaves, inner !== undefined)
  if (choose.chance("tree1.default", 0.3)) {
    const rest = place(scene, "tree_rest")
    add(scene, `CREATE TABLE ${rest} PARTITION OF ${name} DEFAULT`)
  }
  addEnvelope(scene, "tree1", { target: `TABLE ${name}`, grant: [name, ["SELECT", "INSERT"]] })
}

/** A partition that is partitioned itself. */
function addInner(scene: More, parent: string): string {
  const { choose } = scene
  const name = place(scene, "inner1")
  const by = choose.pick("inner1.by", ["LIST (n1)", "HASH (n1)", "LIST (x1)"])
  add(scene, `CREATE TABLE ${name} PARTITION OF ${parent} FOR VALUES FROM (20) TO (30) PARTITION BY ${by}`)
  const bounds = by.startsWith("HASH")
    ? ["WITH (MODULUS 3, REMAINDER 0)", "WITH (MODULUS 3, REMAINDER 2)"]
    : by.includes("x1")
      ? ["IN ('a', NULL)", "IN ('b')"]
      : ["IN (1, NULL)", "IN (2, 3)"]
  for (const [place_, bound] of bounds.entries()) {
    const key = `inner1_${place_ + 1}`
    if (!choose.chance(key, 0.6)) continue
    const leaf = place(scene, key)
    add(scene, `CREATE TABLE ${leaf} PARTITION OF ${name} FOR VALUES ${bound}`)
    addComment(scene, key, `TABLE ${leaf}`)
  }
  return name
}

function addTreeIndexes(scene: More, parent: string, leaves: readonly Leaf[], hasInner: boolean): void {
  const { choose } = scene
  for (const part of choose.some("tree1.index", ["n1", "x1"], 0.6)) {
    const index = `tree1_${part}`
    const only = choose.chance(`tree1.index.${part}.only`, 0.6)
    add(
      scene,
      `CREATE INDEX ${index} ON ${when(only, "ONLY").trimStart()}${when(only, parent)}${only ? "" : parent} (${part})`,
    )
    addComment(scene, `tree1.index.${part}`, `INDEX ${schemaOf(parent)}.${index}`)
    if (!only) continue
    for (const { key, name } of leaves) {
      if (!choose.chance(`${key}.index.${part}`, 0.6)) continue
      add(scene, `CREATE INDEX ${key}_${part} ON ${name} (${part})`)
      if (choose.chance(`${key}.index.${part}.attached`, 0.7))
        add(scene, `ALTER INDEX ${schemaOf(parent)}.${index} ATTACH PARTITION ${schemaOf(name)}.${key}_${part}`)
    }
  }
  if (choose.chance("tree1.key", 0.4)) {
    const only = !hasInner && choose.chance("tree1.key.only", 0.4)
    add(scene, `ALTER TABLE ${only ? "ONLY " : ""}${parent} ADD CONSTRAINT tree1_key UNIQUE (id, n1)`)
  }
}
