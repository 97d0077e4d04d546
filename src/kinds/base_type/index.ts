// Base types and shells: a shell first, then the functions that take and give it, then what the type is.
import { defineKind, hasOwnFunctions, type Rule, shellOf } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { baseTypeSql, decodeBaseType } from "./query.ts"
import { baseTypeShape, type BaseTypeShape } from "./shape.ts"
import { columnStorage, definitionSql, set } from "./sql.ts"

/** All that ALTER TYPE … SET changes, in one statement. */
const settable: Rule<BaseTypeShape, unknown> = (now, _from, _to, { before }) =>
  before.shape.defined ? [set(now, before)] : []

/** Types with input and output functions of their own, in C or PostgreSQL's internal ones. */
export const baseType = defineKind<BaseTypeShape>({
  name: "base_type",
  rank: 19,
  shape: baseTypeShape,
  owned: true,
  target: (object) => `TYPE ${quotePath(object.path)}`,
  slots: (object) => [`type:${quotePath(object.path)}`],
  read: { sql: baseTypeSql, decode: decodeBaseType },

  create: (object) => [
    {
      sql: `CREATE TYPE ${quotePath(object.path)}`,
      needs: object.container === null ? [] : [object.container],
      produces: [shellOf(object.id), ...(object.shape.defined ? [] : [object.id])],
    },
    ...(object.shape.defined ? [{ sql: definitionSql(object), produces: [object.id] }] : []),
  ],
  // The type and its functions need each other; all else that uses it has gone by then.
  drop: (object, past) => [
    { sql: `DROP TYPE ${quotePath(object.path)}${hasOwnFunctions(object, past) ? " CASCADE" : ""}` },
  ],
  rename: (from, to) => renameSql("TYPE", from.path, to.path).map((sql) => ({ sql })),

  // What ALTER TYPE … SET cannot reach needs a new type (manual, ALTER TYPE).
  changes: {
    defined: (now, _from, to) => (to ? [{ sql: definitionSql(now) }] : "rebuild"),
    input: "rebuild",
    output: "rebuild",
    receive: settable,
    send: settable,
    typmodIn: settable,
    typmodOut: settable,
    analyze: settable,
    subscript: settable,
    length: "rebuild",
    byValue: "rebuild",
    alignment: "rebuild",
    // "cannot change type's storage to PLAIN": values may be toasted already.
    storage: (now, _from, to, { before, past, view }) => {
      if (!before.shape.defined) return []
      return to === "plain" ? "rebuild" : [set(now, before), ...columnStorage(now, past, view)]
    },
    category: "rebuild",
    preferred: "rebuild",
    default: "rebuild",
    element: "rebuild",
    delimiter: "rebuild",
    collatable: "rebuild",
  },
})
