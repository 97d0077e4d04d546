// How a table joins and leaves a partitioned table or an inheritance parent.
import {
  attachableOf,
  attachmentOf,
  comesAfterAttach,
  type Found,
  isCrowded,
  keepsParents,
  type ObjectId,
  objectId,
  restoreCopies,
  type Step,
  type View,
} from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { TableShape } from "./shape.ts"

type Table = Found<TableShape>

/** ATTACH PARTITION, when both tables have what it takes over. */
export function attach(object: Table, to: NonNullable<TableShape["partitionOf"]>, view: View, past: View): Step {
  const parent = objectId("table", to.parent)
  return {
    sql: `ALTER TABLE ${quotePath(to.parent)} ATTACH PARTITION ${quotePath(object.path)} ${to.bound}`,
    // Its own keys come first: ATTACH takes over indexes that match the parent's, and makes others under names of its choice.
    needs: [
      parent,
      object.id,
      ...view
        .childrenOf(object.id)
        .filter(
          (child) => child.kind === "column" || (keyKinds.has(child.kind) && !comesAfterAttach(child, view, past)),
        )
        .map((child) => child.id),
      // The names of its NOT NULL constraints.
      ...notNullsOf(object.id, view),
      ...notNullsOf(parent, view),
      // "child table is missing column": what it lacks the parent must have lost.
      ...past
        .childrenOf(parent, "column")
        .map(({ path }) => path)
        .filter(
          (path) =>
            !view.has(objectId("column", path)) && !past.has(objectId("column", [...object.path, path[2] ?? ""])),
        )
        .map((path) => objectId("dropped", path)),
      // "contains column … not found in parent": what comes from elsewhere has lost its own first.
      ...(keepsParents(past.get(object.id), object) ? [] : past.childrenOf(object.id, "column"))
        .filter(({ id }) => !view.has(id))
        .map(({ path }) => objectId("dropped", path)),
      ...view
        .childrenOf(parent)
        .filter(
          (child) =>
            child.kind === "column" ||
            ((child.kind === "constraint" || child.kind === "index") &&
              !isUnattached(child) &&
              (past.has(child.id) || !isCrowded(child, view, past))),
        )
        .map((child) => child.id),
    ],
    produces: [attachmentOf(object.path)],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

function notNullsOf(table: ObjectId, view: View): readonly ObjectId[] {
  return view.childrenOf(table, "column").map(({ path }) => objectId("not_null", path))
}

/** From one place to another, or to another bound: the rows stay in the table. */
export function changePartition(
  now: Table,
  from: TableShape["partitionOf"],
  to: TableShape["partitionOf"],
  past: View,
  view: View,
): readonly Step[] {
  const off = from === null ? [] : [detach(now, from.parent, past)]
  if (to === null) return off
  const on = attach(now, to, view, past)
  if (from === null || quotePath(from.parent) !== quotePath(to.parent)) return [...off, on]
  // Another bound under the same parent: off and on again in one go, when what the parent keeps is what it will be and
  // nothing else is dropped yet, since while it is off it does not follow the parent.
  const needs = (on.needs ?? []).map((id) => wholeOrNot(id, objectId("table", to.parent), view))
  const frees = off.flatMap((step) => step.frees).filter((id) => past.has(id) && !view.has(id))
  return [...off.map((step) => ({ ...step, needs, frees })), { ...on, needs, frees }, ...restoreCopies(now, view, past)]
}

/** A key of the parent's that is made anew becomes whole only when the partition is on again. */
function wholeOrNot(id: ObjectId, parent: ObjectId, view: View): ObjectId {
  const key = view.get(id)
  const isIndex =
    key?.kind === "index" || (key?.kind === "constraint" && "type" in key.shape && key.shape.type !== "check")
  return isIndex && key.container === parent ? attachableOf(key) : id
}

const keyKinds: ReadonlySet<string> = new Set(["constraint", "foreign_key", "index"])

/** What a child has from its parent it can drop only after it has left the parent. */
function keysOf(table: ObjectId, past: View): readonly ObjectId[] {
  return past
    .childrenOf(table)
    .filter((child) => keyKinds.has(child.kind))
    .map((child) => child.id)
}

/** An index made with ON ONLY that lacks partitions: it comes after ATTACH, which would make them. */
function isUnattached({ shape }: Found): boolean {
  return ("valid" in shape && shape.valid === false) || ("validated" in shape && shape.validated === false)
}

/** DETACH PARTITION: the rows stay in the table. */
export function detach(
  object: Table,
  parent: readonly string[],
  past: View,
): Step & { readonly frees: readonly ObjectId[] } {
  return {
    sql: `ALTER TABLE ${quotePath(parent)} DETACH PARTITION ${quotePath(object.path)}`,
    needs: [],
    frees: [
      objectId("table", parent),
      ...past.childrenOf(objectId("table", parent)).map((child) => child.id),
      ...notNullsOf(objectId("table", parent), past),
      ...keysOf(object.id, past),
    ],
    destroys: [attachmentOf(object.path)],
    produces: [objectId("detachment", object.path)],
    lock: { mode: "ACCESS EXCLUSIVE", on: objectId("table", parent) },
  }
}

/** The parents, first to last, that need not leave: one that joins comes last, whatever was there before. */
function keptInOrder(
  from: readonly (readonly string[])[],
  to: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const wanted = to.map(quotePath)
  const kept = from.filter((parent) => wanted.includes(quotePath(parent)))
  const first = kept.findIndex((parent, at) => quotePath(parent) !== wanted[at])
  return first < 0 ? kept : kept.slice(0, first)
}

/** NO INHERIT and INHERIT; a parent whose place is another one leaves and joins again. */
export function changeInheritance(
  now: Table,
  from: readonly (readonly string[])[],
  to: readonly (readonly string[])[],
  past: View,
  view: View,
): readonly Step[] {
  const staying = new Set(keptInOrder(from, to).map(quotePath))
  const lock = { mode: "ACCESS EXCLUSIVE", on: now.id } as const
  return [
    ...from
      .filter((parent) => !staying.has(quotePath(parent)))
      .map((parent) => ({
        sql: `ALTER TABLE ${quotePath(now.path)} NO INHERIT ${quotePath(parent)}`,
        needs: [],
        produces: [objectId("detachment", now.path)],
        frees: [
          objectId("table", parent),
          ...past.childrenOf(objectId("table", parent), "column").map(({ id }) => id),
          ...notNullsOf(objectId("table", parent), past),
          ...keysOf(now.id, past),
        ],
        lock,
      })),
    ...to
      .filter((parent) => !staying.has(quotePath(parent)))
      .map((parent) => ({
        sql: `ALTER TABLE ${quotePath(now.path)} INHERIT ${quotePath(parent)}`,
        // The child must have every column and check of the parent already (manual, ALTER TABLE, INHERIT).
        needs: [
          objectId("table", parent),
          ...[now.id, objectId("table", parent)].flatMap((id) => notNullsOf(id, view)),
          ...[now.id, objectId("table", parent)]
            .flatMap((id) => view.childrenOf(id))
            .filter((child) => child.kind === "column" || child.kind === "constraint")
            .map((child) => child.id),
        ],
        produces: [],
        lock,
      })),
  ]
}
