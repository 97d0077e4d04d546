// Operators: CREATE OPERATOR, what ALTER OPERATOR … SET can do, and links between two of them.
import { type ChangeContext, defineKind, type Step } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { changeLink, shellsOf } from "./links.ts"
import { decodeOperator, operatorSql } from "./query.ts"
import { operatorShape, type OperatorShape } from "./shape.ts"
import { createSql, type Operator, target } from "./sql.ts"

export const operator = defineKind<OperatorShape>({
  name: "operator",
  rank: 38,
  shape: operatorShape,
  owned: true,
  target,
  read: { sql: operatorSql, decode: decodeOperator },

  create: (object, view) =>
    // A shell comes with the operator that names it, and cannot be made alone.
    object.shape.function === null
      ? []
      : [{ sql: createSql(object), produces: [object.id, ...shellsOf(object, view)] }],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],
  // There is no ALTER OPERATOR … RENAME TO.
  rename: (from, to) =>
    from.path[1] === to.path[1]
      ? [{ sql: `ALTER ${target(from)} SET SCHEMA ${quoteIdent(to.path[0] ?? "")}` }]
      : undefined,

  changes: {
    // A shell is filled by CREATE OPERATOR.
    function: (now, from) => (from === null ? [{ sql: createSql(now) }] : "rebuild"),
    left: "rebuild",
    right: "rebuild",
    result: (_now, from) => (from === null ? [] : "rebuild"),
    commutator: (now, from, to, context) => filled(context) ?? changeLink("commutator", now, from, to, context),
    negator: (now, from, to, context) => filled(context) ?? changeLink("negator", now, from, to, context),
    // A shell is made by CREATE OPERATOR only; one that gets filled changes nothing here.
    shells: (_now, from, to) => (to.every((link) => from.includes(link)) ? [] : "rebuild"),
    restrict: (now, _from, _to, context) => filled(context) ?? setOptions(now, context),
    join: (now, _from, _to, context) => filled(context) ?? setOptions(now, context),
    hashes: (now, _from, _to, context) => filled(context) ?? setOptions(now, context),
    merges: (now, _from, _to, context) => filled(context) ?? setOptions(now, context),
  },
})

/** The statement that fills a shell says all. */
function filled({ before }: ChangeContext<OperatorShape>): readonly Step[] | undefined {
  return before.shape.function === null ? [] : undefined
}

/** HASHES and MERGES can be set since 17, and never be taken away. */
function setOptions(now: Operator, { before, view }: ChangeContext<OperatorShape>): readonly Step[] | "rebuild" {
  const [from, to] = [before.shape, now.shape]
  const lost = (from.hashes && !to.hashes) || (from.merges && !to.merges)
  const got = (!from.hashes && to.hashes) || (!from.merges && to.merges)
  if (lost || (got && view.serverVersion < 170000)) return "rebuild"
  const options = [
    ...(from.restrict === to.restrict ? [] : [`RESTRICT = ${to.restrict ?? "NONE"}`]),
    ...(from.join === to.join ? [] : [`JOIN = ${to.join ?? "NONE"}`]),
    ...(from.hashes === to.hashes ? [] : ["HASHES"]),
    ...(from.merges === to.merges ? [] : ["MERGES"]),
  ]
  return [{ sql: `ALTER ${target(now)} SET (${options.join(", ")})` }]
}
