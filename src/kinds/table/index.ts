// Ordinary, partitioned and foreign tables: CREATE TABLE with an open list of columns, and every ALTER TABLE that is not about a column.
import {
  attachmentOf,
  defineKind,
  type Found,
  type Hazard,
  isForeign,
  isPartitioned,
  nameOf,
  type ObjectId,
  objectId,
  rowsOf,
  secretHazards,
  type Step,
  type View,
} from "../../model/index.ts"
import { secretsOf } from "../../sql/generic-options.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { changeForeign, foreignClauses } from "./foreign.ts"
import { decodeTable, tableSql } from "./query.ts"
import { optionSteps, withClause } from "./options.ts"
import { attach, changeInheritance, changePartition } from "./parent.ts"
import { changePersistence } from "./persistence.ts"
import { putTableAside } from "./rows.ts"
import { changeType } from "./of-type.ts"
import { tableShape, type TableShape } from "./shape.ts"

type Table = Found<TableShape>

/** Tables, without their columns (kind `column`), constraints and indexes. */
export const table = defineKind<TableShape>({
  name: "table",
  rank: 40,
  shape: tableShape,
  owned: true,
  holdsRows: (object) => !isForeign(object),
  goesWith: (object) =>
    object.shape.partitionOf === null || isForeign(object) ? [] : [objectId("table", object.shape.partitionOf.parent)],
  putAside: putTableAside,
  target: (object) => `${word(object)} ${quotePath(object.path)}`,
  grantTarget: (object, { privilege }) => ({ privilege, on: `TABLE ${quotePath(object.path)}` }),
  slots: (object) => [`relation:${quotePath(object.path)}`, `type:${quotePath(object.path)}`],
  read: { sql: tableSql, decode: decodeTable },

  create(object, view, past) {
    const { shape } = object
    return [
      createTable(object, view, past),
      ...(shape.partitionOf === null ? [] : [attach(object, shape.partitionOf, view, past)]),
      ...(shape.rowSecurity ? [rowSecurity(object, "ENABLE")] : []),
      ...(shape.forceRowSecurity ? [rowSecurity(object, "FORCE")] : []),
      ...(shape.replicaIdentity === "default" ? [] : [replicaIdentity(object)]),
      ...(shape.clusterOn === null ? [] : [clusterOn(object)]),
    ]
  },

  drop: (object) => [
    {
      sql: `DROP ${word(object)} ${quotePath(object.path)}`,
      destroys: [object.id, ...(object.shape.partitionOf === null ? [] : [attachmentOf(object.path)])],
      // The parent's indexes may be whole without it.
      produces: [objectId("dropped", object.path)],
      lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
      hazards:
        object.shape.foreign === null
          ? [{ class: "loss", code: "drop-table", object: object.id, message: "drops the table with its rows" }]
          : [],
    },
  ],

  // Two tables of two equal columns are hardly ever strangers, unless others look like them, too. Rows of a partition
  // fit nowhere but into the partition with the same bound.
  recognizes: (from, to, { view, isAlone }) =>
    isForeign(to) ||
    to.shape.partitionOf !== null ||
    ((nameOf(from) === nameOf(to) || view.childrenOf(to.id, "column").length > 1) && isAlone()),
  rename: (from, to) => renameRelation(word(from), from, to),

  changes: {
    persistence: (now, _from, to, { past, view }) => [changePersistence(now, to, past, view)],
    accessMethod: (now, _from, to) => [
      {
        sql: `${alter(now)} SET ACCESS METHOD ${accessMethod(now, to)}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
        hazards: rewriteHazard(now, "writes the whole table anew"),
      },
    ],
    tablespace: (now, _from, to) => [
      {
        sql: `${alter(now)} SET TABLESPACE ${quoteIdent(to ?? "pg_default")}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
        hazards: rewriteHazard(now, "copies the table's files"),
      },
    ],
    options: (now, from, to, { view }) => optionSteps(now, from, to, view),
    // Nothing turns a plain table into a partitioned one or changes the key (manual, ALTER TABLE).
    partitionBy: "rebuild",
    // "cannot alter column … because it is part of the partition key of relation …"
    partitionTypes: "rebuild",
    partitionOf: (now, from, to, { view, past }) => changePartition(now, from, to, past, view),
    inherits: (now, from, to, { past, view }) => changeInheritance(now, from, to, past, view),
    ofType: (now, from, to, context) => changeType(now, from, to, context),
    rowSecurity: (now, _from, to) => [rowSecurity(now, to ? "ENABLE" : "DISABLE")],
    forceRowSecurity: (now, _from, to) => [rowSecurity(now, to ? "FORCE" : "NO FORCE")],
    foreign: (now, from, to) => changeForeign(now, from, to),
    replicaIdentity: (now) => [replicaIdentity(now)],
    // The mark is part of the index and goes with it.
    clusterOn: (now, from, to, { view }) =>
      to === null && from !== null && !indexNamed(now, from).some((id) => view.has(id)) ? [] : [clusterOn(now)],
  },
})

