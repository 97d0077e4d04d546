// Default privileges of a generated schema, and privileges on what extensions brought.
import { add, owners, roles } from "../scene.ts"
import { when } from "../statement.ts"
import type { More } from "./scene.ts"

const sorts: Readonly<Record<string, readonly string[]>> = {
  TABLES: ["SELECT", "INSERT, UPDATE", "ALL"],
  SEQUENCES: ["USAGE", "ALL"],
  FUNCTIONS: ["EXECUTE"],
  TYPES: ["USAGE"],
  SCHEMAS: ["USAGE", "CREATE"],
}

export function addDefaultPrivileges(scene: More): void {
  const { choose } = scene
  if (!choose.chance("default_privileges", 0.4)) return
  for (const role of ["CURRENT_USER", `"${owners[0]}"`]) {
    for (const [sort, privileges] of Object.entries(sorts)) {
      // What an extension or a range brings is made under them, too, and the plan does not take that back yet.
      if (role === "CURRENT_USER" && (sort === "FUNCTIONS" || sort === "TYPES")) continue
      const key = `default.${role}.${sort}`
      if (choose.chance(`${key}.grant`, 0.25)) {
        // Schemas are in no schema.
        const inside = sort !== "SCHEMAS" && choose.chance(`${key}.inside`, 0.4)
        const where = when(inside, `IN SCHEMA ${choose.pick(`${key}.schema`, scene.schemas)}`)
        const to = choose.pick(`${key}.to`, [...roles.map((name) => `"${name}"`), "PUBLIC"])
        const option = when(to !== "PUBLIC" && choose.chance(`${key}.option`, 0.3), "WITH GRANT OPTION")
        const privilege = choose.pick(`${key}.privilege`, privileges)
        add(scene, `ALTER DEFAULT PRIVILEGES FOR ROLE ${role}${where} GRANT ${privilege} ON ${sort} TO ${to}${option}`)
      }
      if (choose.chance(`${key}.revoke`, 0.12)) {
        const from = sort === "FUNCTIONS" || sort === "TYPES" ? "PUBLIC" : role
        add(scene, `ALTER DEFAULT PRIVILEGES FOR ROLE ${role} REVOKE ${privileges[0] ?? ""} ON ${sort} FROM ${from}`)
      }
    }
  }
}

export function addMemberPrivileges(scene: More): void {
  const { choose } = scene
  for (const { head } of scene.statements.filter((statement) => statement.head.startsWith("CREATE EXTENSION "))) {
    const [, name = "", schema = ""] = /^CREATE EXTENSION (\S+) SCHEMA (.*)$/.exec(head) ?? []
    const type = { citext: "citext", hstore: "hstore", pg_trgm: "gtrgm" }[name]
    if (type === undefined) continue
    const key = `member.${name}`
    if (choose.chance(`${key}.type`, 0.5)) {
      const verb = choose.pick(`${key}.type.how`, [
        'GRANT USAGE ON TYPE # TO "pgkit_reader" WITH GRANT OPTION',
        "REVOKE USAGE ON TYPE # FROM PUBLIC",
      ])
      add(scene, verb.replace("#", `${schema}.${type}`))
    }
    const routine =
      { citext: "citext_eq(#.citext, #.citext)", hstore: "akeys(#.hstore)", pg_trgm: "show_limit()" }[name] ?? ""
    if (choose.chance(`${key}.routine`, 0.5))
      add(scene, `REVOKE EXECUTE ON FUNCTION ${schema}.${routine.replaceAll("#", schema)} FROM PUBLIC`)
  }
}
