// Column defaults: an object of their own, so that one that needs a function or a sequence can come after it.
import { z } from "zod"
import { callsVolatile, notOfExtension, userSchema } from "../../sql/catalog.ts"
import {
  address,
  catalogs,
  defineKind,
  type Found,
  type Hazard,
  isPartition,
  objectId,
  type ObjectId,
  parentsOf,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"

const defaultShape = z.strictObject({
  /** As pg_get_expr gives it. */
  expression: z.string(),
  /** Whether it calls a volatile function: each row that is there gets a value of its own when the column is added. */
  volatile: z.boolean(),
})

type DefaultShape = z.infer<typeof defaultShape>
type Default = Found<DefaultShape>

/** The DEFAULT of a table's column. Generated columns keep their expression in the column's shape. */
export const columnDefault = defineKind<DefaultShape>({
  name: "default",
  rank: 55,
  shape: defaultShape,
  owned: false,
  target: (object) => `COLUMN ${quotePath(object.path)}`,
  read: {
    sql: () => `
SELECT d.oid, n.nspname AS schema, c.relname AS relation, a.attname AS name, a.attnum::int4 AS number,
  -- Without the relation, whose columns no default can name: 0 saves opening it.
  pg_catalog.pg_get_expr(d.adbin, 0) AS expression, ${callsVolatile("d.adbin")} AS volatile
FROM pg_catalog.pg_attrdef d
JOIN pg_catalog.pg_class c ON c.oid = d.adrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND a.attgenerated = '' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_class, "c.oid")}
ORDER BY c.oid, a.attnum`,
    decode(row) {
      const path = [row.text("schema"), row.text("relation"), row.text("name")]
      return {
        path,
        container: objectId("column", path),
        addresses: [address("pg_attrdef", row.int("oid"))],
        owner: null,
        comment: null,
        privileges: [],
        labels: [],
        shape: { expression: row.text("expression"), volatile: row.bool("volatile") },
      }
    },
  },

  create(object, view, past) {
    if (comesFromParent(object, view, past)) return []
    const table = objectId("table", object.path.slice(0, 2))
    const fillsRows = object.shape.volatile && past.has(table) && !past.has(objectId("column", object.path))
    return [
      {
        sql: `${alter(object)} SET DEFAULT ${object.shape.expression}`,
        lock: { mode: "ACCESS EXCLUSIVE", on: table },
        fold: {
          into: objectId("column", object.path),
          as: "suffix",
          text: `DEFAULT ${object.shape.expression}`,
          order: 1,
        },
        hazards: fillsRows ? [rewrite(table)] : [],
      },
    ]
  },

  drop: (object) => [
    {
      sql: `${alter(object)} DROP DEFAULT`,
      lock: { mode: "ACCESS EXCLUSIVE", on: objectId("table", object.path.slice(0, 2)) },
      fold: { into: objectId("column", object.path), as: "gone" },
    },
  ],

  changes: {
    expression: (now, _from, to) => [
      {
        sql: `${alter(now)} SET DEFAULT ${to}`,
        lock: { mode: "ACCESS EXCLUSIVE", on: objectId("table", now.path.slice(0, 2)) },
      },
    ],
    // Follows from the expression and its functions.
    volatile: () => [],
  },
})

function rewrite(table: ObjectId): Hazard {
  return {
    class: "rewrite",
    code: "rewrite-table",
    object: table,
    message: "writes the whole table anew: the default is volatile",
  }
}

/** ONLY: each partition and child has a default of its own (manual, ALTER TABLE, SET DEFAULT). */
function alter(object: Default): string {
  return `ALTER TABLE ONLY ${quotePath(object.path.slice(0, 2))} ALTER COLUMN ${quoteIdent(object.path[2] ?? "")}`
}

/** True where the parent has this default before the child is made. */
function isThere(inherited: Found, parent: ObjectId, past: View): boolean {
  const old = past.get(inherited.id)
  if (!past.has(parent)) return true
  return old !== undefined && JSON.stringify(old.shape) === JSON.stringify(inherited.shape)
}

/** A new child takes over the default of a column that it inherits and does not declare itself. */
function comesFromParent(object: Default, view: View, past: View): boolean {
  const column = view.get(objectId("column", object.path))
  const table = view.get(objectId("table", object.path.slice(0, 2)))
  if (column === undefined || past.has(column.id) || isPartition(table)) return false
  if (!("local" in column.shape) || column.shape.local !== false) return false
  return parentsOf(table).some((parent) => {
    const inherited = view.get(objectId("default", [...(view.get(parent)?.path ?? []), object.path[2] ?? ""]))
    return (
      inherited !== undefined &&
      isThere(inherited, parent, past) &&
      "expression" in inherited.shape &&
      inherited.shape.expression === object.shape.expression
    )
  })
}
