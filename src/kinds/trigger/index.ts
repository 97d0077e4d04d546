// Triggers: CREATE [OR REPLACE] [CONSTRAINT] TRIGGER, their enabled state, ALTER TRIGGER.
import {
  copyState,
  defineKind,
  type Found,
  isPartition,
  isPartitioned,
  objectId,
  rowsOf,
  type Step,
  type View,
} from "../../model/index.ts"
import { parenthesized } from "../../sql/expression.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { triggerStateClause } from "../../sql/trigger-state.ts"
import { decodeTrigger, triggerSql } from "./query.ts"
import { triggerShape, type TriggerShape } from "./shape.ts"

type Trigger = Found<TriggerShape>

/** Triggers of tables, views and foreign tables; those of a partitioned table stand for their copies on the partitions. */
export const trigger = defineKind<TriggerShape>({
  name: "trigger",
  rank: 80,
  shape: triggerShape,
  owned: false,
  goesWith: ({ container }) => (container === null ? [] : [container]),
  target: (object) => `TRIGGER ${quoteIdent(object.path[2] ?? "")} ON ${relation(object)}`,
  read: { sql: triggerSql, opensTables: true, decode: decodeTrigger },

  create: (object) => [
    {
      sql: statement("CREATE", object),
      needs: [relationId(object), ...object.dependsOn, rowsOf(object.path.slice(0, 2))],
      lock: { mode: "SHARE ROW EXCLUSIVE", on: relationId(object) },
    },
    ...states(object),
    ...extensionSteps(object, [], object.shape.extensions),
  ],

  drop: (object) => [
    {
      sql: `DROP TRIGGER ${quoteIdent(object.path[2] ?? "")} ON ${relation(object)}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: relationId(object) },
      fold: { into: relationId(object), as: "gone" },
    },
  ],

  unmentioned: () => true,
  rename: (from, to) => [
    {
      sql: `ALTER TRIGGER ${quoteIdent(from.path[2] ?? "")} ON ${relation(to)} RENAME TO ${quoteIdent(to.path[2] ?? "")}`,
      lock: { mode: "ACCESS EXCLUSIVE", on: relationId(to) },
    },
  ],

  changes: {
    timing: (now) => replace(now),
    events: (now) => replace(now),
    columns: (now) => replace(now),
    // The copies on partitions would stay.
    level: (now, _from, _to, { past }) => (isPartitioned(past.get(relationId(now))) ? "rebuild" : replace(now)),
    oldTable: (now) => replace(now),
    newTable: (now) => replace(now),
    when: (now) => replace(now),
    function: (now) => replace(now),
    arguments: (now) => replace(now),
    constraint: "rebuild",
    // A replaced trigger is put into its state by `replace`.
    enabled: (now, _from, _to, { before }) => (isReplaced(before, now) ? [] : [enable(now), ...copyStates(now)]),
    copies: (now, from, to, { before, view }) =>
      isReplaced(before, now) || before.shape.enabled !== now.shape.enabled ? [] : changedCopies(now, from, to, view),
    extensions: (now, from, to) => extensionSteps(now, from, to),
  },
})

function relation(object: Trigger): string {
  return quotePath(object.path.slice(0, 2))
}

function relationId(object: Trigger) {
  return object.container ?? objectId("table", object.path.slice(0, 2))
}

function statement(command: "CREATE" | "CREATE OR REPLACE", object: Trigger): string {
  const { shape } = object
  const { constraint, oldTable, newTable, when } = shape
  const events = shape.events.map((event) =>
    event === "UPDATE" && shape.columns.length > 0 ? `UPDATE OF ${shape.columns.map(quoteIdent).join(", ")}` : event,
  )
  const transitions = [
    ...(oldTable === null ? [] : [`OLD TABLE AS ${quoteIdent(oldTable)}`]),
    ...(newTable === null ? [] : [`NEW TABLE AS ${quoteIdent(newTable)}`]),
  ]
  return [
    `${command}${constraint === null ? "" : " CONSTRAINT"} TRIGGER ${quoteIdent(object.path[2] ?? "")}`,
    `${shape.timing} ${events.join(" OR ")} ON ${relation(object)}`,
    ...(constraint === null ? [] : constraintClauses(constraint)),
    ...(transitions.length === 0 ? [] : [`REFERENCING ${transitions.join(" ")}`]),
    `FOR EACH ${shape.level}`,
    ...(when === null ? [] : [`WHEN ${parenthesized(when)}`]),
    `EXECUTE FUNCTION ${quotePath(shape.function)}(${shape.arguments})`,
  ].join("\n  ")
}

function constraintClauses(constraint: NonNullable<TriggerShape["constraint"]>): readonly string[] {
  return [
    ...(constraint.from === null ? [] : [`FROM ${quotePath(constraint.from)}`]),
    ...(constraint.deferrable ? [`DEFERRABLE${constraint.initiallyDeferred ? " INITIALLY DEFERRED" : ""}`] : []),
  ]
}

/** "CREATE OR REPLACE CONSTRAINT TRIGGER is not supported", and OR REPLACE enables a trigger that was disabled. */
function replace(object: Trigger): readonly Step[] | "rebuild" {
  if (object.shape.constraint !== null) return "rebuild"
  return [
    { sql: statement("CREATE OR REPLACE", object), lock: { mode: "SHARE ROW EXCLUSIVE", on: relationId(object) } },
    ...states(object),
  ]
}

function isReplaced(before: Trigger, now: Trigger): boolean {
  const definition = ({ shape }: Trigger) => JSON.stringify({ ...shape, enabled: null, copies: null, extensions: null })
  return definition(before) !== definition(now)
}

/** A trigger begins as `origin`, and so do its copies on partitions. */
function states(object: Trigger): readonly Step[] {
  return [...(object.shape.enabled === "origin" ? [] : [enable(object)]), ...copyStates(object)]
}

function copyStates(object: Trigger): readonly Step[] {
  return object.shape.copies.map((copy) => copyState(object, copy))
}

/** A copy that is no longer apart goes back to the trigger's own state. */
function changedCopies(
  now: Trigger,
  from: TriggerShape["copies"],
  to: TriggerShape["copies"],
  view: View,
): readonly Step[] {
  const same = (table: readonly string[]) => (copy: TriggerShape["copies"][number]) =>
    quotePath(copy.table) === quotePath(table)
  return [
    ...from
      .filter(({ table }) => !to.some(same(table)) && isPartition(view.get(objectId("table", table))))
      .map(({ table }) => copyState(now, { table, enabled: now.shape.enabled })),
    ...to
      .filter(({ table, enabled }) => from.find(same(table))?.enabled !== enabled)
      .map((copy) => copyState(now, copy)),
  ]
}

/** Of a table; there is no ALTER VIEW … DISABLE TRIGGER, but ALTER TABLE takes views and foreign tables as well. */
function enable(object: Trigger): Step {
  return {
    sql: `ALTER TABLE ${relation(object)} ${triggerStateClause(object.shape.enabled, quoteIdent(object.path[2] ?? ""))}`,
    needs: [object.id],
    produces: [],
    lock: { mode: "SHARE ROW EXCLUSIVE", on: relationId(object) },
  }
}

function extensionSteps(object: Trigger, from: readonly string[], to: readonly string[]): readonly Step[] {
  const name = quoteIdent(object.path[2] ?? "")
  const alter = (words: string, extension: string) => ({
    sql: `ALTER TRIGGER ${name} ON ${relation(object)} ${words} ${quoteIdent(extension)}`,
    produces: [],
  })
  return [
    ...from
      .filter((extension) => !to.includes(extension))
      .map((extension) => ({
        ...alter("NO DEPENDS ON EXTENSION", extension),
        needs: [object.id],
        frees: [objectId("extension", [extension])],
      })),
    ...to
      .filter((extension) => !from.includes(extension))
      .map((extension) => ({
        ...alter("DEPENDS ON EXTENSION", extension),
        needs: [object.id, objectId("extension", [extension])],
      })),
  ]
}