/** ALTER TABLE takes foreign tables as well, but no other statement does. */
function word({ shape }: Table): "TABLE" | "FOREIGN TABLE" {
  return shape.foreign === null ? "TABLE" : "FOREIGN TABLE"
}

/** A partitioned table that says none leaves it to its partitions: only DEFAULT, of 17, leads there. */
function accessMethod({ shape }: Table, to: string | null): string {
  return to === null ? (shape.partitionBy === null ? "heap" : "DEFAULT") : quoteIdent(to)
}

function alter(object: Table): string {
  return `ALTER TABLE ${quotePath(object.path)}`
}

/** A partitioned table has no rows of its own. */
function rewriteHazard(object: Table, message: string): readonly Hazard[] {
  return isPartitioned(object) ? [] : [{ class: "rewrite", code: "rewrite-table", object: object.id, message }]
}

function createTable(object: Table, view: View, past: View): Step {
  const { shape } = object
  const parents = shape.inherits.map(quotePath).join(", ")
  const tail = [
    parents === "" ? "" : `INHERITS (${parents})`,
    shape.partitionBy === null ? "" : `PARTITION BY ${shape.partitionBy}`,
    shape.accessMethod === null ? "" : `USING ${quoteIdent(shape.accessMethod)}`,
    withClause(shape.options),
    ...(shape.foreign === null ? [] : foreignClauses(shape.foreign)),
    shape.tablespace === null ? "" : `TABLESPACE ${quoteIdent(shape.tablespace)}`,
  ].filter((clause) => clause !== "")
  const unlogged = shape.persistence === "unlogged" ? "UNLOGGED " : ""
  const typed = shape.ofType === null ? "" : ` OF ${shape.ofType}`
  return {
    sql: `CREATE ${unlogged}${word(object)} ${quotePath(object.path)}${typed}`,
    list: { tail: tail.join("\n"), optional: shape.ofType !== null },
    produces: [object.id],
    hazards: secretHazards(object.id, secretsOf(shape.foreign?.options ?? []), past.has(object.id)),
    // A partition is made as a table of its own and attached below, so that its indexes keep their names.
    ...(shape.partitionOf === null ? {} : { needs: object.dependsOn.filter((id) => id !== parentOf(object)) }),
    ...(shape.inherits.length === 0 ? {} : { needs: [...withContainer(object), ...parentDefaults(object, view)] }),
  }
}

function withContainer(object: Table): readonly ObjectId[] {
  return object.container === null ? object.dependsOn : [...object.dependsOn, object.container]
}

/** A child made with INHERITS takes over the defaults that its parents have at that time. */
function parentDefaults(object: Table, view: View): readonly ObjectId[] {
  return object.shape.inherits
    .flatMap((parent) => view.childrenOf(objectId("table", parent), "column"))
    .flatMap((column) => view.childrenOf(column.id, "default"))
    .map(({ id }) => id)
}

function parentOf(object: Table): ObjectId | undefined {
  return object.shape.partitionOf === null ? undefined : objectId("table", object.shape.partitionOf.parent)
}

function rowSecurity(object: Table, action: "ENABLE" | "DISABLE" | "FORCE" | "NO FORCE"): Step {
  return {
    sql: `${alter(object)} ${action} ROW LEVEL SECURITY`,
    // The rows that move into a new table are not its policies' affair.
    needs: [object.id, rowsOf(object.path)],
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
