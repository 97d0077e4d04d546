// Tables of a type, whose columns come from there.
import { add, addEnvelope, place } from "../scene.ts"
import { when } from "../statement.ts"
import { type More, partOf } from "./scene.ts"

export function addTypedTables(scene: More): void {
  const { choose } = scene
  const type = place(scene, "row1")
  const attributes = choose.some("row1.attribute", ["b", "c"], 0.7).map((attribute) => {
    const made = choose.pick(`row1.${attribute}.type`, ["integer", "text", "numeric(6,1)"])
    return `${attribute} ${made}`
  })
  add(scene, `CREATE TYPE ${type} AS (${["a integer", ...attributes].join(", ")})`)
  scene.rowTypes.set(type, ["a", ...attributes.map((attribute) => attribute.slice(0, 1))])
  addEnvelope(scene, "row1", { target: `TYPE ${type}`, grant: [`TYPE ${type}`, ["USAGE"]] })
  const types = [...scene.rowTypes.keys()]
  for (const key of choose.some("typed", ["ty1", '"Ty 2"'], 0.7)) {
    const name = place(scene, key)
    const of = choose.pick(`${key}.of`, types)
    const columns = scene.rowTypes.get(of) ?? []
    const [first = "a", second] = columns
    const options = [
      ...(choose.chance(`${key}.not_null`, 0.4) ? [`${first} WITH OPTIONS NOT NULL`] : []),
      ...(second !== undefined && choose.chance(`${key}.default`, 0.4) ? [`${second} WITH OPTIONS DEFAULT NULL`] : []),
      ...(choose.chance(`${key}.key`, 0.4) ? [`CONSTRAINT ${partOf(key, "pkey")} PRIMARY KEY (${first})`] : []),
    ]
    // A typed table can stop being one, and a plain one become one.
    if (choose.chance(`${key}.plain`, 0.15)) add(scene, `CREATE TABLE ${name} (a integer, b integer)`)
    else add(scene, `CREATE TABLE ${name} OF ${of}${when(options.length > 0, `(${options.join(", ")})`)}`)
    if (choose.chance(`${key}.check`, 0.3))
      add(scene, `ALTER TABLE ${name} ADD CONSTRAINT ${partOf(key, "check")} CHECK (${first} IS NOT NULL)`)
    if (choose.chance(`${key}.index`, 0.3)) add(scene, `CREATE INDEX ${partOf(key, "index")} ON ${name} (${first})`)
    if (choose.chance(`${key}.column_comment`, 0.3)) add(scene, `COMMENT ON COLUMN ${name}.${first} IS 'of a type'`)
    addEnvelope(scene, key, { target: `TABLE ${name}`, grant: [name, ["SELECT", "INSERT"]] })
  }
}
