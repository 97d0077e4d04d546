// Rewrite rules: CREATE [OR REPLACE] RULE, their enabled state, ALTER RULE.
import { defineKind, type Found, objectId, rowsOf, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { decodeRule, ruleSql } from "./query.ts"
import { ruleShape, type RuleShape } from "./shape.ts"

type RewriteRule = Found<RuleShape>

/** Rules of tables and views, but for the one that makes a view a view. */
export const rule = defineKind<RuleShape>({
  name: "rule",
  rank: 79,
  shape: ruleShape,
  owned: false,
  goesWith: ({ container }) => (container === null ? [] : [container]),
  target: (object) => `RULE ${nameOfRule(object)} ON ${relation(object)}`,
  read: { sql: ruleSql, opensTables: true, decode: decodeRule },

  create: (object) => [
    {
      sql: statement("CREATE RULE", object),
      needs: [relationId(object), ...object.dependsOn, rowsOf(object.path.slice(0, 2))],
      lock: { mode: "ACCESS EXCLUSIVE", on: relationId(object) },
    },
    ...(object.shape.enabled === "origin" ? [] : [enable(object)]),
  ],

  drop: (object) => [
    {
      sql: `DROP RULE ${nameOfRule(object)} ON ${relation(object)}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: relationId(object) },
      fold: { into: relationId(object), as: "gone" },
    },
  ],

  unmentioned: () => true,
  rename: (from, to) => [
    {
      sql: `ALTER RULE ${nameOfRule(from)} ON ${relation(to)} RENAME TO ${nameOfRule(to)}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: relationId(to) },
    },
  ],

  changes: {
    // OR REPLACE takes any other event, condition and commands, and keeps state and comment (InsertRule in
    // src/backend/rewrite/rewriteDefine.c).
    definition: (now) => [
      {
        sql: statement("CREATE OR REPLACE RULE", now),
        lock: { mode: "ACCESS EXCLUSIVE", on: relationId(now) },
      },
    ],
    enabled: (now) => [enable(now)],
  },
})

function nameOfRule(object: RewriteRule): string {
  return quoteIdent(object.path[2] ?? "")
}

function relation(object: RewriteRule): string {
  return quotePath(object.path.slice(0, 2))
}

function relationId(object: RewriteRule) {
  return object.container ?? objectId("table", object.path.slice(0, 2))
}

function statement(command: "CREATE RULE" | "CREATE OR REPLACE RULE", object: RewriteRule): string {
  return `${command} ${nameOfRule(object)} AS\n    ${object.shape.definition}`
}

/** A statement of tables alone: PostgreSQL refuses it on a view, whose rules are always enabled. */
function enable(object: RewriteRule): Step {
  const words = { origin: "ENABLE", disabled: "DISABLE", replica: "ENABLE REPLICA", always: "ENABLE ALWAYS" }
  return {
    sql: `ALTER TABLE ${relation(object)} ${words[object.shape.enabled]} RULE ${nameOfRule(object)}`,
    needs: [object.id],
    produces: [],
    lock: { mode: "SHARE ROW EXCLUSIVE", on: relationId(object) },
  }
}
