// Casts of a generated schema.
import { add, place } from "../scene.ts"
import { addComment, type More } from "./scene.ts"

export function addCasts(scene: More): void {
  const { choose } = scene
  const own = [...scene.types.keys()].filter((type) => /\.(e1|bt1|ct1)$/.test(type))
  const contexts = ["", " AS ASSIGNMENT", " AS ASSIGNMENT", " AS IMPLICIT"]
  for (const type of own) {
    const key = type.replace(/^.*\./, "cast.")
    if (choose.chance(`${key}.out`, 0.5)) {
      const context = choose.pick(`${key}.out.context`, contexts)
      const how = choose.pick(`${key}.out.how`, ["INOUT", "FUNCTION"])
      // As another type than text, to which everything has a cast of its own when it is written.
      const [target, value] =
        choose.pick(`${key}.out.type`, ["json", "integer"]) === "json" ? ["json", "NULL"] : ["integer", "1"]
      if (how === "INOUT") add(scene, `CREATE CAST (${type} AS ${target}) WITH INOUT${context}`)
      else {
        const routine = place(scene, key.replace(".", "_"))
        add(
          scene,
          `CREATE FUNCTION ${routine}(${type}) RETURNS ${target} LANGUAGE sql IMMUTABLE AS 'SELECT ${value}::${target}'`,
        )
        add(scene, `CREATE CAST (${type} AS ${target}) WITH FUNCTION ${routine}(${type})${context}`)
      }
      addComment(scene, `${key}.out`, `CAST (${type} AS ${target})`)
    }
    if (choose.chance(`${key}.in`, 0.5)) {
      add(scene, `CREATE CAST (text AS ${type}) WITH INOUT${choose.pick(`${key}.in.context`, contexts)}`)
      addComment(scene, `${key}.in`, `CAST (text AS ${type})`)
    }
  }
}
