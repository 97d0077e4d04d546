// Base types of a generated schema, and shells of which nothing is known yet.
import { add, addEnvelope, place } from "../scene.ts"
import type { More } from "./scene.ts"

/** Texts under another name: their functions are PostgreSQL's own. */
export function addBaseTypes(scene: More): void {
  const { choose } = scene
  for (const name of choose.some("base_type", ["bt1", '"Bt 2"'], 0.6)) {
    const full = place(scene, name)
    const part = place(scene, name.replaceAll(/\W/g, "").toLowerCase())
    add(scene, `CREATE TYPE ${full}`)
    add(scene, `CREATE FUNCTION ${part}_in(cstring) RETURNS ${full} LANGUAGE internal IMMUTABLE STRICT AS 'textin'`)
    add(scene, `CREATE FUNCTION ${part}_out(${full}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'`)
    const options = [
      `INPUT = ${part}_in`,
      `OUTPUT = ${part}_out`,
      ...choose.some(
        `${name}.option`,
        ["CATEGORY = 'S'", "DEFAULT = 'it''s'", "DELIMITER = ';'", "COLLATABLE = true", "ALIGNMENT = double"],
        0.25,
      ),
      ...(choose.chance(`${name}.storage`, 0.5)
        ? [`STORAGE = ${choose.pick(`${name}.storage.how`, ["extended", "external", "main"])}`]
        : []),
    ]
    add(scene, `CREATE TYPE ${full} (${options.join(", ")})`)
    scene.types.set(full, "'b'")
    addEnvelope(scene, name, { target: `TYPE ${full}`, grant: [`TYPE ${full}`, ["USAGE"]] })
  }
  if (choose.chance("shell", 0.3)) {
    const full = place(scene, "shell1")
    add(scene, `CREATE TYPE ${full}`)
    if (choose.chance("shell.owner", 0.3)) add(scene, `ALTER TYPE ${full} OWNER TO "pgkit_owner"`)
  }
}
