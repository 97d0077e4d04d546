// A constraint to its item of CREATE TABLE, or to the ADD CONSTRAINT of a table that is there.
import {
  attachableOf,
  attachmentOf,
  comesAfterAttach,
  type Found,
  type Hazard,
  isCrowded,
  nameOf,
  objectId,
  type ObjectId,
  partitionsOf,
  staysAttached,
  type Step,
  type View,
} from "../../model/index.ts"
import { flagClause } from "../../sql/constraint.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { withClause } from "../../sql/options.ts"
import { comesFromParent } from "./inherited.ts"
import type { ConstraintShape } from "./shape.ts"
import { isKey, onPartitioned, tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

/** Items come in this order, behind the columns (a table has 1600 at most). */
const places: Readonly<Record<ConstraintShape["type"], number>> = {
  "primary key": 2001,
  unique: 2002,
  exclude: 2003,
  check: 2004,
}

export function addConstraint(object: Constraint, view: View, past: View): Step {
  const { shape } = object
  const clauses = [
    `CONSTRAINT ${quoteIdent(nameOf(object))} ${shape.definition}`,
    withClause(shape.options),
    shape.tablespace === null ? "" : `USING INDEX TABLESPACE ${quoteIdent(shape.tablespace)}`,
    shape.predicate === null ? "" : `WHERE (${shape.predicate})`,
    // The validity of a key is that of its partitions' indexes.
    flagClause(isKey(object) ? { ...shape, validated: true } : shape),
  ].filter((clause) => clause !== "")
  const line = clauses.join(" ")
  const partitions = onPartitioned(object, view) && isKey(object) ? partitionsOf(tableOf(object), view) : []
  const afterPartitions =
    isKey(object) && (!shape.validated || (partitions.length > 0 && isCrowded(object, view, past)))
  const apart = afterPartitions || partitions.some((partition) => staysAttached(partition.id, past, view))
  const afterAttach = comesAfterAttach(object, view, past)
  const head = `ALTER TABLE ${apart ? "ONLY " : ""}${quotePath(object.path.slice(0, 2))}`
  const short = `${head} ADD ${line}`
  return {
    sql: short.length <= 100 ? short : `${head}\n  ADD ${clauses.join("\n    ")}`,
    needs: [
      ...needsOf(object, afterPartitions ? partitions : []),
      ...(afterAttach ? [attachmentOf(object.path.slice(0, 2))] : []),
    ],
    produces: [object.id, ...(apart ? [attachableOf(object)] : []), ...broughtAlong(object, view, past)],
    // CREATE TABLE would make NOT VALID valid (manual, CREATE TABLE: there are no rows to check).
    ...(apart || afterAttach || (!isKey(object) && shape.enforced && !shape.validated)
      ? {}
      : { fold: { into: tableOf(object), as: "item", text: line, order: places[shape.type] } as const }),
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
    hazards: past.has(tableOf(object)) ? addHazards(object) : [],
  }
}

/** The index is there already: `isAdopted`. */
export function adoptIndex(object: Constraint): Step {
  const type = object.shape.type === "primary key" ? "PRIMARY KEY" : "UNIQUE"
  const name = quoteIdent(nameOf(object))
  const flags = flagClause({ ...object.shape, validated: true })
  const line = `ALTER TABLE ${quotePath(object.path.slice(0, 2))} ADD CONSTRAINT ${name} ${type} USING INDEX ${name}`
  return {
    sql: flags === "" ? line : `${line} ${flags}`,
    produces: [object.id],
    destroys: [objectId("index", object.path)],
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
  }
}

/**
 * The parent's constraint comes after the partition's, or before; both ways ATTACH brings them together. Where the
 * index shall lack some partitions, it comes after them, because ATTACH would make what is missing.
 */
function needsOf(object: Constraint, partitions: readonly Found[]): readonly ObjectId[] {
  return [
    tableOf(object),
    ...object.dependsOn.filter((id) => !id.startsWith("constraint:") && !id.startsWith("index:")),
    ...partitions.map((partition) => attachmentOf(partition.path)),
  ]
}

/** The checks that children get with this statement. */
function broughtAlong(object: Constraint, view: View, past: View): readonly ObjectId[] {
  if (isKey(object)) return []
  return view
    .dependentsOf(object.id)
    .filter((child): child is Constraint => child.kind === object.kind)
    .filter((child) => comesFromParent(child, view, past))
    .flatMap((child) => [child.id, ...broughtAlong(child, view, past)])
}

function addHazards(object: Constraint): readonly Hazard[] {
  const { type, validated, enforced } = object.shape
  if (type !== "check") {
    return [
      {
        class: "block",
        code: "build-index",
        object: tableOf(object),
        message: "builds an index while nobody can read or write the table",
      },
      { class: "fail", code: "add-constraint", object: object.id, message: "fails where two rows have the same key" },
    ]
  }
  if (!validated || !enforced) return []
  return [
    { class: "scan", code: "scan-table", object: tableOf(object), message: "reads every row under the lock" },
    { class: "fail", code: "add-constraint", object: object.id, message: "fails where a row breaks it" },
  ]
}
