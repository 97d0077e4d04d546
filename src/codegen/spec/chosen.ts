// Names that a spec leaves to PostgreSQL: where it would choose them, and nothing else has them.
import { columnShape } from "../../kinds/column/shape.ts"
import { constraintShape } from "../../kinds/constraint/shape.ts"
import { type Found, isPartition, nameOf, objectId } from "../../model/index.ts"
import { chosenName } from "../../sql/chosen-name.ts"
import { isNamedByChoice } from "./names.ts"
import { followsParent } from "./partition.ts"
import { type Scene, shapeOf } from "./scene.ts"

/** Whether PostgreSQL would give the constraint its name. */
export function isLeftToChoice(scene: Scene, object: Found, suffix: string): boolean {
  return isNamedByChoice(object, suffix) && !isGivenElsewhere(scene, nameOf(object), object)
}

/** The name that NOT NULL of a column must say; a `name` of null is the one that PostgreSQL would choose. */
export function notNullName(scene: Scene, column: Found, name: string | null): string | undefined {
  if (name !== null || scene.view.serverVersion < 180000) return name ?? undefined
  const chosen = chosenName(column.path[1] ?? "", nameOf(column), "not_null")
  return isGivenElsewhere(scene, chosen, column) ? chosen : undefined
}

/**
 * PostgreSQL numbers the name that it chooses where any table of the schema has a constraint of that name
 * (ChooseConstraintName in src/backend/catalog/pg_constraint.c), and which table comes first is not the spec's to say.
 */
function isGivenElsewhere(scene: Scene, name: string, part: Found): boolean {
  const tables = givenNames(scene).get(name) ?? new Set()
  return tables.size > (tables.has(part.path[1] ?? "") ? 1 : 0)
}

const known = new WeakMap<Scene, ReadonlyMap<string, ReadonlySet<string>>>()

/** The tables of the schema that say a name, by the name. */
function givenNames(scene: Scene): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(scene)
  if (found !== undefined) return found
  const names = new Map<string, Set<string>>()
  for (const table of scene.view.childrenOf(objectId("schema", [scene.schema]), "table")) {
    if (followsParent(scene, table)) continue
    for (const name of namesOf(scene, table)) {
      const tables = names.get(name) ?? new Set()
      names.set(name, tables.add(nameOf(table)))
    }
  }
  known.set(scene, names)
  return names
}

/** What a child has of its parents alone comes with them. A partition is made with all that is in it. */
function namesOf({ view }: Scene, table: Found): readonly string[] {
  const says = (it: { readonly local: boolean; readonly inherited: boolean | number }) =>
    it.local || isPartition(table) || it.inherited === false
  return [
    ...view.childrenOf(table.id, "column").flatMap((column) => {
      const { notNull } = shapeOf(column, columnShape)
      return notNull !== null && notNull.name !== null && says(notNull) ? [notNull.name] : []
    }),
    ...view
      .childrenOf(table.id, "constraint")
      .filter((constraint) => says(shapeOf(constraint, constraintShape)))
      .map(nameOf),
    ...view.childrenOf(table.id, "foreign_key").map(nameOf),
  ]
}
