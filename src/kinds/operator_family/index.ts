// Operator families: made empty, filled and emptied by ALTER OPERATOR FAMILY.
import { type ChangeContext, defineKind, type Found, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { operatorName } from "../../sql/operator.ts"
import { decodeFamily, familySql } from "./query.ts"
import { familyShape, type FamilyShape } from "./shape.ts"

type Family = Found<FamilyShape>

/** With what is loose in them; what belongs to a class is the class's. */
export const operatorFamily = defineKind<FamilyShape>({
  name: "operator_family",
  rank: 39,
  shape: familyShape,
  owned: true,
  target,
  read: { sql: familySql, decode: decodeFamily },

  create: (object) => [
    ...(isStandard(object)
      ? []
      : [
          {
            sql: `CREATE ${target(object)}`,
            needs: [
              ...(object.container === null ? [] : [object.container]),
              ...object.dependsOn.filter((id) => id.startsWith("access_method:")),
            ],
          },
        ]),
    ...add(object, members(object)).map((step) => ({
      ...step,
      needs: [...(isStandard(object) ? [] : [object.id]), ...object.dependsOn],
      // An index of a class needs them as well.
      produces: [object.id],
    })),
  ],
  drop: (object) => (isStandard(object) ? remove(object, members(object)) : [{ sql: `DROP ${target(object)}` }]),
  rename: (from, to) => renameSteps(from, to),

  changes: {
    method: "rebuild",
    operators: (now, _from, _to, context) => changeMembers(now, context),
    functions: (now, _from, _to, context) => changeMembers(now, context),
  },
})

function target({ path, shape }: Family): string {
  return `OPERATOR FAMILY ${quotePath(path)} USING ${quoteIdent(shape.method)}`
}

function isStandard({ path }: Family): boolean {
  return path[0] === "pg_catalog"
}

/** What stands behind ADD, by what stands behind DROP. */
function members({ shape }: Family): ReadonlyMap<string, string> {
  return new Map([
    ...shape.operators.map(({ number, left, right, operator, orderBy }): [string, string] => [
      `OPERATOR ${number} (${left}, ${right})`,
      `OPERATOR ${number} ${operatorName(operator)} (${left}, ${right})${orderBy === null ? "" : ` FOR ORDER BY ${quotePath(orderBy)}`}`,
    ]),
    ...shape.functions.map((member): [string, string] => [
      `FUNCTION ${member.number} (${member.left}, ${member.right})`,
      `FUNCTION ${member.number} (${member.left}, ${member.right}) ${member.function}`,
    ]),
  ])
}

function changeMembers(now: Family, { before }: ChangeContext<FamilyShape>): readonly Step[] {
  const [from, to] = [members(before), members(now)]
  const without = (list: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    new Map([...list].filter(([key, member]) => other.get(key) !== member))
  return [...remove(now, without(from, to)), ...add(now, without(to, from))]
}

function add(object: Family, list: ReadonlyMap<string, string>): readonly Step[] {
  return alter(object, "ADD", [...list.values()])
}

function remove(object: Family, list: ReadonlyMap<string, string>): readonly Step[] {
  return alter(object, "DROP", [...list.keys()])
}

function alter(object: Family, verb: "ADD" | "DROP", items: readonly string[]): readonly Step[] {
  return items.length === 0 ? [] : [{ sql: `ALTER ${target(object)} ${verb}\n  ${items.join(",\n  ")}` }]
}

function renameSteps(from: Family, to: Family): readonly Step[] {
  const [schema = "", name = ""] = to.path
  const moved = { ...from, path: [schema, from.path[1] ?? ""] }
  return [
    ...(from.path[0] === schema ? [] : [{ sql: `ALTER ${target(from)} SET SCHEMA ${quoteIdent(schema)}` }]),
    ...(from.path[1] === name ? [] : [{ sql: `ALTER ${target(moved)} RENAME TO ${quoteIdent(name)}` }]),
  ]
}
