// Row-level security policies: CREATE POLICY, and ALTER POLICY as far as it goes.
import { defineKind, type Found, type ObjectId, objectId, PUBLIC, type Rule, type Step } from "../../model/index.ts"
import { parenthesized } from "../../sql/expression.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { decodePolicy, policySql } from "./query.ts"
import { policyShape, type PolicyShape } from "./shape.ts"

type Policy = Found<PolicyShape>

// There is no ALTER POLICY … DROP USING, so a removed clause means recreate (manual, ALTER POLICY).
const clauseRule: Rule<PolicyShape, string | null> = (now, _from, to, { before }) =>
  to === null ? "rebuild" : [alterPolicy(before, now)]

/** Policies of tables. Whether they apply (ENABLE ROW LEVEL SECURITY) is the table's. */
export const policy = defineKind<PolicyShape>({
  name: "policy",
  rank: 85,
  shape: policyShape,
  owned: false,
  goesWith: ({ path }) => [objectId("table", path.slice(0, 2))],
  target: (object) => `POLICY ${named(object)}`,
  read: { sql: policySql, opensTables: true, decode: decodePolicy },

  create: (object) => [{ sql: createSql(object), lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) } }],

  drop: (object) => [
    {
      sql: `DROP POLICY ${named(object)}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
      fold: { into: tableOf(object), as: "gone" },
    },
  ],

  unmentioned: () => true,
  rename: (from, to) => [
    {
      sql: `ALTER POLICY ${quoteIdent(from.path[2] ?? "")} ON ${quotePath(to.path.slice(0, 2))} RENAME TO ${quoteIdent(to.path[2] ?? "")}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(to) },
    },
  ],

  changes: {
    // ALTER POLICY changes neither (manual, ALTER POLICY, Notes).
    command: "rebuild",
    permissive: "rebuild",
    roles: (now, _from, _to, { before }) => [alterPolicy(before, now)],
    using: clauseRule,
    withCheck: clauseRule,
  },
})

/** `name ON schema.table`. */
function named(object: Policy): string {
  return `${quoteIdent(object.path[2] ?? "")} ON ${quotePath(object.path.slice(0, 2))}`
}

function tableOf(object: Policy): ObjectId {
  return objectId("table", object.path.slice(0, 2))
}

function createSql(object: Policy): string {
  const { command, permissive, roles, using, withCheck } = object.shape
  return [
    `CREATE POLICY ${named(object)}`,
    ...(permissive ? [] : ["AS RESTRICTIVE"]),
    ...(command === "ALL" ? [] : [`FOR ${command}`]),
    ...(isEveryone(roles) ? [] : [toRoles(roles)]),
    ...clauses(using, withCheck),
  ].join("\n  ")
}

/** One statement for all that differs. */
function alterPolicy(before: Policy, now: Policy): Step {
  const { roles, using, withCheck } = now.shape
  return {
    sql: [
      `ALTER POLICY ${named(now)}`,
      ...(before.shape.roles.join() === roles.join() ? [] : [toRoles(roles)]),
      ...clauses(before.shape.using === using ? null : using, before.shape.withCheck === withCheck ? null : withCheck),
    ].join("\n  "),
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
  }
}

function isEveryone(roles: readonly string[]): boolean {
  return roles.length === 1 && roles[0] === PUBLIC
}

function toRoles(roles: readonly string[]): string {
  return `TO ${roles.map((role) => (role === PUBLIC ? "PUBLIC" : quoteIdent(role))).join(", ")}`
}

function clauses(using: string | null, withCheck: string | null): readonly string[] {
  return [
    ...(using === null ? [] : [`USING ${parenthesized(using)}`]),
    ...(withCheck === null ? [] : [`WITH CHECK ${parenthesized(withCheck)}`]),
  ]
}
