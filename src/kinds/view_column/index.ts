// Columns of views and materialized views: made by their query, then set by ALTER … ALTER COLUMN.
import { defineKind, type Found, kindOf, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { optionClauses } from "../../sql/options.ts"
import { ownStorage } from "../../sql/storage.ts"
import { decodeViewColumn, viewColumnSql } from "./query.ts"
import { viewColumnShape, type ViewColumnShape } from "./shape.ts"

type ViewColumn = Found<ViewColumnShape>

/** No statement makes or drops such a column: CREATE VIEW produces it, DROP VIEW destroys it. */
export const viewColumn = defineKind<ViewColumnShape>({
  name: "view_column",
  rank: 71,
  shape: viewColumnShape,
  owned: false,
  target: (object) => `COLUMN ${quotePath(object.path)}`,
  grantTarget: (object, { privilege }) => ({
    privilege: `${privilege} (${quoteIdent(object.path[2] ?? "")})`,
    on: quotePath(object.path.slice(0, 2)),
  }),
  read: { sql: viewColumnSql, decode: decodeViewColumn },

  create(object) {
    const { shape } = object
    return [
      ...(shape.default === null ? [] : [setDefault(object, shape.default)]),
      ...(shape.statistics === null ? [] : [statistics(object, shape.statistics)]),
      ...(shape.storage === null ? [] : [set(object, `SET STORAGE ${shape.storage}`, "ACCESS EXCLUSIVE")]),
      ...(shape.compression === null ? [] : [compression(object, shape.compression)]),
      ...options(object, [], shape.options),
    ]
  },

  // A default is all that can need something else (a function, a type), so it alone has to go first.
  drop: (object) =>
    object.shape.default === null || object.container === null
      ? []
      : [
          {
            sql: `${alter(object)} DROP DEFAULT`,
            needs: [],
            frees: object.dependsOn,
            destroys: [],
            fold: { into: object.container, as: "gone" },
          },
        ],

  recognizes: (from, to) => from.position === to.position,
  rename: (from, to) => [
    {
      sql: `ALTER ${relation(to)} RENAME COLUMN ${quoteIdent(from.path[2] ?? "")} TO ${quoteIdent(to.path[2] ?? "")}`,
    },
  ],

  changes: {
    // Both follow from the query, or from a column that it reads, and the view is made again for that.
    type: () => [],
    collation: () => [],
    default: (now, _from, to) => [
      to === null
        ? { sql: `${alter(now)} DROP DEFAULT`, lock: { mode: "ACCESS EXCLUSIVE", on: now.id } }
        : setDefault(now, to),
    ],
    statistics: (now, _from, to) => [statistics(now, to ?? -1)],
    storage: (now, _from, to, { view }) => [
      set(now, `SET STORAGE ${to ?? ownStorage(now.shape.type, view.serverVersion)}`, "ACCESS EXCLUSIVE"),
    ],
    compression: (now, _from, to) => [compression(now, to ?? "default")],
    options: (now, from, to) => options(now, from, to),
  },
})

/** `VIEW public.v`, `MATERIALIZED VIEW public.m`. */
function relation(object: ViewColumn): string {
  const kind = object.container !== null && kindOf(object.container) === "view" ? "VIEW" : "MATERIALIZED VIEW"
  return `${kind} ${quotePath(object.path.slice(0, 2))}`
}

function alter(object: ViewColumn): string {
  return `ALTER ${relation(object)} ALTER COLUMN ${quoteIdent(object.path[2] ?? "")}`
}

function setDefault(object: ViewColumn, expression: string): Step {
  return {
    sql: `${alter(object)} SET DEFAULT ${expression}`,
    needs: [object.id, ...object.dependsOn],
    produces: [],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.container ?? object.id },
  }
}

function statistics(object: ViewColumn, target: number): Step {
  return set(object, `SET STATISTICS ${String(target)}`, "SHARE UPDATE EXCLUSIVE")
}

function compression(object: ViewColumn, name: string): Step {
  return set(object, `SET COMPRESSION ${name}`, "ACCESS EXCLUSIVE")
}

function options(object: ViewColumn, from: readonly string[], to: readonly string[]): readonly Step[] {
  return optionClauses(from, to).map((clause) => set(object, clause, "SHARE UPDATE EXCLUSIVE"))
}

function set(object: ViewColumn, clause: string, mode: "ACCESS EXCLUSIVE" | "SHARE UPDATE EXCLUSIVE"): Step {
  return {
    sql: `${alter(object)} ${clause}`,
    needs: [object.id],
    produces: [],
    lock: { mode, on: object.container ?? object.id },
  }
}
