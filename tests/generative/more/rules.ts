// Rules on tables and views of a generated schema.
import { add } from "../scene.ts"
import { when } from "../statement.ts"
import { addComment, type More } from "./scene.ts"

export function addRules(scene: More): void {
  const { choose } = scene
  const tables = scene.relations.filter(({ kind }) => kind === "table")
  const on = scene.relations.filter(({ kind }) => kind !== "materialized view")
  for (const { name, kind } of on) {
    const key = `rule.${name.replace(/^.*\./, "")}`
    for (const rule of choose.some(key, ["r1", '"R 2"'], 0.25)) {
      const own = `${key}.${rule}`
      const event = choose.pick(`${own}.event`, ["INSERT", "UPDATE", "DELETE"])
      const row = event === "DELETE" ? "OLD" : "NEW"
      const target =
        tables.length === 0
          ? undefined
          : choose.pick(
              `${own}.target`,
              tables.map((table) => table.name),
            )
      const commands = [
        "NOTHING",
        `NOTIFY heard`,
        ...(target === undefined
          ? []
          : [
              `DELETE FROM ${target} WHERE n1 = ${row}.n1`,
              `(UPDATE ${target} SET n1 = ${row}.n1 WHERE n1 = 3; NOTIFY heard)`,
            ]),
      ]
      const command = choose.pick(`${own}.command`, commands)
      const how = choose.pick(`${own}.how`, ["INSTEAD", "ALSO"])
      const condition = when(
        kind !== "view" && !command.includes("NOTIFY") && choose.chance(`${own}.where`, 0.3),
        `WHERE ${row}.n1 > 4`,
      )
      add(scene, `CREATE RULE ${rule} AS ON ${event} TO ${name}${condition} DO ${how} ${command}`)
      if (kind !== "view" && choose.chance(`${own}.enabled`, 0.2)) {
        add(
          scene,
          `ALTER TABLE ${name} ${choose.pick(`${own}.enabled.how`, ["DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA"])} RULE ${rule}`,
        )
      }
      addComment(scene, own, `RULE ${rule} ON ${name}`)
    }
  }
}
