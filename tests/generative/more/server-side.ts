// Languages, access methods and event triggers of a generated schema.
import { add, addEnvelope, place } from "../scene.ts"
import { when } from "../statement.ts"
import { addComment, type More } from "./scene.ts"

/** They are PL/pgSQL under other names. */
export function addLanguages(scene: More): void {
  const { choose } = scene
  for (const name of choose.some("language", ["speech", '"My Talk"'], 0.6)) {
    const trusted = choose.chance(`${name}.trusted`, 0.8)
    const inline = when(choose.chance(`${name}.inline`, 0.6), "INLINE plpgsql_inline_handler")
    const validator = when(choose.chance(`${name}.validator`, 0.6), "VALIDATOR plpgsql_validator")
    add(scene, `CREATE${when(trusted, "TRUSTED")} LANGUAGE ${name} HANDLER plpgsql_call_handler${inline}${validator}`)
    scene.languages.push(name)
    // There are no privileges on an untrusted language.
    addEnvelope(scene, name, {
      target: `LANGUAGE ${name}`,
      ...(trusted ? { grant: [`LANGUAGE ${name}`, ["USAGE"]] } : {}),
    })
    if (!choose.chance(`${name}.function`, 0.6)) continue
    const routine = place(scene, `in_${name.replaceAll(/\W/g, "")}`)
    add(scene, `CREATE FUNCTION ${routine}(a integer) RETURNS integer LANGUAGE ${name} AS 'BEGIN RETURN a; END'`)
    addEnvelope(scene, routine, {
      target: `FUNCTION ${routine}(integer)`,
      grant: [`FUNCTION ${routine}(integer)`, ["EXECUTE"]],
    })
  }
}

export function addAccessMethods(scene: More): void {
  const { choose } = scene
  for (const name of choose.some("access_method", ["copied", '"Heap 2"'], 0.6)) {
    add(scene, `CREATE ACCESS METHOD ${name} TYPE TABLE HANDLER heap_tableam_handler`)
    addComment(scene, name, `ACCESS METHOD ${name}`)
    scene.methods.push(name)
  }
  if (choose.chance("access_method.tree", 0.4)) {
    add(scene, "CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler")
    addComment(scene, "tree", "ACCESS METHOD tree")
  }
}

export function addEventTriggers(scene: More): void {
  const { choose } = scene
  const routine = place(scene, "watch")
  add(scene, `CREATE FUNCTION ${routine}() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'`)
  const events = ["ddl_command_start", "ddl_command_end", "sql_drop", "table_rewrite"]
  if (scene.major >= 17) events.push("login")
  for (const name of choose.some("event_trigger", ["et1", '"Et 2"', "et3"], 0.6)) {
    const event = choose.pick(`${name}.event`, events)
    const tags = choose.some(`${name}.tag`, ["CREATE TABLE", "ALTER TABLE", "DROP TABLE"], 0.4)
    const withTags = tags.length > 0 && event.startsWith("ddl")
    const filter = when(withTags, `WHEN TAG IN (${tags.map((tag) => `'${tag}'`).join(", ")})`)
    add(scene, `CREATE EVENT TRIGGER ${name} ON ${event}${filter} EXECUTE FUNCTION ${routine}()`)
    if (choose.chance(`${name}.enabled`, 0.3)) {
      const how = choose.pick(`${name}.enabled.how`, ["DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS"])
      add(scene, `ALTER EVENT TRIGGER ${name} ${how}`)
    }
    addComment(scene, name, `EVENT TRIGGER ${name}`)
  }
}
