// Triggers and policies of a spec to CREATE TRIGGER and CREATE POLICY.
import { quoteIdent, quoteLiteral } from "../../../sql/identifier.ts"
import type { Name } from "../name.ts"
import { isSql } from "../sql.ts"
import type { PolicySpec, TriggerEvent, TriggerSpec } from "../trigger.ts"
import { columnsSql, deferrableSql, nameSql } from "./clauses.ts"

/** @example createTriggerSql("touch", "shop.orders", { before: "update", forEach: "row", execute: "touch" }) */
export function createTriggerSql(name: string, table: Name, spec: TriggerSpec): string {
  const [timing, events] =
    spec.before !== undefined
      ? ["BEFORE", spec.before]
      : spec.after !== undefined
        ? ["AFTER", spec.after]
        : ["INSTEAD OF", spec.insteadOf]
  const constraint = spec.constraint === true ? {} : spec.constraint
  const { oldTable, newTable } = spec.referencing ?? {}
  return [
    `CREATE ${constraint === undefined ? "" : "CONSTRAINT "}TRIGGER ${quoteIdent(name)}`,
    `${timing} ${(isList(events) ? events : [events]).map(eventSql).join(" OR ")} ON ${nameSql(table)}`,
    constraint?.from === undefined ? "" : `FROM ${nameSql(constraint.from)}`,
    deferrableSql(constraint?.deferrable),
    oldTable === undefined && newTable === undefined
      ? ""
      : `REFERENCING${oldTable === undefined ? "" : ` OLD TABLE AS ${quoteIdent(oldTable)}`}${newTable === undefined ? "" : ` NEW TABLE AS ${quoteIdent(newTable)}`}`,
    `FOR EACH ${(spec.forEach ?? "statement").toUpperCase()}`,
    spec.when === undefined ? "" : `WHEN (${spec.when.sql})`,
    `EXECUTE FUNCTION ${nameSql(spec.execute)}(${argumentsSql(spec.args)})`,
  ]
    .filter((line) => line !== "")
    .join("\n  ")
}

/** What CREATE TRIGGER cannot say; `relation` is `TABLE shop.orders`. */
export function triggerSettings(name: string, relation: string, table: Name, spec: TriggerSpec): readonly string[] {
  const enable = spec.enable === false ? "DISABLE" : `ENABLE ${String(spec.enable).toUpperCase()}`
  return [
    ...(spec.enable === undefined ? [] : [`ALTER ${relation} ${enable} TRIGGER ${quoteIdent(name)}`]),
    ...(spec.dependsOnExtensions ?? []).map(
      (extension) =>
        `ALTER TRIGGER ${quoteIdent(name)} ON ${nameSql(table)} DEPENDS ON EXTENSION ${quoteIdent(extension)}`,
    ),
  ]
}

/** @example createPolicySql("own_rows", "shop.orders", { to: "app", using: sql`owner = current_user` }) */
export function createPolicySql(name: string, table: Name, spec: PolicySpec): string {
  const roles = spec.to === undefined ? [] : isList(spec.to) ? spec.to : [spec.to]
  return [
    `CREATE POLICY ${quoteIdent(name)} ON ${nameSql(table)}`,
    spec.as === undefined ? "" : `AS ${spec.as.toUpperCase()}`,
    spec.for === undefined ? "" : `FOR ${spec.for.toUpperCase()}`,
    roles.length === 0 ? "" : `TO ${roles.map((role) => (role === "public" ? "PUBLIC" : quoteIdent(role))).join(", ")}`,
    spec.using === undefined ? "" : `USING (${spec.using.sql})`,
    spec.withCheck === undefined ? "" : `WITH CHECK (${spec.withCheck.sql})`,
  ]
    .filter((line) => line !== "")
    .join("\n  ")
}

function eventSql(event: TriggerEvent): string {
  return typeof event === "string" ? event.toUpperCase() : `UPDATE OF ${columnsSql(event.update)}`
}

function argumentsSql(args: TriggerSpec["args"]): string {
  if (args === undefined) return ""
  return isSql(args) ? args.sql : args.map(quoteLiteral).join(", ")
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}
