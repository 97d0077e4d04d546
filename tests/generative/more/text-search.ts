// Text search parsers, templates, dictionaries and configurations of a generated schema.
import { add, addEnvelope, place } from "../scene.ts"
import { addComment, type More } from "./scene.ts"

export function addTextSearch(scene: More): void {
  const { choose } = scene
  const parsers = [
    `"default"`,
    ...choose.some("ts_parser", ["tsp1"], 0.5).map((name) => {
      const full = place(scene, name)
      const headline = choose.chance(`${name}.headline`, 0.5) ? ", HEADLINE = prsd_headline" : ""
      const parts = "START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype"
      add(scene, `CREATE TEXT SEARCH PARSER ${full} (${parts}${headline})`)
      addComment(scene, name, `TEXT SEARCH PARSER ${full}`)
      return full
    }),
  ]
  const templates = choose.some("ts_template", ["tst1"], 0.5).map((name) => {
    const full = place(scene, name)
    const init = choose.chance(`${name}.init`, 0.6) ? "INIT = dsimple_init, " : ""
    add(scene, `CREATE TEXT SEARCH TEMPLATE ${full} (${init}LEXIZE = dsimple_lexize)`)
    addComment(scene, name, `TEXT SEARCH TEMPLATE ${full}`)
    return full
  })
  const dictionaries = ["simple", "english_stem", ...addDictionaries(scene, templates)]
  addConfigurations(scene, parsers, dictionaries)
}

function addDictionaries(scene: More, templates: readonly string[]): readonly string[] {
  const { choose } = scene
  const built = [
    "TEMPLATE = simple",
    "TEMPLATE = simple, Accept = false",
    "TEMPLATE = simple, StopWords = english, Accept = true",
    "TEMPLATE = snowball, Language = german",
    "TEMPLATE = snowball, Language = english, StopWords = english",
  ]
  const own = templates.map((template) => `TEMPLATE = ${template}`)
  return choose.some("ts_dictionary", ["tsd1", '"Tsd 2"'], 0.6).map((name) => {
    const full = place(scene, name)
    add(scene, `CREATE TEXT SEARCH DICTIONARY ${full} (${choose.pick(`${name}.definition`, [...built, ...own])})`)
    addEnvelope(scene, name, { target: `TEXT SEARCH DICTIONARY ${full}` })
    return full
  })
}

function addConfigurations(scene: More, parsers: readonly string[], dictionaries: readonly string[]): void {
  const { choose } = scene
  for (const name of choose.some("ts_configuration", ["tsc1", '"Tsc 2"'], 0.7)) {
    const full = place(scene, name)
    const copied = choose.chance(`${name}.copied`, 0.4)
    const source = copied
      ? `COPY = ${choose.pick(`${name}.copy`, ["english", "simple"])}`
      : `PARSER = ${choose.pick(`${name}.parser`, parsers)}`
    add(scene, `CREATE TEXT SEARCH CONFIGURATION ${full} (${source})`)
    for (const token of choose.some(`${name}.token`, ["asciiword", "word", "email", "numhword, hword"], 0.5)) {
      const taken = choose.some(`${name}.token.${token}.dictionary`, dictionaries, 0.4)
      const list = taken.length === 0 ? "simple" : taken.join(", ")
      const verb = copied && !token.includes("email") ? "ALTER" : copied ? "ALTER" : "ADD"
      add(scene, `ALTER TEXT SEARCH CONFIGURATION ${full} ${verb} MAPPING FOR ${token} WITH ${list}`)
    }
    if (copied && choose.chance(`${name}.fewer`, 0.3))
      add(scene, `ALTER TEXT SEARCH CONFIGURATION ${full} DROP MAPPING FOR url, host`)
    scene.configurations.push(full)
    addEnvelope(scene, name, { target: `TEXT SEARCH CONFIGURATION ${full}` })
  }
}
