// Indexes of the second part's tables, and what a table says of one of its indexes.
import { add, type Relation } from "../scene.ts"
import { when } from "../statement.ts"
import { has, type More, partOf, schemaOf } from "./scene.ts"

export function addFurtherIndexes(scene: More, key: string, relation: Relation): void {
  const { choose } = scene
  const { name } = relation
  const elements: Readonly<Record<string, readonly string[]>> = {
    class: scene.classes.flatMap((made) => [`((n1::integer) ${made})`, `((n1::integer) ${made} DESC)`]),
    operator: scene.operators.map((operator) => `((n1::integer ${operator} 3))`),
    collation: has(relation, "x2") ? scene.collations.map((collation) => `(x2 COLLATE ${collation}, n1)`) : [],
    words: has(relation, "x2") ? scene.configurations.map((made) => `gin (to_tsvector('${made}'::regconfig, x2))`) : [],
    trigrams: has(relation, "x2") ? trigrams(scene) : [],
    json: relation.columns.some(({ type }) => type === "jsonb") ? ["gin (u1)", "gin (u1 jsonb_path_ops)"] : [],
    where: ["(id) WHERE n1 IS NOT NULL", "(id) WHERE n1 > 5"],
  }
  for (const [part, options] of Object.entries(elements)) {
    if (options.length === 0 || !choose.chance(`${key}.index.${part}`, 0.4)) continue
    const index = partOf(key, part)
    const element = choose.pick(`${key}.index.${part}.element`, options)
    add(scene, `CREATE INDEX ${index} ON ${name} ${element.startsWith("(") ? "" : "USING "}${element}`)
    if (choose.chance(`${key}.index.${part}.comment`, 0.2))
      add(scene, `COMMENT ON INDEX ${schemaOf(name)}.${index} IS 'found'`)
    if (element.startsWith("((n1") && choose.chance(`${key}.index.${part}.statistics`, 0.2))
      add(scene, `ALTER INDEX ${schemaOf(name)}.${index} ALTER COLUMN 1 SET STATISTICS 90`)
  }
  addMarked(scene, key, relation)
}

/** An index that the table names as its replica identity, and one that it was clustered on. */
function addMarked(scene: More, key: string, { name }: Relation): void {
  const { choose } = scene
  const marked = partOf(key, "marked")
  if (choose.chance(`${key}.marked`, 0.5)) {
    const nulls = when(choose.chance(`${key}.marked.nulls`, 0.2), "NULLS NOT DISTINCT")
    const include = when(choose.chance(`${key}.marked.include`, 0.3), "INCLUDE (n1)")
    add(scene, `CREATE UNIQUE INDEX ${marked} ON ${name} (id)${include}${nulls}`)
    if (choose.chance(`${key}.replica`, 0.5)) add(scene, `ALTER TABLE ${name} REPLICA IDENTITY USING INDEX ${marked}`)
    if (choose.chance(`${key}.cluster`, 0.3)) add(scene, `ALTER TABLE ${name} CLUSTER ON ${marked}`)
  }
  if (choose.chance(`${key}.adopted`, 0.3)) {
    const index = partOf(key, "adopted")
    add(scene, `CREATE UNIQUE INDEX ${index} ON ${name} (n1, id)`)
    if (choose.chance(`${key}.adopted.used`, 0.7))
      add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${index} UNIQUE USING INDEX ${index}`)
  }
}

/** The extension's schema holds its operator class. */
function trigrams(scene: More): readonly string[] {
  const created = scene.statements.find(({ head }) => head.startsWith("CREATE EXTENSION pg_trgm"))?.head
  const schema = created?.replace(/^.* SCHEMA /, "")
  return schema === undefined
    ? []
    : [`gin (x2 ${schema}.gin_trgm_ops)`, `gist (x2 ${schema}.gist_trgm_ops (siglen = 32))`]
}
