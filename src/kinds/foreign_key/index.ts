// Foreign keys: always a statement of their own, so that tables can refer to each other, and what ALTER CONSTRAINT can do.
import {
  defineKind,
  type Found,
  nameOf,
  objectId,
  type ObjectId,
  rowsOf,
  type Step,
  type View,
} from "../../model/index.ts"
import { flagClause } from "../../sql/constraint.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { dropForeignKey } from "./drop.ts"
import { comesFromParent, parentOf } from "./inherited.ts"
import { decodeForeignKey, foreignKeySql } from "./query.ts"
import { definitionOf } from "./references.ts"
import { foreignKeyShape, type ForeignKeyShape } from "./shape.ts"

type ForeignKey = Found<ForeignKeyShape>

export const foreignKey = defineKind<ForeignKeyShape>({
  name: "foreign_key",
  rank: 90,
  shape: foreignKeyShape,
  owned: false,
  target: (object) => `CONSTRAINT ${quoteIdent(nameOf(object))} ON ${quotePath(object.path.slice(0, 2))}`,
  slots: (object) => [`constraint:${quotePath(object.path)}`],
  read: { sql: foreignKeySql, decode: decodeForeignKey },

  create: (object, view, past) => (comesFromParent(object) ? [] : [addForeignKey(object, view, past)]),
  drop: (object, past, view) => [dropForeignKey(object, past, view)],

  unmentioned: () => true,
  rename: (from, to) =>
    nameOf(from) === nameOf(to)
      ? []
      : [
          {
            sql: `${alterTable(to)} RENAME CONSTRAINT ${quoteIdent(nameOf(from))} TO ${quoteIdent(nameOf(to))}`,
            lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(to) },
          },
        ],

  changes: {
    definition: "rebuild",
    // The definition says them too.
    columns: () => [],
    references: () => [],
    referencedColumns: () => [],
    match: () => [],
    onUpdate: () => [],
    onDelete: () => [],
    onDeleteColumns: () => [],
    period: () => [],
    deferrable: (now, _from, _to, { past, view }) => onParentToo(now, past, view, deferrability),
    initiallyDeferred: (now, _from, _to, { past, view }) => onParentToo(now, past, view, deferrability),
    validated: (now, _from, to, { before, past, view }) => {
      // ENFORCED checks the rows, so it validates as well; NOT ENFORCED forgets that they were.
      if (before.shape.enforced !== now.shape.enforced) return []
      return to ? onParentToo(now, past, view, validate) : "rebuild"
    },
    // There is no way from NOT ENFORCED to NOT VALID but a new one.
    enforced: (now, _from, to, { past, view }) =>
      to && !now.shape.validated ? "rebuild" : onParentToo(now, past, view, enforcement),
    partitionOf: () => [],
  },
})

function tableOf(object: ForeignKey): ObjectId {
  return object.container ?? objectId("table", object.path.slice(0, 2))
}

function alterTable(object: ForeignKey): string {
  return `ALTER TABLE ${quotePath(object.path.slice(0, 2))}`
}

function addForeignKey(object: ForeignKey, view: View, past: View): Step {
  const { shape } = object
  const clauses = [
    `ADD CONSTRAINT ${quoteIdent(nameOf(object))} ${definitionOf(object, view)}`,
    flagClause(shape),
  ].filter((clause) => clause !== "")
  const line = `${alterTable(object)} ${clauses.join(" ")}`
  const scans = past.has(tableOf(object)) && shape.validated
  return {
    sql: line.length <= 100 ? line : `${alterTable(object)}\n  ${clauses.join("\n    ")}`,
    // A partition's own one comes before the parent's, which takes it over instead of making another.
    needs: [
      tableOf(object),
      rowsOf(object.path.slice(0, 2)),
      rowsOf(shape.references),
      ...object.dependsOn.filter((id) => id !== parentOf(object)),
      ...view
        .dependentsOf(object.id)
        .filter((child) => isOwnOfPartition(child, object))
        .map((child) => child.id),
    ],
    lock: { mode: "SHARE ROW EXCLUSIVE", on: tableOf(object) },
    hazards: scans
      ? [
          {
            class: "scan",
            code: "scan-table",
            object: tableOf(object),
            message: "reads every row while both tables take no writes",
          },
          { class: "fail", code: "add-constraint", object: object.id, message: "fails where a row refers to nothing" },
        ]
      : [],
  }
}

function isOwnOfPartition(child: Found, parent: ForeignKey): boolean {
  return child.kind === parent.kind && nameOf(child) !== nameOf(parent)
}

/** ALTER CONSTRAINT and VALIDATE on a partitioned table reach the partitions; a partition's own cannot be altered. */
function onParentToo(now: ForeignKey, past: View, view: View, step: (object: ForeignKey) => Step): readonly Step[] {
  const parent = parentOf(now)
  return parent !== undefined && past.has(parent) && view.has(parent) ? [] : [step(now)]
}

function deferrability(now: ForeignKey): Step {
  const { deferrable, initiallyDeferred } = now.shape
  const words = deferrable
    ? initiallyDeferred
      ? "DEFERRABLE INITIALLY DEFERRED"
      : "DEFERRABLE INITIALLY IMMEDIATE"
    : "NOT DEFERRABLE"
  return alterConstraint(now, words)
}

function enforcement(now: ForeignKey): Step {
  const step = alterConstraint(now, now.shape.enforced ? "ENFORCED" : "NOT ENFORCED")
  if (!now.shape.enforced) return step
  return {
    ...step,
    hazards: [
      { class: "scan", code: "scan-table", object: tableOf(now), message: "reads every row under the lock" },
      { class: "fail", code: "validate-constraint", object: now.id, message: "fails where a row refers to nothing" },
    ],
  }
}

function alterConstraint(now: ForeignKey, words: string): Step {
  return {
    sql: `${alterTable(now)} ALTER CONSTRAINT ${quoteIdent(nameOf(now))} ${words}`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
  }
}

function validate(now: ForeignKey): Step {
  return {
    sql: `${alterTable(now)} VALIDATE CONSTRAINT ${quoteIdent(nameOf(now))}`,
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(now) },
    hazards: [
      { class: "fail", code: "validate-constraint", object: now.id, message: "fails where a row refers to nothing" },
    ],
  }
}
