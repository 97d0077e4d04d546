// Tables with several parents, and what they inherit from each or have for themselves.
import { add, addEnvelope, place } from "../scene.ts"
import { when } from "../statement.ts"
import { type More, partOf } from "./scene.ts"

export function addParents(scene: More): void {
  const { choose, major } = scene
  const parents = ["pa1", '"Pa 2"'].map((key) => {
    const name = place(scene, key)
    const own = partOf(key, "own")
    const shared = choose.chance(`${key}.shared.default`, 0.3) ? " DEFAULT 1" : ""
    const notNull = when(choose.chance(`${key}.not_null`, 0.3), "NOT NULL")
    add(
      scene,
      `CREATE TABLE ${name} (shared integer${shared}${notNull}, ${own} text${when(choose.chance(`${key}.own.default`, 0.3), "DEFAULT 'x'")})`,
    )
    // Of one name and one text with the child's and the other parent's, they are merged.
    for (const check of choose.some(`${key}.check`, ["bound", "most"], 0.35)) {
      const test = check === "bound" ? "shared > 0" : "shared < 100"
      const states = ["", "", " NO INHERIT", ...(major >= 18 ? [" NOT ENFORCED"] : [])]
      add(
        scene,
        `ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${test})${check === "bound" ? "" : choose.pick(`${key}.check.${check}.state`, states)}`,
      )
    }
    if (choose.chance(`${key}.column_comment`, 0.2)) add(scene, `COMMENT ON COLUMN ${name}.shared IS 'both have it'`)
    addEnvelope(scene, key, { target: `TABLE ${name}`, grant: [name, ["SELECT", "UPDATE"]] })
    return name
  })
  for (const key of choose.some("heir", ["ch1", '"Ch 2"', "ch3"], 0.6)) {
    const of = choose.some(`${key}.of`, parents, 0.75)
    const name = place(scene, key)
    const local = choose.chance(`${key}.local`, 0.3) ? ["shared integer"] : of.length === 0 ? ["shared integer"] : []
    const own = choose.some(`${key}.column`, ["extra integer", "more text DEFAULT 'm'"], 0.5)
    scene.statements.push({
      head: `CREATE TABLE ${name}`,
      items: [...local, ...own],
      tail: when(of.length > 0, `INHERITS (${of.join(", ")})`),
    })
    const alter = `ALTER TABLE ${name}`
    if (choose.chance(`${key}.default`, 0.3))
      add(scene, `${alter} ALTER COLUMN shared SET DEFAULT ${choose.pick(`${key}.default.value`, ["5", "6"])}`)
    if (choose.chance(`${key}.not_null`, 0.25)) add(scene, `${alter} ALTER COLUMN shared SET NOT NULL`)
    if (choose.chance(`${key}.check`, 0.25))
      add(scene, `${alter} ADD CONSTRAINT ${partOf(key, "check")} CHECK (shared <> 13)`)
    if (choose.chance(`${key}.statistics`, 0.2)) add(scene, `${alter} ALTER COLUMN shared SET STATISTICS 70`)
    if (choose.chance(`${key}.index`, 0.2)) add(scene, `CREATE INDEX ${partOf(key, "index")} ON ${name} (shared)`)
    if (choose.chance(`${key}.grandchild`, 0.2)) {
      const grandchild = place(scene, partOf(key, "child"))
      add(scene, `CREATE TABLE ${grandchild} (late boolean) INHERITS (${name})`)
    }
    addEnvelope(scene, key, { target: `TABLE ${name}`, grant: [name, ["SELECT", "UPDATE"]] })
  }
}
