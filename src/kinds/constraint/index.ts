// Primary keys, unique, check and exclusion constraints: items of CREATE TABLE, or ADD CONSTRAINT, and what ALTER can do.
import {
  attachKey,
  comesNotValid,
  defineKind,
  type Found,
  isAdopted,
  kindOf,
  nameOf,
  restoreMarks,
  staysAttached,
  type Step,
  validateCheck,
} from "../../model/index.ts"
import { optionClauses } from "../../sql/options.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { addConstraint, adoptIndex } from "./add.ts"
import { dropConstraint } from "./drop.ts"
import { comesFromParent, isInherited, isValidatedAbove } from "./inherited.ts"
import { constraintSql, decodeConstraint } from "./query.ts"
import { constraintShape, type ConstraintShape } from "./shape.ts"
import { alterTable, indexPath, isKey, onPartitioned, tableOf } from "./sql.ts"

type Constraint = Found<ConstraintShape>

/** Constraints of tables, but for foreign keys (kind `foreign_key`) and NOT NULL, which belongs to its column. */
export const constraint = defineKind<ConstraintShape>({
  name: "constraint",
  rank: 60,
  shape: constraintShape,
  owned: false,
  // A key's index has a name that the new one takes.
  goesWith: (object) => (isKey(object) ? [] : [tableOf(object)]),
  target: (object) => `CONSTRAINT ${quoteIdent(nameOf(object))} ON ${quotePath(object.path.slice(0, 2))}`,
  // A key's index shares its name with every other relation of the schema.
  slots: (object) => [
    `constraint:${quotePath(object.path)}`,
    ...(isKey(object) ? [`relation:${quotePath(indexPath(object))}`] : []),
  ],
  read: { sql: constraintSql, opensTables: true, alike: true, decode: decodeConstraint },

  create(object, view, past) {
    if (comesFromParent(object, view, past)) {
      // One that the child was made with is valid, also where the parent's is not; the plan adds the parent's last.
      return object.shape.validated && comesNotValid(object, view)
        ? [{ ...validateCheck(object, tableOf(object), view), produces: [] }]
        : []
    }
    if (isAdopted(object.path, past, view)) return [adoptIndex(object)]
    return [
      addConstraint(object, view, past),
      ...attachKey(object, tableOf(object), object.shape.partitionOf, view, past),
      ...(object.shape.indexComment === null ? [] : [commentOnIndex(object)]),
      ...(isKey(object) ? restoreMarks(object, tableOf(object), view, past) : []),
    ]
  },

  // What is inherited goes with the table or with the parent's, and never alone.
  drop: (object, past, view) =>
    isInherited(object) && !view.has(tableOf(object)) ? [] : [dropConstraint(object, past, view)],

  unmentioned: () => true,
  renamesWith: ({ shape, dependsOn }) => (shape.inherited ? dependsOn.filter((id) => kindOf(id) === "constraint") : []),
  rename: (from, to) =>
    nameOf(from) === nameOf(to)
      ? []
      : [
          {
            sql: `${alterTable(to)} RENAME CONSTRAINT ${quoteIdent(nameOf(from))} TO ${quoteIdent(nameOf(to))}`,
            lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(to) },
          },
        ],

  changes: {
    type: "rebuild",
    definition: "rebuild",
    // What a column is called, the definition says too.
    columns: () => [],
    predicate: "rebuild",
    // ALTER CONSTRAINT … DEFERRABLE is for foreign keys only (manual, ALTER TABLE).
    deferrable: "rebuild",
    initiallyDeferred: "rebuild",
    validated: (now, _from, to, { past, view }) => {
      if (!to) return "rebuild"
      return isKey(now) || isValidatedAbove(now, past, view) ? [] : [validateCheck(now, tableOf(now), view)]
    },
    // ALTER CONSTRAINT … ENFORCED is for foreign keys only in 18.
    enforced: "rebuild",
    inherited: (now, _from, to, { before, past, view }) =>
      // Merging a constraint that is there leaves it local; only one that the parent makes is not.
      to && before.shape.local && !now.shape.local && comesFromParent(now, view, past) ? "rebuild" : [],
    local: (now, from, to, { before }) =>
      !from && to && isInherited(before) && now.shape.inherited ? [mergeWithInherited(now)] : [],
    partitionOf: (now, _from, to, { past, view }) => {
      if (!staysAttached(tableOf(now), past, view)) return []
      return to === null ? "rebuild" : attachKey(now, tableOf(now), now.shape.partitionOf, view, past)
    },
    options: (now, from, to, { view }) => (onPartitioned(now, view) ? "rebuild" : indexOptions(now, from, to)),
    tablespace: (now, _from, to) => [
      {
        sql: `ALTER INDEX ${quotePath(indexPath(now))} SET TABLESPACE ${quoteIdent(to ?? "pg_default")}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
        hazards: [{ class: "rewrite", code: "rewrite-index", object: now.id, message: "copies the index's files" }],
      },
    ],
    indexComment: (now) => [commentOnIndex(now)],
  },
})

/** Adding what is inherited already marks it as the table's own (MergeWithExistingConstraint in heap.c). */
function mergeWithInherited(object: Constraint): Step {
  return {
    sql: `${alterTable(object)} ADD CONSTRAINT ${quoteIdent(nameOf(object))} ${object.shape.definition}`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
  }
}

function indexOptions(now: Constraint, from: readonly string[], to: readonly string[]): readonly Step[] {
  return optionClauses(from, to).map((clause) => ({
    sql: `ALTER INDEX ${quotePath(indexPath(now))} ${clause}`,
    needs: [now.id],
    lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(now) },
  }))
}

function commentOnIndex(object: Constraint): Step {
  const { indexComment } = object.shape
  const text = indexComment === null ? "NULL" : quoteLiteral(indexComment)
  return { sql: `COMMENT ON INDEX ${quotePath(indexPath(object))} IS ${text}`, needs: [object.id] }
}
