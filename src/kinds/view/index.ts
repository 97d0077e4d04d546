// Views: CREATE VIEW, CREATE OR REPLACE VIEW where the columns allow it, and ALTER VIEW.
import { defineKind, type Found, objectId, type Step, type View } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { optionClauses, withClause } from "../../sql/options.ts"
import { keepsColumns } from "./columns.ts"
import { decodeView, viewSql } from "./query.ts"
import { viewShape, type ViewShape } from "./shape.ts"

type ViewObject = Found<ViewShape>

/** Views, with the columns that they make; a column's comment, privileges and default are kind `view_column`. */
export const view = defineKind<ViewShape>({
  name: "view",
  rank: 70,
  shape: viewShape,
  owned: true,
  target: (object) => `VIEW ${quotePath(object.path)}`,
  // GRANT knows no VIEW: a view is named as a table is (manual, GRANT).
  grantTarget: (object, { privilege }) => ({ privilege, on: quotePath(object.path) }),
  slots: (object) => [`relation:${quotePath(object.path)}`, `type:${quotePath(object.path)}`],
  read: { sql: viewSql, decode: decodeView },

  create: (object) => [{ sql: statement("CREATE VIEW", object) }],

  drop: (object) => [{ sql: `DROP VIEW ${quotePath(object.path)}`, lock: { mode: "ACCESS EXCLUSIVE", on: object.id } }],

  rename: (from, to) => renameSteps(from, to),

  changes: {
    // "… must generate the same columns …, in the same order and with the same data types" (manual, CREATE VIEW).
    definition: (now, _from, _to, { past, view: target }) =>
      keepsColumns(now.id, past, target) ? [replace(now, target)] : "rebuild",
    options: (now, from, to, { before, view: target }) =>
      before.shape.definition === now.shape.definition ? optionSteps(now, from, to) : [replace(now, target)],
  },
})

function statement(command: string, object: ViewObject): string {
  const { definition, options } = object.shape
  const clauses = [`${command} ${quotePath(object.path)}`, withClause(options), "AS"].filter((clause) => clause !== "")
  return `${options.length === 0 ? clauses.join(" ") : clauses.join("\n")}\n${definition}`
}

/** Takes over query and options together, and leaves owner, privileges, comments, defaults and triggers as they are. */
function replace(object: ViewObject, target: View): Step {
  return {
    sql: statement("CREATE OR REPLACE VIEW", object),
    // What reads a column of it waits for this statement as well.
    produces: [object.id, ...target.childrenOf(object.id, "view_column").map((column) => column.id)],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

function optionSteps(object: ViewObject, from: readonly string[], to: readonly string[]): readonly Step[] {
  return optionClauses(from, to).map((clause) => ({
    sql: `ALTER VIEW ${quotePath(object.path)} ${clause}`,
    needs: [object.id],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }))
}

function renameSteps(from: Found, to: Found): readonly Step[] {
  const [fromSchema = "", fromName = ""] = from.path
  const [toSchema = "", toName = ""] = to.path
  return [
    ...(fromSchema === toSchema
      ? []
      : [
          {
            sql: `ALTER VIEW ${quotePath(from.path)} SET SCHEMA ${quoteIdent(toSchema)}`,
            needs: [objectId("schema", [toSchema])],
          },
        ]),
    ...(fromName === toName
      ? []
      : [{ sql: `ALTER VIEW ${quotePath([toSchema, fromName])} RENAME TO ${quoteIdent(toName)}` }]),
  ]
}
