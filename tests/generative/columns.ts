// The columns of a generated table: types, defaults, identity, generation, collation, storage.
import { add, type Column, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export interface MadeColumn extends Column {
  /** The item of CREATE TABLE. */
  readonly item: string
}

const defaultsOf: Readonly<Record<string, readonly string[]>> = {
  date: ["CURRENT_DATE", "'2020-02-29'"],
  "timestamp with time zone": ["now()", "'2020-01-01 00:00:00+00'"],
  "timestamp(3) without time zone": ["CURRENT_TIMESTAMP", "LOCALTIMESTAMP(3)"],
  "time without time zone": ["'12:30:00'"],
  interval: ["'1 day'"],
  uuid: ["gen_random_uuid()"],
  boolean: ["true", "false"],
  jsonb: ["'{}'", `'{"a": [1, "x''y"]}'`],
  json: ["'[]'"],
  "integer[]": ["'{}'", "ARRAY[1, 2]"],
  "text[]": ["'{}'", "ARRAY['a', 'b']"],
  bytea: [String.raw`'\xdead'`],
  "bit(3)": ["B'101'"],
  inet: ["'10.0.0.1'"],
  point: ["'(1,2)'"],
  int4range: ["'[1,5)'"],
}

const freeTypes = [
  ...Object.keys(defaultsOf),
  "character varying(10)[]",
  "macaddr",
  "money",
  "tsvector",
  "xml",
  "interval day to second(2)",
]

/** `own` names the columns, so that a child has others than its parent. */
export function columnsOf(scene: Scene, key: string, own = ""): readonly MadeColumn[] {
  const names = [...(own === "" ? ["id"] : []), "n1", "n2", "x1", '"X 2"', "t1", "u1", "v1", "g1"].map((name) =>
    named(name, own),
  )
  const made: MadeColumn[] = []
  for (const name of names) {
    const always = ["id", "n1"].includes(name)
    if (always || scene.choose.chance(`${key}.${name}`, 0.6))
      made.push(makeColumn(scene, `${key}.${name}`, name, own, made))
  }
  return made
}

function named(name: string, own: string): string {
  return name.startsWith('"') ? `"${own}${name.slice(1)}` : `${own}${name}`
}

function makeColumn(scene: Scene, key: string, name: string, own: string, others: readonly Column[]): MadeColumn {
  const { choose } = scene
  const role = name.replaceAll('"', "").slice(own.length)
  if (role === "g1") return generated(scene, key, name, own, others)
  const type = choose.pick(`${key}.type`, typesFor(scene, role))
  const parts = [name, type]
  if (/^(text|char)/.test(type) && choose.chance(`${key}.collation`, 0.15)) {
    parts.push(`COLLATE ${choose.pick(`${key}.collation.name`, ['"C"', '"POSIX"'])}`)
  }
  if (role === "id" && choose.chance(`${key}.identity`, 0.4)) parts.push(identity(scene, key))
  else {
    const defaults = defaultsFor(scene, role, type)
    if (defaults.length > 0 && choose.chance(`${key}.default`, 0.35)) {
      parts.push(`DEFAULT ${choose.pick(`${key}.default.value`, defaults)}`)
    }
    if (role === "id" || choose.chance(`${key}.not_null`, 0.35)) parts.push("NOT NULL")
  }
  return { name, type, item: parts.join(" ") }
}

function typesFor({ types }: Scene, role: string): readonly string[] {
  if (role === "id") return ["integer", "bigint", "smallint"]
  if (role.startsWith("n")) return ["integer", "bigint", "smallint", "numeric(10,2)", "numeric", "double precision"]
  if (role.toLowerCase().startsWith("x")) return ["text", "character varying(20)", "character varying", "character(5)"]
  const made = [...types.keys()]
  if (role === "u1" && made.length > 0) return [...made, ...made.map((type) => `${type}[]`), "text"]
  return [...freeTypes, ...made]
}

function defaultsFor({ sequences, numberFunctions, types }: Scene, role: string, type: string): readonly string[] {
  if (role === "id") return sequences.map((name) => `nextval('${name}'::regclass)`)
  if (role.startsWith("n")) return ["0", "42", "1 + 1", ...numberFunctions.map((name) => `${name}(5)`)]
  if (role.toLowerCase().startsWith("x")) return ["'a'", "'it''s'", "lower('A')"]
  const literal = types.get(type)
  return defaultsOf[type] ?? (literal === undefined ? [] : [literal])
}

function identity({ choose }: Scene, key: string): string {
  const options = [
    ...(choose.chance(`${key}.identity.start`, 0.3) ? ["START WITH 10"] : []),
    ...(choose.chance(`${key}.identity.increment`, 0.3) ? ["INCREMENT BY 5"] : []),
    ...(choose.chance(`${key}.identity.cycle`, 0.2) ? ["CYCLE"] : []),
    ...(choose.chance(`${key}.identity.cache`, 0.2) ? ["CACHE 20"] : []),
  ]
  const always = choose.pick(`${key}.identity.when`, ["ALWAYS", "BY DEFAULT"])
  return `GENERATED ${always} AS IDENTITY${when(options.length > 0, `(${options.join(" ")})`)}`
}

function generated(
  { choose, major }: Scene,
  key: string,
  name: string,
  own: string,
  others: readonly Column[],
): MadeColumn {
  const text = others.find((other) => other.name === `${own}x1`)
  const expressions = [`(${own}n1 * 2)`, `(${own}n1 + 1)`, ...(text === undefined ? [] : [`(length(${text.name}))`])]
  const expression = choose.pick(`${key}.expression`, expressions)
  const type = choose.pick(`${key}.type`, ["numeric", "double precision", "bigint"])
  const virtual = major >= 18 && choose.chance(`${key}.virtual`, 0.4)
  return { name, type, item: `${name} ${type} GENERATED ALWAYS AS ${expression} ${virtual ? "VIRTUAL" : "STORED"}` }
}

/** What a column has beside its item. */
export function addColumnDetails(scene: Scene, key: string, table: string, columns: readonly MadeColumn[]): void {
  const { choose } = scene
  for (const { name, type, item } of columns) {
    const own = `${key}.${name}`
    const alter = `ALTER TABLE ${table} ALTER COLUMN ${name}`
    if (type === "text" && choose.chance(`${own}.storage`, 0.15)) {
      add(scene, `${alter} SET STORAGE ${choose.pick(`${own}.storage.how`, ["EXTERNAL", "MAIN"])}`)
    }
    const isVirtual = item.includes("VIRTUAL")
    if (["text", "jsonb"].includes(type) && choose.chance(`${own}.compression`, 0.15))
      add(scene, `${alter} SET COMPRESSION pglz`)
    if (!isVirtual && choose.chance(`${own}.statistics`, 0.08)) add(scene, `${alter} SET STATISTICS 500`)
    if (!isVirtual && choose.chance(`${own}.n_distinct`, 0.06)) add(scene, `${alter} SET (n_distinct = 9)`)
    if (choose.chance(`${own}.comment`, 0.12))
      add(scene, `COMMENT ON COLUMN ${table}.${name} IS 'column of ${choose.pick(`${own}.word`, ["one", "two"])}'`)
    if (choose.chance(`${own}.grant`, 0.05))
      add(scene, `GRANT SELECT (${name}), UPDATE (${name}) ON ${table} TO "pgkit Writer"`)
  }
}
