// Transforms of a generated schema, and routines that say that they use them.
import { add, place } from "../scene.ts"
import { addComment, type More } from "./scene.ts"

/** Functions with the right arguments, which nobody calls. */
const from = "FROM SQL WITH FUNCTION prsd_lextype(internal)"
const to: Readonly<Record<string, string>> = {
  integer: "TO SQL WITH FUNCTION int4recv(internal)",
  text: "TO SQL WITH FUNCTION textrecv(internal)",
}

export function addTransforms(scene: More): void {
  const { choose } = scene
  // A domain has none.
  const types = [...scene.types.keys()].filter((type) => !/\.d\d$/.test(type))
  for (const type of choose.some("transform", ["integer", "text", ...types], 0.4)) {
    const key = `transform.${type}`
    const language = choose.pick(`${key}.language`, ["sql", "plpgsql", ...scene.languages])
    const both = to[type] !== undefined && choose.chance(`${key}.both`, 0.5)
    const parts = both ? choose.pick(`${key}.parts`, [`${from}, ${to[type] ?? ""}`, to[type] ?? ""]) : from
    add(scene, `CREATE TRANSFORM FOR ${type} LANGUAGE ${language} (${parts})`)
    addComment(scene, key, `TRANSFORM FOR ${type} LANGUAGE ${language}`)
    if (!choose.chance(`${key}.used`, 0.5) || language !== "sql") continue
    const routine = place(scene, `transformed_${type.replaceAll(/\W/g, "_")}`)
    add(
      scene,
      `CREATE FUNCTION ${routine}(v ${type}) RETURNS integer TRANSFORM FOR TYPE ${type} LANGUAGE sql AS 'SELECT 1'`,
    )
  }
}
