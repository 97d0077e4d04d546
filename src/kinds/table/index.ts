// Ordinary and partitioned tables: CREATE TABLE with an open list of columns, and every ALTER TABLE that is not about a column.
import { defineKind, type Found, type ObjectId, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { decodeTable, tableSql } from "./query.ts"
import { optionSteps, withClause } from "./options.ts"
import { tableShape, type TableShape } from "./shape.ts"

type Table = Found<TableShape>

/** Tables, without their columns (kind `column`), constraints and indexes. */
export const table = defineKind<TableShape>({
  name: "table",
  rank: 40,
  shape: tableShape,
  owned: true,
  target: (object) => `TABLE ${quotePath(object.path)}`,
  slots: (object) => [`relation:${quotePath(object.path)}`, `type:${quotePath(object.path)}`],
  read: { sql: tableSql, decode: decodeTable },

  create(object, view) {
    const { shape } = object
    return [
      createTable(object),
      ...(shape.partitionOf === null ? [] : [attach(object, shape.partitionOf, view)]),
      ...(shape.rowSecurity ? [rowSecurity(object, "ENABLE")] : []),
      ...(shape.forceRowSecurity ? [rowSecurity(object, "FORCE")] : []),
      ...(shape.replicaIdentity === "default" ? [] : [replicaIdentity(object)]),
      ...(shape.clusterOn === null ? [] : [clusterOn(object)]),
    ]
  },

  drop: (object) => [
    {
      sql: `DROP TABLE ${quotePath(object.path)}`,
      destroys: [object.id, ...(object.shape.partitionOf === null ? [] : [attachmentOf(object)])],
      lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
      hazards: [{ class: "loss", code: "drop-table", object: object.id, message: "drops the table with its rows" }],
    },
  ],

  rename: (from, to) => renameRelation("TABLE", from, to),

  changes: {
    persistence: (now, _from, to) => [
      {
        sql: `${alter(now)} SET ${to === "unlogged" ? "UNLOGGED" : "LOGGED"}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
        hazards: [{ class: "rewrite", code: "rewrite-table", object: now.id, message: "writes the whole table anew" }],
      },
    ],
    accessMethod: (now, _from, to) => [
      {
        sql: `${alter(now)} SET ACCESS METHOD ${quoteIdent(to ?? "heap")}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
        hazards: [{ class: "rewrite", code: "rewrite-table", object: now.id, message: "writes the whole table anew" }],
      },
    ],
    tablespace: (now, _from, to) => [
      {
        sql: `${alter(now)} SET TABLESPACE ${quoteIdent(to ?? "pg_default")}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
        hazards: [{ class: "rewrite", code: "rewrite-table", object: now.id, message: "copies the table's files" }],
      },
    ],
    options: (now, from, to) => optionSteps(now, from, to),
    // Nothing turns a plain table into a partitioned one or changes the key (manual, ALTER TABLE).
    partitionBy: "rebuild",
    partitionOf: (now, from, to, { view, past }) => changePartition(now, from, to, past, view),
    inherits: (now, from, to, { past, view }) => inheritance(now, from, to, past, view),
    ofType: (now, _from, to) => [
      {
        sql: to === null ? `${alter(now)} NOT OF` : `${alter(now)} OF ${to}`,
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
      },
    ],
    rowSecurity: (now, _from, to) => [rowSecurity(now, to ? "ENABLE" : "DISABLE")],
    forceRowSecurity: (now, _from, to) => [rowSecurity(now, to ? "FORCE" : "NO FORCE")],
    replicaIdentity: (now) => [replicaIdentity(now)],
    clusterOn: (now) => [clusterOn(now)],
  },
})

function alter(object: Table): string {
  return `ALTER TABLE ${quotePath(object.path)}`
}

function createTable(object: Table): Step {
  const { shape } = object
  const parents = shape.inherits.map(quotePath).join(", ")
  const tail = [
    parents === "" ? "" : `INHERITS (${parents})`,
    shape.partitionBy === null ? "" : `PARTITION BY ${shape.partitionBy}`,
    shape.accessMethod === null ? "" : `USING ${quoteIdent(shape.accessMethod)}`,
    withClause(shape.options),
    shape.tablespace === null ? "" : `TABLESPACE ${quoteIdent(shape.tablespace)}`,
  ].filter((clause) => clause !== "")
  const unlogged = shape.persistence === "unlogged" ? "UNLOGGED " : ""
  const typed = shape.ofType === null ? "" : ` OF ${shape.ofType}`
  return {
    sql: `CREATE ${unlogged}TABLE ${quotePath(object.path)}${typed}`,
    list: { tail: tail.join("\n"), optional: shape.ofType !== null },
    produces: [object.id],
    // A partition is made as a table of its own and attached below, so that its indexes keep their names.
    ...(shape.partitionOf === null ? {} : { needs: object.dependsOn.filter((id) => id !== parentOf(object)) }),
  }
}

/** Stands for "is attached to its parent": partition indexes are attached after it. */
function attachmentOf(object: Table): ObjectId {
  return objectId("attachment", object.path)
}

function parentOf(object: Table): ObjectId | undefined {
  return object.shape.partitionOf === null ? undefined : objectId("table", object.shape.partitionOf.parent)
}

function attach(object: Table, to: NonNullable<TableShape["partitionOf"]>, view: View): Step {
  const parent = objectId("table", to.parent)
  return {
    sql: `ALTER TABLE ${quotePath(to.parent)} ATTACH PARTITION ${quotePath(object.path)} ${to.bound}`,
    // Its own keys come first: ATTACH takes over indexes that match the parent's, and makes others under names of its choice.
    needs: [
      parent,
      object.id,
      ...view
        .childrenOf(object.id)
        .filter((child) => child.kind === "column" || keyKinds.has(child.kind))
        .map((child) => child.id),
      // The names of its NOT NULL constraints.
      ...view.childrenOf(object.id, "column").map((column) => objectId("not_null", column.path)),
      ...view
        .childrenOf(parent)
        .filter(
          (child) =>
            child.kind === "column" ||
            ((child.kind === "constraint" || child.kind === "index") && !isUnattached(child)),
        )
        .map((child) => child.id),
    ],
    produces: [attachmentOf(object)],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

function changePartition(
  now: Table,
  from: TableShape["partitionOf"],
  to: TableShape["partitionOf"],
  past: View,
  view: View,
): readonly Step[] {
  const off = from === null ? [] : [detach(now, from.parent, past)]
  if (to === null) return off
  const on = attach(now, to, view)
  if (from === null || quotePath(from.parent) !== quotePath(to.parent)) return [...off, on]
  // Another bound under the same parent: off and on again in one go, when the parent's columns are what they will be
  // and none is dropped yet, since while it is off it does not follow the parent.
  return [
    ...off.map((step) => ({ ...step, needs: on.needs ?? [] })),
    { ...on, frees: off.flatMap((step) => step.frees) },
  ]
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

function detach(object: Table, parent: readonly string[], past: View): Step & { readonly frees: readonly ObjectId[] } {
  return {
    sql: `ALTER TABLE ${quotePath(parent)} DETACH PARTITION ${quotePath(object.path)}`,
    needs: [],
    frees: [
      objectId("table", parent),
      ...past.childrenOf(objectId("table", parent)).map((child) => child.id),
      ...keysOf(object.id, past),
    ],
    destroys: [attachmentOf(object)],
    produces: [objectId("detachment", object.path)],
    lock: { mode: "ACCESS EXCLUSIVE", on: objectId("table", parent) },
  }
}

function inheritance(
  now: Table,
  from: readonly (readonly string[])[],
  to: readonly (readonly string[])[],
  past: View,
  view: View,
): readonly Step[] {
  const before = new Set(from.map(quotePath))
  const after = new Set(to.map(quotePath))
  const lock = { mode: "ACCESS EXCLUSIVE", on: now.id } as const
  return [
    ...from
      .filter((parent) => !after.has(quotePath(parent)))
      .map((parent) => ({
        sql: `${alter(now)} NO INHERIT ${quotePath(parent)}`,
        needs: [],
        produces: [objectId("detachment", now.path)],
        frees: [objectId("table", parent), ...keysOf(now.id, past)],
        lock,
      })),
    ...to
      .filter((parent) => !before.has(quotePath(parent)))
      .map((parent) => ({
        sql: `${alter(now)} INHERIT ${quotePath(parent)}`,
        // The child must have every column and check of the parent already (manual, ALTER TABLE, INHERIT).
        needs: [
          objectId("table", parent),
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

function rowSecurity(object: Table, action: "ENABLE" | "DISABLE" | "FORCE" | "NO FORCE"): Step {
  return {
    sql: `${alter(object)} ${action} ROW LEVEL SECURITY`,
    needs: [object.id],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

function replicaIdentity(object: Table): Step {
  const identity = object.shape.replicaIdentity
  const text = typeof identity === "string" ? identity.toUpperCase() : `USING INDEX ${quoteIdent(identity.index)}`
  return {
    sql: `${alter(object)} REPLICA IDENTITY ${text}`,
    needs: [object.id, ...(typeof identity === "string" ? [] : indexNamed(object, identity.index))],
    produces: [],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

function clusterOn(object: Table): Step {
  const index = object.shape.clusterOn
  return {
    sql: index === null ? `${alter(object)} SET WITHOUT CLUSTER` : `${alter(object)} CLUSTER ON ${quoteIdent(index)}`,
    needs: [object.id, ...(index === null ? [] : indexNamed(object, index))],
    produces: [],
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: object.id },
  }
}

/** An index is an object of its own or part of a constraint of the same name; the one that is not there is not waited for. */
function indexNamed(object: Table, name: string): readonly ObjectId[] {
  const path = [...object.path, name]
  return [objectId("index", path), objectId("constraint", path)]
}

function renameRelation(type: string, from: Table, to: Table): readonly Step[] {
  const [fromSchema, fromName] = [from.path[0] ?? "", from.path[1] ?? ""]
  const [toSchema, toName] = [to.path[0] ?? "", to.path[1] ?? ""]
  return [
    ...(fromSchema === toSchema
      ? []
      : [{ sql: `ALTER ${type} ${quotePath(from.path)} SET SCHEMA ${quoteIdent(toSchema)}` }]),
    ...(fromName === toName
      ? []
      : [{ sql: `ALTER ${type} ${quotePath([toSchema, fromName])} RENAME TO ${quoteIdent(toName)}` }]),
  ]
}
