// Schemas, extensions, types, sequences and routines of a generated schema: what tables are made of.
import { add, addEnvelope, owners, place, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export function addSchemas(scene: Scene): void {
  for (const name of scene.choose.some("schema", ["s1", '"S 2"'], 0.6)) {
    const owner = scene.choose.chance(`schema.${name}.authorization`, 0.2)
    add(scene, `CREATE SCHEMA ${name}${when(owner, `AUTHORIZATION "${owners[0]}"`)}`)
    scene.schemas.push(name)
    addEnvelope(scene, `schema.${name}`, { target: `SCHEMA ${name}`, grant: [`SCHEMA ${name}`, ["USAGE", "CREATE"]] })
  }
  addEnvelope(scene, "schema.public", {
    target: "SCHEMA public",
    grant: ["SCHEMA public", ["USAGE", "CREATE"]],
    owned: false,
  })
}

export function addExtensions(scene: Scene): void {
  for (const name of scene.choose.some("extension", ["citext", "hstore", "pg_trgm"], 0.2)) {
    const schema = scene.choose.pick(`extension.${name}.schema`, scene.schemas)
    add(scene, `CREATE EXTENSION ${name} SCHEMA ${schema}`)
    scene.extensions.add(name)
    if (name !== "pg_trgm") scene.types.set(`${schema}.${name}`, "''")
    if (scene.choose.chance(`extension.${name}.comment`, 0.2)) add(scene, `COMMENT ON EXTENSION ${name} IS 'mine'`)
  }
}

export function addTypes(scene: Scene): void {
  const { choose } = scene
  for (const name of choose.some("enum", ["e1", "e2"], 0.7)) addEnum(scene, name)
  for (const name of choose.some("domain", ["d1", "d2", "d3"], 0.6)) addDomain(scene, name)
  for (const name of choose.some("composite", ["ct1", "ct2"], 0.5)) addComposite(scene, name)
  if (choose.chance("range", 0.4)) addRange(scene, "rg1")
}

function addEnum(scene: Scene, name: string): void {
  const { choose } = scene
  const full = place(scene, name)
  const labels = choose.some(`${name}.label`, ["new", "open", "it''s", "Done", "ä b", "last"], 0.6)
  const all = labels.length === 0 ? ["only"] : choose.chance(`${name}.reversed`, 0.15) ? labels.toReversed() : labels
  add(scene, `CREATE TYPE ${full} AS ENUM (${all.map((label) => `'${label}'`).join(", ")})`)
  scene.types.set(full, `'${all[0] ?? ""}'`)
  addEnvelope(scene, name, { target: `TYPE ${full}`, grant: [`TYPE ${full}`, ["USAGE"]] })
}

function addDomain(scene: Scene, name: string): void {
  const { choose } = scene
  const full = place(scene, name)
  const numeric = name === "d2"
  const base = numeric
    ? choose.pick(`${name}.base`, ["integer", "bigint", "numeric(8,2)"])
    : choose.pick(`${name}.base`, ["text", "character varying(40)"])
  const collation = when(!numeric && choose.chance(`${name}.collation`, 0.2), 'COLLATE "C"')
  const value = when(choose.chance(`${name}.default`, 0.4), `DEFAULT ${numeric ? "7" : "'seven'"}`)
  const notNull = when(choose.chance(`${name}.not_null`, 0.2), "NOT NULL")
  add(scene, `CREATE DOMAIN ${full} AS ${base}${collation}${value}${notNull}`)
  for (const check of choose.some(`${name}.check`, ["one", "two"], 0.4)) {
    const least = choose.pick(`${name}.check.${check}`, ["0", "1", "-5"])
    const valid = choose.chance(`${name}.check.${check}.valid`, 0.8) ? "" : " NOT VALID"
    const test = numeric ? `VALUE > ${least}` : `length(VALUE) > ${least}`
    add(scene, `ALTER DOMAIN ${full} ADD CONSTRAINT ${name}_${check} CHECK (${test})${valid}`)
    if (choose.chance(`${name}.check.${check}.comment`, 0.2)) {
      add(scene, `COMMENT ON CONSTRAINT ${name}_${check} ON DOMAIN ${full} IS 'checked'`)
    }
  }
  scene.types.set(full, numeric ? "8" : "'eight'")
  addEnvelope(scene, name, { target: `DOMAIN ${full}`, grant: [`DOMAIN ${full}`, ["USAGE"]] })
}

function addComposite(scene: Scene, name: string): void {
  const { choose } = scene
  const full = place(scene, name)
  const attributes = choose.some(`${name}.attribute`, ["a", "b", '"C c"', "d"], 0.7).map((attribute) => {
    const types = ["integer", "text", "numeric(6,1)", "timestamp with time zone", "text[]", ...scene.types.keys()]
    return `${attribute} ${choose.pick(`${name}.${attribute}.type`, types)}`
  })
  scene.statements.push({ head: `CREATE TYPE ${full} AS`, items: attributes })
  scene.types.set(full, "NULL")
  addEnvelope(scene, name, { target: `TYPE ${full}`, grant: [`TYPE ${full}`, ["USAGE"]] })
}

function addRange(scene: Scene, name: string): void {
  const { choose } = scene
  const full = place(scene, name)
  const subtype = choose.pick(`${name}.subtype`, ["double precision", "text", "time without time zone"])
  const parts = [`SUBTYPE = ${subtype}`]
  if (subtype === "double precision" && choose.chance(`${name}.diff`, 0.5)) parts.push("SUBTYPE_DIFF = float8mi")
  if (subtype === "text" && choose.chance(`${name}.collation`, 0.5)) parts.push('COLLATION = "C"')
  if (choose.chance(`${name}.multirange`, 0.4)) parts.push(`MULTIRANGE_TYPE_NAME = ${full}_many`)
  add(scene, `CREATE TYPE ${full} AS RANGE (${parts.join(", ")})`)
  scene.types.set(full, "'empty'")
  addEnvelope(scene, name, { target: `TYPE ${full}`, grant: [`TYPE ${full}`, ["USAGE"]] })
}

export function addSequences(scene: Scene): void {
  const { choose } = scene
  for (const name of choose.some("sequence", ["sq1", "sq2", '"Sq 3"'], 0.5)) {
    const full = place(scene, name)
    const type = choose.pick(`${name}.type`, ["bigint", "integer", "smallint"])
    const down = choose.chance(`${name}.down`, 0.2)
    const options = [
      ...(choose.chance(`${name}.increment`, 0.5)
        ? [`INCREMENT ${down ? "-" : ""}${choose.pick(`${name}.step`, ["2", "10"])}`]
        : []),
      ...(!down && choose.chance(`${name}.max`, 0.3)
        ? [`MAXVALUE ${choose.pick(`${name}.max.value`, ["900", "30000"])}`]
        : []),
      ...(!down && choose.chance(`${name}.start`, 0.3)
        ? [`START ${choose.pick(`${name}.start.value`, ["5", "100"])}`]
        : []),
      ...(choose.chance(`${name}.cache`, 0.2) ? ["CACHE 10"] : []),
      ...(choose.chance(`${name}.cycle`, 0.2) ? ["CYCLE"] : []),
    ]
    const unlogged = choose.chance(`${name}.unlogged`, 0.1) ? " UNLOGGED" : ""
    add(scene, `CREATE${unlogged} SEQUENCE ${full} AS ${type} ${options.join(" ")}`.trimEnd())
    scene.sequences.push(full)
    addEnvelope(scene, name, {
      target: `SEQUENCE ${full}`,
      grant: [`SEQUENCE ${full}`, ["USAGE", "SELECT", "UPDATE"]],
      owned: false,
    })
  }
}
