// Indexes of a generated table or materialized view.
import { add, type Relation, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

/** The names of the indexes that a table can be clustered on. */
export function addIndexes(scene: Scene, key: string, { name, columns, kind }: Relation): readonly string[] {
  const { choose } = scene
  const has = (column: string) => columns.some((own) => own.name === column)
  const prefix = key.replaceAll('"', "").replace(" ", "_").toLowerCase()
  const plain: string[] = []
  for (const part of choose.some(`${key}.index`, ["i1", "i2", "i3", "i4"], 0.35)) {
    const own = `${key}.index.${part}`
    const index = `${prefix}_${part}`
    const first = choose.pick(`${own}.column`, ["n1", ...(has("n2") ? ["n2"] : []), ...(has("id") ? ["id"] : [])])
    const order = choose.pick(`${own}.order`, ["", "", " DESC", " NULLS FIRST", " DESC NULLS LAST"])
    const elements = {
      i1: `${first}${order}`,
      i2: has("x1")
        ? `lower(x1::text)${choose.pick(`${own}.class`, ["", " text_pattern_ops", ' COLLATE "C"'])}`
        : `(n1 + 1)`,
      i3: has("x1")
        ? `${first}, x1${choose.pick(`${own}.collation`, ["", ' COLLATE "C"', ' COLLATE "POSIX" DESC'])}`
        : `${first}, n1`,
      i4: `${first}`,
    }[part]
    const method = part === "i4" ? choose.pick(`${own}.method`, ["hash", "brin", "btree"]) : "btree"
    const unique = method === "btree" && kind !== "partitioned" && choose.chance(`${own}.unique`, 0.2)
    const include = when(
      method === "btree" && has("n2") && first !== "n2" && choose.chance(`${own}.include`, 0.2),
      "INCLUDE (n2)",
    )
    const nulls = when(unique && choose.chance(`${own}.nulls`, 0.3), "NULLS NOT DISTINCT")
    const fill = when(
      method !== "brin" && choose.chance(`${own}.fillfactor`, 0.2),
      `WITH (fillfactor = ${choose.pick(`${own}.fill`, ["70", "90"])})`,
    )
    const where = when(
      choose.chance(`${own}.where`, 0.2),
      `WHERE n1 > ${choose.pick(`${own}.where.bound`, ["1", "2"])}`,
    )
    add(
      scene,
      `CREATE${when(unique, "UNIQUE")} INDEX ${index} ON ${name} USING ${method} (${elements})${include}${nulls}${fill}${where}`,
    )
    if (choose.chance(`${own}.comment`, 0.2)) add(scene, `COMMENT ON INDEX ${schemaOf(name)}.${index} IS 'fast'`)
    if (/^\w+\(|^\(/.test(elements) && choose.chance(`${own}.statistics`, 0.2)) {
      add(scene, `ALTER INDEX ${schemaOf(name)}.${index} ALTER COLUMN 1 SET STATISTICS 300`)
    }
    if (method === "btree" && where === "" && kind === "table") plain.push(index)
  }
  return plain
}

function schemaOf(name: string): string {
  return name.startsWith('"') ? name.slice(0, name.indexOf('"', 1) + 1) : name.slice(0, name.indexOf("."))
}
