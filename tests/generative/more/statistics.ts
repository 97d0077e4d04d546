// Extended statistics of a generated schema.
import { add, addEnvelope, place } from "../scene.ts"
import { has, type More } from "./scene.ts"

export function addStatistics(scene: More): void {
  const { choose } = scene
  const on = [...scene.relations.filter(({ kind }) => kind !== "view"), ...scene.foreignTables]
  if (on.length === 0) return
  for (const name of choose.some("statistics", ["st1", '"St 2"', "st3"], 0.6)) {
    const full = place(scene, name)
    const base = choose.pick(
      `${name}.on`,
      on.map((relation) => relation.name),
    )
    const relation = on.find((candidate) => candidate.name === base)
    if (relation === undefined) continue
    const columns = ["n1", ...["id", "c"].filter((column) => has(relation, column))]
    const expressions = ["(n1 + 1)", "(n1 * 2)", ...scene.operators.map((operator) => `((n1::integer) ${operator} 2)`)]
    const elements = choose.some(`${name}.element`, [...columns, ...expressions], 0.6)
    const list =
      elements.length > 1
        ? elements
        : elements.length === 1 && elements[0]?.startsWith("(") === true
          ? elements
          : ["n1", "(n1 + 1)"]
    const kinds = choose.some(`${name}.kind`, ["ndistinct", "dependencies", "mcv"], 0.4)
    const named = kinds.length > 0 && list.length > 1 ? ` (${kinds.join(", ")})` : ""
    add(scene, `CREATE STATISTICS ${full}${named} ON ${list.join(", ")} FROM ${base}`)
    if (choose.chance(`${name}.target`, 0.3))
      add(scene, `ALTER STATISTICS ${full} SET STATISTICS ${choose.pick(`${name}.target.value`, ["50", "0"])}`)
    addEnvelope(scene, name, { target: `STATISTICS ${full}` })
  }
}
