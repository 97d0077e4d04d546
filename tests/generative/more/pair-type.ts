// A row type of a generated schema with all that lets btree sort it: functions, operators, a class, and what uses them.
import { add, addEnvelope, place } from "../scene.ts"
import { addComment, type More, schemaOf } from "./scene.ts"

export function addPairType(scene: More): void {
  const { choose } = scene
  const type = place(scene, "pair")
  const attribute = choose.pick("pair.attribute", ["integer", "integer", "bigint"])
  const second = choose.chance("pair.third", 0.2) ? ", c text" : ""
  add(scene, `CREATE TYPE ${type} AS (a ${attribute}, b integer${second})`)
  scene.rowTypes.set(type, ["a", "b"])
  addEnvelope(scene, "pair", { target: `TYPE ${type}`, grant: [`TYPE ${type}`, ["USAGE"]] })
  const routines = place(scene, "pair_")
  const symbols = schemaOf(place(scene, "pair_symbols"))
  const make = (name: string, result: string, expression: string) => {
    add(
      scene,
      `CREATE FUNCTION ${routines}${name}(${type}, ${type}) RETURNS ${result} LANGUAGE sql IMMUTABLE AS 'SELECT (${expression})::${result}'`,
    )
    return `${routines}${name}`
  }
  const operators = { "#<": "<", "#=": "=", "#>": ">" }
  for (const [symbol, plain] of Object.entries(operators)) {
    const routine = make({ "<": "lt", "=": "eq", ">": "gt" }[plain] ?? "", "boolean", `($1).a ${plain} ($2).a`)
    const commutator = { "<": "#>", "=": "#=", ">": "#<" }[plain] ?? ""
    const links = choose.chance("pair.commutators", 0.6) ? `, COMMUTATOR = OPERATOR(${symbols}.${commutator})` : ""
    add(
      scene,
      `CREATE OPERATOR ${symbols}.${symbol} (FUNCTION = ${routine}, LEFTARG = ${type}, RIGHTARG = ${type}${links})`,
    )
  }
  const compare = make("cmp", "integer", "($1).a - ($2).a")
  if (!choose.chance("pair.class", 0.8)) return
  const members = Object.keys(operators).map((symbol, place) => `OPERATOR ${[1, 3, 5][place]} ${symbols}.${symbol}`)
  const isDefault = choose.chance("pair.class.default", 0.7)
  const full = place(scene, "pair_ops")
  add(
    scene,
    `CREATE OPERATOR CLASS ${full}${isDefault ? " DEFAULT" : ""} FOR TYPE ${type} USING btree AS ${members.join(", ")}, FUNCTION 1 ${compare}(${type}, ${type})`,
  )
  addEnvelope(scene, "pair_ops", { target: `OPERATOR CLASS ${full} USING btree` })
  if (!choose.chance("pair.table", 0.8)) return
  const table = place(scene, "pairs")
  add(scene, `CREATE TABLE ${table} (id integer, p ${type}, q ${type}[])`)
  if (isDefault && choose.chance("pair.key", 0.5))
    add(scene, `ALTER TABLE ${table} ADD CONSTRAINT pairs_pkey UNIQUE (p)`)
  if (choose.chance("pair.index", 0.6)) add(scene, `CREATE INDEX pairs_index ON ${table} (p ${full} DESC)`)
  if (choose.chance("pair.check", 0.4))
    add(scene, `ALTER TABLE ${table} ADD CONSTRAINT pairs_check CHECK (p OPERATOR(${symbols}.#>) q[1])`)
  addComment(scene, "pairs", `TABLE ${table}`)
}
