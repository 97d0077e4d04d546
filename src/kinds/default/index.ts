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
  keepsParents,
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
  goesWith: ({ path }) => [objectId("table", path.slice(0, 2))],
  target: (object) => `COLUMN ${quotePath(object.path)}`,
  read: {
    alike: true,
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
    const table = tableOf(object)
    const column = columnOf(object)
    const text = `DEFAULT ${object.shape.expression}`
    const fillsRows = object.shape.volatile && past.has(table) && !past.has(column)
    return [
      {
        sql: `${alter(object)} SET ${text}`,
        lock: { mode: "ACCESS EXCLUSIVE", on: table },
        ...(takesColumn(object, view, past) ? { needs: afterParents(object, view) } : {}),
        fold: { into: column, as: "suffix", text, order: 1 },
        hazards: fillsRows ? [rewrite(table)] : [],
      },
    ]
  },

  drop: (object) => [
    {
      sql: `${alter(object)} DROP DEFAULT`,
      lock: { mode: "ACCESS EXCLUSIVE", on: objectId("table", object.path.slice(0, 2)) },
      fold: { into: columnOf(object), as: "gone" },
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

/** The parents' statement brings the column. */
function afterParents(object: Default, view: View): readonly ObjectId[] {
  const columns = [object.path, ...ancestorPaths(object.path, view)]
  return [...columns.map((path) => objectId("column", path)), ...object.dependsOn]
}

/**
 * Whether the column comes with this default already: CREATE TABLE … INHERITS takes over the parents' defaults, which
 * are there before it, and a parent's ADD COLUMN gives the children what stands in it.
 */
function comesFromParent(object: Default, view: View, past: View): boolean {
  if (!takesColumn(object, view, past)) return false
  if (!past.has(tableOf(object))) return parentDefaults(object, view).some((parent) => isSame(parent, object))
  const above = ancestorDefaults(object, view)
  // One that needs a function may have to wait for it, and is then set on the parent alone.
  return above.length > 0 && above.every((parent) => isSame(parent, object) && parent.dependsOn.length === 0)
}

/** True where no statement of its own makes the column. */
function takesColumn(object: Default, view: View, past: View): boolean {
  const column = view.get(columnOf(object))
  const table = view.get(tableOf(object))
  if (column === undefined || past.has(column.id)) return false
  if (!("local" in column.shape) || column.shape.local !== false) return false
  return past.has(tableOf(object)) ? keepsParents(past.get(tableOf(object)), table) : !isPartition(table)
}

function columnOf(object: Default): ObjectId {
  return object.container ?? objectId("column", object.path)
}

function tableOf(object: Default): ObjectId {
  return objectId("table", object.path.slice(0, 2))
}

function parentPaths(path: readonly string[], view: View): readonly (readonly string[])[] {
  return parentsOf(view.get(objectId("table", path.slice(0, 2))))
    .map((parent) => [...(view.get(parent)?.path ?? []), path[2] ?? ""])
    .filter((parent) => view.has(objectId("column", parent)))
}

function ancestorPaths(path: readonly string[], view: View): readonly (readonly string[])[] {
  return parentPaths(path, view).flatMap((parent) => [parent, ...ancestorPaths(parent, view)])
}

function parentDefaults({ path }: Default, view: View): readonly Found[] {
  return parentPaths(path, view).flatMap((parent) => view.get(objectId("default", parent)) ?? [])
}

function ancestorDefaults({ path }: Default, view: View): readonly Found[] {
  const paths = ancestorPaths(path, view)
  const found = paths.flatMap((parent) => view.get(objectId("default", parent)) ?? [])
  return found.length === paths.length ? found : []
}

function isSame({ shape }: Found, object: Default): boolean {
  return "expression" in shape && shape.expression === object.shape.expression
}
