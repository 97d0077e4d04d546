// Materialized views: CREATE MATERIALIZED VIEW, REFRESH, and every ALTER MATERIALIZED VIEW that is not about a column.
import {
  defineKind,
  type Found,
  type Hazard,
  type LockMode,
  objectId,
  type ObjectId,
  ownerOf,
  privilegesOf,
  rowsOf,
  type Step,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { optionClauses, withClause } from "../../sql/options.ts"
import { decodeMaterializedView, materializedViewSql } from "./query.ts"
import { materializedViewShape, type MaterializedViewShape } from "./shape.ts"

type MaterializedView = Found<MaterializedViewShape>

/** Materialized views, with the columns that they make. Their rows are derived: a rebuild costs time, not data. */
export const materializedView = defineKind<MaterializedViewShape>({
  name: "materialized_view",
  rank: 72,
  shape: materializedViewShape,
  owned: true,
  target: (object) => `MATERIALIZED VIEW ${quotePath(object.path)}`,
  // GRANT knows no MATERIALIZED VIEW: it is named as a table is (manual, GRANT).
  grantTarget: (object, { privilege }) => ({ privilege, on: quotePath(object.path) }),
  slots: (object) => [`relation:${quotePath(object.path)}`, `type:${quotePath(object.path)}`],
  read: { sql: materializedViewSql, decode: decodeMaterializedView },

  create: (object, view, past) => [
    {
      sql: createSql(object),
      needs: [
        ...(object.container === null ? [] : [object.container]),
        ...object.dependsOn,
        ...(object.shape.populated ? rowsRead(object, view) : []),
      ],
      hazards: past.has(object.id) && object.shape.populated ? [runsQuery(object)] : [],
    },
    ...(object.shape.clusterOn === null || isMarkedByIndex(object, past) ? [] : [clusterOn(object)]),
    ...object.shape.extensions.map((extension) => tie(object, extension)),
  ],

  drop: (object) => [{ sql: `DROP ${target(object)}`, lock: { mode: "ACCESS EXCLUSIVE", on: object.id } }],

  rename: (from, to) => renameSteps(from, to),

  changes: {
    // There is no CREATE OR REPLACE MATERIALIZED VIEW.
    definition: "rebuild",
    populated: (now, _from, _to, { view }) => [refresh(now, view)],
    options: (now, from, to) => optionClauses(from, to).map((clause) => alter(now, clause, "SHARE UPDATE EXCLUSIVE")),
    accessMethod: (now, _from, to) => [
      { ...alter(now, `SET ACCESS METHOD ${quoteIdent(to ?? "heap")}`), hazards: [rewrites(now)] },
    ],
    tablespace: (now, _from, to) => [
      { ...alter(now, `SET TABLESPACE ${quoteIdent(to ?? "pg_default")}`), hazards: [rewrites(now)] },
    ],
    clusterOn: (now) => [clusterOn(now)],
    extensions: (now, from, to) => [
      ...from.filter((extension) => !to.includes(extension)).map((extension) => untie(now, extension)),
      ...to.filter((extension) => !from.includes(extension)).map((extension) => tie(now, extension)),
    ],
  },
})

/**
 * What its query reads, also through views: the rows are there before it, and so are the owners of those views, as whom
 * they are read, and the privileges that these need.
 */
function rowsRead(object: Found, view: View): readonly ObjectId[] {
  return object.dependsOn.flatMap((id) => {
    const found = view.get(id)
    if (found === undefined) return []
    const container = found.container === null ? undefined : view.get(found.container)
    const both = [found, ...(container === undefined ? [] : [container])]
    const allowed = both.flatMap((it) => [ownerOf(it.id), privilegesOf(it.id)])
    if (found.kind === "column" || found.kind === "table") return [...allowed, rowsOf(found.path.slice(0, 2))]
    return [...allowed, ...both.filter(({ kind }) => kind.includes("view")).flatMap((it) => rowsRead(it, view))]
  })
}

function createSql(object: MaterializedView): string {
  const { definition, populated, options, accessMethod, tablespace } = object.shape
  const clauses = [
    accessMethod === null ? "" : `USING ${quoteIdent(accessMethod)}`,
    withClause(options),
    tablespace === null ? "" : `TABLESPACE ${quoteIdent(tablespace)}`,
  ].filter((clause) => clause !== "")
  return [
    `CREATE ${target(object)}${clauses.length === 0 ? " AS" : ""}`,
    ...(clauses.length === 0 ? [] : [...clauses, "AS"]),
    definition,
    ...(populated ? [] : ["WITH NO DATA"]),
  ].join("\n")
}

function target(object: Found): string {
  return `MATERIALIZED VIEW ${quotePath(object.path)}`
}

/** The one way to fill it, and to empty it. */
function refresh(object: MaterializedView, view: View): Step {
  const { populated } = object.shape
  return {
    sql: `REFRESH ${target(object)}${populated ? "" : " WITH NO DATA"}`,
    // REFRESH runs as the owner.
    needs: [object.id, ...(populated ? [ownerOf(object.id), ...rowsRead(object, view)] : [])],
    produces: [],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
    hazards: [
      populated
        ? runsQuery(object)
        : {
            class: "block",
            code: "empty-materialized-view",
            object: object.id,
            message: "empties it, and who reads it gets an error until it is refreshed",
          },
    ],
  }
}

function runsQuery(object: MaterializedView): Hazard {
  return {
    class: "rewrite",
    code: "refresh-materialized-view",
    object: object.id,
    message: "runs its query anew and stores the rows",
  }
}

function rewrites(object: MaterializedView): Hazard {
  return {
    class: "rewrite",
    code: "rewrite-materialized-view",
    object: object.id,
    message: "writes all its rows and indexes anew",
  }
}

function alter(object: MaterializedView, clause: string, mode: LockMode = "ACCESS EXCLUSIVE"): Step {
  return { sql: `ALTER ${target(object)} ${clause}`, needs: [object.id], produces: [], lock: { mode, on: object.id } }
}

/** An index that is made anew says itself that it was the one to cluster on. */
function isMarkedByIndex(object: MaterializedView, past: View): boolean {
  const before = past.get(object.id)
  const { clusterOn: index } = object.shape
  if (before === undefined || index === null || !past.has(objectId("index", [...object.path, index]))) return false
  return "clusterOn" in before.shape && before.shape.clusterOn === index
}

function clusterOn(object: MaterializedView): Step {
  const index = object.shape.clusterOn
  if (index === null) return alter(object, "SET WITHOUT CLUSTER", "SHARE UPDATE EXCLUSIVE")
  return {
    ...alter(object, `CLUSTER ON ${quoteIdent(index)}`, "SHARE UPDATE EXCLUSIVE"),
    needs: [object.id, objectId("index", [...object.path, index])],
  }
}

function tie(object: MaterializedView, extension: string): Step {
  return {
    ...alter(object, `DEPENDS ON EXTENSION ${quoteIdent(extension)}`),
    needs: [object.id, objectId("extension", [extension])],
  }
}

/** Before the extension goes: with it would go the materialized view. */
function untie(object: MaterializedView, extension: string): Step {
  return {
    ...alter(object, `NO DEPENDS ON EXTENSION ${quoteIdent(extension)}`),
    frees: [objectId("extension", [extension])],
  }
}

function renameSteps(from: Found, to: Found): readonly Step[] {
  const [fromSchema = "", fromName = ""] = from.path
  const [toSchema = "", toName = ""] = to.path
  const alterOld = `ALTER ${target(from)}`
  return [
    ...(fromSchema === toSchema
      ? []
      : [{ sql: `${alterOld} SET SCHEMA ${quoteIdent(toSchema)}`, needs: [objectId("schema", [toSchema])] }]),
    ...(fromName === toName
      ? []
      : [
          {
            sql: `ALTER MATERIALIZED VIEW ${quotePath([toSchema, fromName])} RENAME TO ${quoteIdent(toName)}`,
          },
        ]),
  ]
}
