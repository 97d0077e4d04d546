// A base type to CREATE TYPE name (…), and its changes to ALTER TYPE … SET (…).
import { type Found, nameOf, type ObjectId, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import type { BaseTypeShape } from "./shape.ts"

/** Only what is not PostgreSQL's choice (manual, CREATE TYPE, Parameters). */
export function definitionSql({ path, shape }: Found<BaseTypeShape>): string {
  const option = (name: string, value: string | null) => (value === null ? [] : [`${name} = ${value}`])
  return listed(`CREATE TYPE ${quotePath(path)}`, [
    ...option("input", shape.input),
    ...option("output", shape.output),
    ...option("receive", shape.receive),
    ...option("send", shape.send),
    ...option("typmod_in", shape.typmodIn),
    ...option("typmod_out", shape.typmodOut),
    ...option("analyze", shape.analyze),
    ...option("subscript", shape.subscript),
    `internallength = ${shape.length === -1 ? "variable" : String(shape.length)}`,
    ...(shape.byValue ? ["passedbyvalue"] : []),
    `alignment = ${shape.alignment}`,
    `storage = ${shape.storage}`,
    ...(shape.category === "U" ? [] : [`category = ${quoteLiteral(shape.category)}`]),
    ...(shape.preferred ? ["preferred = true"] : []),
    ...option("default", shape.default === null ? null : quoteLiteral(shape.default)),
    ...option("element", shape.element),
    ...(shape.delimiter === "," ? [] : [`delimiter = ${quoteLiteral(shape.delimiter)}`]),
    ...(shape.collatable ? ["collatable = true"] : []),
  ])
}

export function set(now: Found<BaseTypeShape>, before: Found<BaseTypeShape>): Step {
  const changed = settable.filter(([field]) => before.shape[field] !== now.shape[field])
  const list = changed.map(([field, property]) => `${property} = ${now.shape[field] ?? "none"}`)
  return { sql: `ALTER TYPE ${quotePath(now.path)} SET (${list.join(", ")})` }
}

const settable = [
  ["receive", "receive"],
  ["send", "send"],
  ["typmodIn", "typmod_in"],
  ["typmodOut", "typmod_out"],
  ["analyze", "analyze"],
  ["subscript", "subscript"],
  ["storage", "storage"],
] as const

/** Columns keep the storage that the type had when they were made: those that have the type's own get the new one. */
export function columnStorage(now: Found<BaseTypeShape>, past: View, view: View): readonly Step[] {
  return columnsOf(now, view)
    .filter(({ id, shape }) => hasOwnStorage(shape) && hasOwnStorage(past.get(id)?.shape))
    .map((column) => {
      const table = column.path.slice(0, 2)
      return {
        sql: `ALTER TABLE ONLY ${quotePath(table)} ALTER COLUMN ${quoteIdent(nameOf(column))} SET STORAGE ${now.shape.storage}`,
        needs: [now.id, column.id],
        produces: [],
        lock: { mode: "SHARE UPDATE EXCLUSIVE", on: objectId("table", table) },
      }
    })
}

/** Columns of the type itself, or of a domain over it: arrays have a storage of their own. */
function columnsOf(type: { readonly id: ObjectId; readonly path: readonly string[] }, view: View): readonly Found[] {
  return view
    .dependentsOf(type.id)
    .filter(({ shape }) => "type" in shape && shape.type === quotePath(type.path))
    .flatMap((user) => (user.kind === "column" ? [user] : user.kind === "domain" ? columnsOf(user, view) : []))
}

function hasOwnStorage(shape: object | undefined): boolean {
  return shape !== undefined && "storage" in shape && shape.storage === null
}
