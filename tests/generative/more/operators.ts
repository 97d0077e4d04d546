// Operators, operator families and operator classes of a generated schema, all of integers.
import { add, addEnvelope, place } from "../scene.ts"
import { addComment, type More, schemaOf } from "./scene.ts"

interface Made {
  readonly schema: string
  readonly symbol: string
}

export function addOperators(scene: More): void {
  const { choose } = scene
  const schema = schemaOf(place(scene, "operators"))
  const same = routine(scene, "op_same", "$1 = $2", "int4eq")
  const other = routine(scene, "op_other", "$1 <> $2", "int4ne")
  const linked = choose.chance("operator.linked", 0.7)
  const name = ({ schema: home, symbol }: Made) => `${home}.${symbol}`
  const [equal, unequal, minus] = ["===", "<<>>", "!!!"].map((symbol): Made => ({ schema, symbol }))
  if (equal === undefined || unequal === undefined || minus === undefined) return
  const of = (made: Made) => `OPERATOR(${name(made)})`
  const options = [
    ...(linked ? [`COMMUTATOR = ${of(equal)}`, `NEGATOR = ${of(unequal)}`] : []),
    ...choose.some("operator.equal", ["RESTRICT = eqsel", "JOIN = eqjoinsel", "HASHES", "MERGES"], 0.4),
  ]
  // HASHES and MERGES without a commutator are refused when they are used only.
  add(
    scene,
    `CREATE OPERATOR ${name(equal)} (${[`FUNCTION = ${same}`, "LEFTARG = integer", "RIGHTARG = integer", ...options].join(", ")})`,
  )
  scene.operators.push(of(equal))
  addEnvelope(scene, "operator.equal", { target: `OPERATOR ${name(equal)} (integer, integer)` })
  if (linked || choose.chance("operator.other", 0.5)) {
    const back = linked ? `, NEGATOR = ${of(equal)}` : ""
    add(scene, `CREATE OPERATOR ${name(unequal)} (FUNCTION = ${other}, LEFTARG = integer, RIGHTARG = integer${back})`)
    addEnvelope(scene, "operator.unequal", { target: `OPERATOR ${name(unequal)} (integer, integer)` })
  }
  if (choose.chance("operator.prefix", 0.5)) {
    add(scene, `CREATE OPERATOR ${name(minus)} (FUNCTION = int4um, RIGHTARG = integer)`)
    addEnvelope(scene, "operator.prefix", { target: `OPERATOR ${name(minus)} (NONE, integer)` })
  }
}

/** A function of the schema, or PostgreSQL's own. */
function routine(scene: More, key: string, expression: string, builtIn: string): string {
  const { choose } = scene
  if (!choose.chance(`${key}.own`, 0.7)) return builtIn
  const full = place(scene, key)
  const left = choose.pick(`${key}.argument`, ["", "a ", "b "])
  const attributes = ["IMMUTABLE", ...choose.some(`${key}.attribute`, ["STRICT", "PARALLEL SAFE", "LEAKPROOF"], 0.3)]
  add(
    scene,
    `CREATE FUNCTION ${full}(${left}integer, integer) RETURNS boolean LANGUAGE sql ${attributes.join(" ")} AS 'SELECT ${expression}'`,
  )
  return full
}

const btree = ["OPERATOR 1 <", "OPERATOR 2 <=", "OPERATOR 3 =", "OPERATOR 4 >=", "OPERATOR 5 >"]

export function addOperatorClasses(scene: More): void {
  const { choose } = scene
  const family = place(scene, "fam1")
  const ownFamily = choose.chance("family", 0.6)
  if (ownFamily) {
    add(scene, `CREATE OPERATOR FAMILY ${family} USING btree`)
    addEnvelope(scene, "family", { target: `OPERATOR FAMILY ${family} USING btree` })
  }
  for (const name of choose.some("class", ["cl1", '"Cl 2"'], 0.7)) {
    const full = place(scene, name)
    const joins = ownFamily && choose.chance(`${name}.joins`, 0.5)
    const taken = [...choose.some(`${name}.operator`, btree, 0.8), "FUNCTION 1 btint4cmp(integer, integer)"]
    const extra = choose.chance(`${name}.equal_image`, 0.3) ? ["FUNCTION 4 (integer, integer) btequalimage(oid)"] : []
    // A family takes one class of a type, unless the strategies are others.
    if (joins && name !== "cl1") continue
    add(
      scene,
      `CREATE OPERATOR CLASS ${full} FOR TYPE integer USING btree${joins ? ` FAMILY ${family}` : ""} AS ${[...taken, ...extra].join(", ")}`,
    )
    scene.classes.push(full)
    addEnvelope(scene, name, { target: `OPERATOR CLASS ${full} USING btree` })
  }
  if (choose.chance("class.hash", 0.4)) {
    const full = place(scene, "hashed")
    add(
      scene,
      `CREATE OPERATOR CLASS ${full} FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer)`,
    )
    addComment(scene, "class.hash", `OPERATOR CLASS ${full} USING hash`)
  }
  if (ownFamily && choose.chance("family.loose", 0.5)) {
    add(
      scene,
      `ALTER OPERATOR FAMILY ${family} USING btree ADD OPERATOR 1 < (bigint, integer), FUNCTION 1 (bigint, integer) btint84cmp(bigint, integer)`,
    )
  }
  if (ownFamily && choose.chance("family.another", 0.3)) {
    add(scene, `ALTER OPERATOR FAMILY ${family} USING btree ADD OPERATOR 3 = (smallint, integer)`)
  }
}
