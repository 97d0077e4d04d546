// Functions and procedures of a generated schema.
import { add, addEnvelope, place, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export function addRoutines(scene: Scene): void {
  for (const name of scene.choose.some("function", ["f1", "f2", '"F 3"'], 0.6)) addNumberFunction(scene, name)
  for (const name of scene.choose.some("trigger_function", ["tf1", "tf2"], 0.8)) addTriggerFunction(scene, name)
  if (scene.choose.chance("set_function", 0.4)) addSetFunction(scene)
  for (const name of scene.choose.some("procedure", ["p1", "p2"], 0.4)) addProcedure(scene, name)
}

function addNumberFunction(scene: Scene, name: string): void {
  const { choose } = scene
  const full = place(scene, name)
  const language = choose.pick(`${name}.language`, ["sql", "plpgsql", "body"])
  const second = choose.pick(`${name}.second`, [
    "",
    ", b integer DEFAULT 2",
    ", b integer DEFAULT 3",
    ", other text DEFAULT 'x'",
  ])
  const added = choose.pick(`${name}.added`, ["1", "2"])
  const body = {
    sql: `LANGUAGE sql AS 'SELECT a + ${added}'`,
    plpgsql: `LANGUAGE plpgsql AS $f$BEGIN RETURN a + ${added}; END$f$`,
    body: `LANGUAGE sql RETURN a + ${added}`,
  }[language]
  const attributes = [
    choose.pick(`${name}.volatility`, ["IMMUTABLE", "IMMUTABLE", "STABLE", "VOLATILE"]),
    ...choose.some(`${name}.attribute`, ["STRICT", "SECURITY DEFINER", "PARALLEL SAFE", "COST 7"], 0.3),
    ...(choose.chance(`${name}.config`, 0.2) ? ["SET search_path TO public, pg_temp"] : []),
  ].join(" ")
  const [start, ...rest] = body.split(/ (?=AS|RETURN)/)
  add(scene, `CREATE FUNCTION ${full}(a integer${second}) RETURNS integer ${start} ${attributes} ${rest.join(" ")}`)
  const types = second === "" ? "integer" : second.includes("text") ? "integer, text" : "integer, integer"
  scene.numberFunctions.push(full)
  const target = `FUNCTION ${full}(${types})`
  addEnvelope(scene, name, { target, grant: [target, ["EXECUTE"]] })
}

function addTriggerFunction(scene: Scene, name: string): void {
  const full = place(scene, name)
  const text = scene.choose.pick(`${name}.text`, [
    "RETURN NEW;",
    "RAISE NOTICE 'it; is'; RETURN NEW;",
    "-- nothing\n  RETURN NULL;",
  ])
  const secure = when(scene.choose.chance(`${name}.definer`, 0.2), "SECURITY DEFINER")
  add(
    scene,
    `CREATE FUNCTION ${full}() RETURNS trigger LANGUAGE plpgsql${secure} AS $body$\nBEGIN\n  ${text}\nEND\n$body$`,
  )
  scene.triggerFunctions.push(full)
  addEnvelope(scene, name, { target: `FUNCTION ${full}()`, grant: [`FUNCTION ${full}()`, ["EXECUTE"]] })
}

/** Arguments and results of types that the schema makes. */
function addSetFunction(scene: Scene): void {
  const { choose } = scene
  const full = place(scene, "sf1")
  const type = choose.pick("sf1.type", ["text", "integer[]", ...scene.types.keys()])
  const result = choose.pick("sf1.result", ["SETOF", "TABLE", "OUT"])
  const rows = choose.chance("sf1.rows", 0.3) ? " ROWS 5" : ""
  const text = `AS 'SELECT NULL::${type}'`
  if (result === "OUT") add(scene, `CREATE FUNCTION ${full}(INOUT v ${type}) LANGUAGE sql ${text}`)
  else if (result === "TABLE")
    add(scene, `CREATE FUNCTION ${full}(v ${type}) RETURNS TABLE (w ${type}) LANGUAGE sql${rows} ${text}`)
  else add(scene, `CREATE FUNCTION ${full}(v ${type}) RETURNS SETOF ${type} LANGUAGE sql${rows} ${text}`)
  addEnvelope(scene, "sf1", { target: `FUNCTION ${full}(${type})`, grant: [`FUNCTION ${full}(${type})`, ["EXECUTE"]] })
}

function addProcedure(scene: Scene, name: string): void {
  const full = place(scene, name)
  const type = scene.choose.pick(`${name}.type`, ["integer", "text", ...scene.types.keys()])
  const variadic = scene.choose.chance(`${name}.variadic`, 0.2)
  const argument = variadic ? "VARIADIC v text[]" : `v ${type}`
  add(scene, `CREATE PROCEDURE ${full}(${argument}) LANGUAGE plpgsql AS $$BEGIN COMMIT; END$$`)
  const target = `PROCEDURE ${full}(${variadic ? "text[]" : type})`
  addEnvelope(scene, name, { target, grant: [target, ["EXECUTE"]] })
}
