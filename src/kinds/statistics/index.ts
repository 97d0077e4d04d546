// Extended statistics: CREATE STATISTICS, and the few things that ALTER STATISTICS can do.
import { defineKind, type Found, type ObjectId, objectId, type Step } from "../../model/index.ts"
import { parenthesized } from "../../sql/expression.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { decodeStatistics, statisticsSql } from "./query.ts"
import { statisticsShape, type StatisticsShape } from "./shape.ts"

type Statistics = Found<StatisticsShape>

/** What the planner is told about columns that go together. They die with their table, and with any of its columns. */
export const statistics = defineKind<StatisticsShape>({
  name: "statistics",
  rank: 72,
  shape: statisticsShape,
  owned: true,
  target: (object) => `STATISTICS ${quotePath(object.path)}`,
  read: { sql: statisticsSql, opensTables: true, decode: decodeStatistics },

  create: (object) => [
    { sql: createSql(object), lock: lockOf(object) },
    ...(object.shape.target === null ? [] : [setTarget(object)]),
  ],

  drop(object) {
    const columns = ["column", "view_column"].map((kind) => `${kind}:${quotePath(object.shape.relation)}.`)
    const used = object.dependsOn.filter((id) => columns.some((start) => id.startsWith(start)))
    return [
      {
        sql: `DROP STATISTICS ${quotePath(object.path)}`,
        fold: { into: [relationOf(object), ...used], as: "gone" },
        lock: lockOf(object),
      },
    ]
  },

  unmentioned: () => true,
  rename: (from, to) => renameSql("STATISTICS", from.path, to.path).map((sql) => ({ sql })),

  changes: {
    relation: "rebuild",
    kinds: "rebuild",
    columns: "rebuild",
    expressions: "rebuild",
    target: (now) => [setTarget(now)],
  },
})

function createSql({ path, shape }: Statistics): string {
  // All kinds are the default; those of one expression must not name any (manual, CREATE STATISTICS).
  const kinds = shape.kinds.length === 0 || shape.kinds.length === 3 ? "" : ` (${shape.kinds.join(", ")})`
  const items = [...shape.columns.map(quoteIdent), ...shape.expressions.map(parenthesized)]
  const head = `CREATE STATISTICS ${quotePath(path)}${kinds}`
  const line = `${head} ON ${items.join(", ")} FROM ${quotePath(shape.relation)}`
  return line.length <= 100 ? line : `${head}\n  ON ${items.join(", ")}\n  FROM ${quotePath(shape.relation)}`
}

function setTarget(object: Statistics): Step {
  return {
    sql: `ALTER STATISTICS ${quotePath(object.path)} SET STATISTICS ${object.shape.target ?? -1}`,
    needs: [object.id],
  }
}

function relationOf(object: Statistics): ObjectId {
  return object.container ?? objectId("table", object.shape.relation)
}

function lockOf(object: Statistics) {
  return { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(object) } as const
}
