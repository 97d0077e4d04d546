// Triggers and policies of a generated table or view.
import { add, type Relation, roles, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

export function addTriggers(scene: Scene, key: string, { name, kind, columns }: Relation): void {
  const { choose, triggerFunctions } = scene
  if (triggerFunctions.length === 0) return
  for (const trigger of choose.some(`${key}.trigger`, ["a_trigger", '"B trigger"'], 0.25)) {
    const own = `${key}.trigger.${trigger}`
    const call = `EXECUTE FUNCTION ${choose.pick(`${own}.function`, triggerFunctions)}(${choose.pick(`${own}.arguments`, ["", "", "'x', 'it''s'"])})`
    const events = choose.pick(`${own}.events`, [
      "INSERT",
      "UPDATE",
      "INSERT OR UPDATE",
      "DELETE",
      ...(columns.length > 1 ? ["UPDATE OF n1"] : []),
    ])
    const on = `ON ${name}`
    if (kind === "view") {
      add(scene, `CREATE TRIGGER ${trigger} INSTEAD OF ${events.replace(" OF n1", "")} ${on} FOR EACH ROW ${call}`)
    } else if (choose.chance(`${own}.constraint`, 0.15)) {
      const deferred = choose.pick(`${own}.deferrable`, ["", "DEFERRABLE INITIALLY DEFERRED "])
      add(scene, `CREATE CONSTRAINT TRIGGER ${trigger} AFTER ${events} ${on} ${deferred}FOR EACH ROW ${call}`)
    } else if (kind === "table" && choose.chance(`${own}.transition`, 0.15)) {
      add(
        scene,
        `CREATE TRIGGER ${trigger} AFTER INSERT ${on} REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT ${call}`,
      )
    } else {
      const timing = choose.pick(`${own}.timing`, ["BEFORE", "AFTER"])
      const level = choose.pick(`${own}.level`, ["ROW", "ROW", "STATEMENT"])
      const condition = when(
        level === "ROW" && !events.includes("DELETE") && choose.chance(`${own}.when`, 0.3),
        "WHEN (NEW.n1 > 0)",
      )
      add(scene, `CREATE TRIGGER ${trigger} ${timing} ${events} ${on} FOR EACH ${level}${condition} ${call}`)
    }
    if (kind !== "view" && choose.chance(`${own}.enabled`, 0.2)) {
      add(
        scene,
        `ALTER TABLE ${name} ${choose.pick(`${own}.enabled.how`, ["DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA"])} TRIGGER ${trigger}`,
      )
    }
    if (choose.chance(`${own}.comment`, 0.2)) add(scene, `COMMENT ON TRIGGER ${trigger} ON ${name} IS 'fires'`)
  }
}

export function addPolicies(scene: Scene, key: string, { name }: Relation): void {
  const { choose, numberFunctions } = scene
  for (const policy of choose.some(`${key}.policy`, ["pol1", '"Pol 2"'], 0.2)) {
    const own = `${key}.policy.${policy}`
    const command = choose.pick(`${own}.command`, ["ALL", "SELECT", "INSERT", "UPDATE", "DELETE"])
    const kind = choose.pick(`${own}.kind`, ["PERMISSIVE", "PERMISSIVE", "RESTRICTIVE"])
    const to = choose.pick(`${own}.to`, ["PUBLIC", `"${roles[0]}"`, `"${roles[0]}", "${roles[1]}"`, "CURRENT_USER"])
    const tests = ["n1 > 0", "n1 = 7", "true", ...numberFunctions.map((f) => `${f}(1) > 0`)]
    const using = choose.pick(`${own}.using`, tests)
    const checks = choose.chance(`${own}.checks`, 0.5)
    const check = choose.pick(`${own}.check`, tests)
    const clauses = {
      ALL: ` USING (${using})${when(checks, `WITH CHECK (${check})`)}`,
      UPDATE: ` USING (${using})${when(checks, `WITH CHECK (${check})`)}`,
      SELECT: ` USING (${using})`,
      DELETE: ` USING (${using})`,
      INSERT: ` WITH CHECK (${check})`,
    }[command]
    add(scene, `CREATE POLICY ${policy} ON ${name} AS ${kind} FOR ${command} TO ${to}${clauses}`)
    if (choose.chance(`${own}.comment`, 0.2)) add(scene, `COMMENT ON POLICY ${policy} ON ${name} IS 'who may'`)
  }
}
