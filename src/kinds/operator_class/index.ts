// Operator classes: nothing of them can be altered but name, schema and owner; indexes are made again with them.
import { defineKind, type Found, objectId, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { operatorName } from "../../sql/operator.ts"
import { classSql, decodeClass } from "./query.ts"
import { classShape, type ClassShape } from "./shape.ts"

type OperatorClass = Found<ClassShape>

export const operatorClass = defineKind<ClassShape>({
  name: "operator_class",
  rank: 39.5,
  shape: classShape,
  owned: true,
  target,
  read: { sql: classSql, decode: decodeClass },

  create: (object) => [{ sql: createSql(object) }],
  drop: (object) => [{ sql: `DROP ${target(object)}`, ...goesWithFamily(object) }],
  rename: (from, to) => renameSteps(from, to),

  changes: {
    method: "rebuild",
    type: "rebuild",
    family: "rebuild",
    default: "rebuild",
    storage: "rebuild",
    operators: "rebuild",
    functions: "rebuild",
  },
})

function target({ path, shape }: OperatorClass): string {
  return `OPERATOR CLASS ${quotePath(path)} USING ${quoteIdent(shape.method)}`
}

/** DROP OPERATOR FAMILY takes it along; one of PostgreSQL's own stays. */
function goesWithFamily({ shape }: OperatorClass): Pick<Step, "fold"> {
  if (shape.family[0] === "pg_catalog") return {}
  return { fold: { into: objectId("operator_family", shape.family, shape.method), as: "gone" } }
}

/** A class needs one item at least: STORAGE of its own type says nothing. */
function createSql({ path, shape }: OperatorClass): string {
  const types = (left: string, right: string) =>
    left === shape.type && right === shape.type ? "" : ` (${left}, ${right})`
  const items = [
    ...shape.operators.map(
      ({ number, left, right, operator, orderBy }) =>
        `OPERATOR ${number} ${operatorName(operator)}${types(left, right)}${orderBy === null ? "" : ` FOR ORDER BY ${quotePath(orderBy)}`}`,
    ),
    ...shape.functions.map(
      (member) => `FUNCTION ${member.number}${types(member.left, member.right)} ${member.function}`,
    ),
    ...(shape.storage === null ? [] : [`STORAGE ${shape.storage}`]),
  ]
  return [
    `CREATE OPERATOR CLASS ${quotePath(path)}`,
    `${shape.default ? "DEFAULT " : ""}FOR TYPE ${shape.type} USING ${quoteIdent(shape.method)} FAMILY ${quotePath(shape.family)} AS`,
    (items.length === 0 ? [`STORAGE ${shape.type}`] : items).join(",\n  "),
  ].join("\n  ")
}

function renameSteps(from: OperatorClass, to: OperatorClass): readonly Step[] {
  const [schema = "", name = ""] = to.path
  const moved = { ...from, path: [schema, from.path[1] ?? ""] }
  return [
    ...(from.path[0] === schema ? [] : [{ sql: `ALTER ${target(from)} SET SCHEMA ${quoteIdent(schema)}` }]),
    ...(from.path[1] === name ? [] : [{ sql: `ALTER ${target(moved)} RENAME TO ${quoteIdent(name)}` }]),
  ]
}
