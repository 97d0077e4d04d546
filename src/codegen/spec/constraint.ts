// A constraint of a table to the call that makes it, and whether its column can say it.
import { constraintShape, type ConstraintShape } from "../../kinds/constraint/shape.ts"
import { foreignKeyShape } from "../../kinds/foreign_key/shape.ts"
import { type Found, nameOf } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { type Code, entriesOf, type Entry, type Method, condition, sqlCode, text } from "./code.ts"
import { isLeftToChoice } from "./chosen.ts"
import { list, nameCode, parameters } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"

export interface ConstraintCode {
  readonly name: string
  readonly code: () => Code
  /** Where one column can say it under the name that PostgreSQL chooses. */
  readonly inColumn?: { readonly column: string; readonly method: Method }
}

/** Keys, checks and exclusions. */
export function constraintCode(scene: Scene, object: Found): ConstraintCode {
  const shape = shapeOf(object, constraintShape)
  say(scene, object)
  const options = optionsOf(object, shape)
  const name = nameOf(object)
  if (shape.type === "primary key" || shape.type === "unique") {
    const key = keyParts(shape)
    if (key === undefined) return { name, code: () => anyConstraint(scene, object, shape) }
    const all = [...key.options, ...options]
    const call = shape.type === "unique" ? "unique" : "primaryKey"
    const chosen = shape.type === "unique" ? `_${key.columns[0] ?? ""}_key` : "_pkey"
    return {
      name,
      code: () => kit(scene, call, [list(key.columns), ...optional(all)]),
      ...(key.columns.length === 1 && isLeftToChoice(scene, object, chosen) && all.length === 0
        ? { inColumn: { column: key.columns[0] ?? "", method: { call, args: [] } } }
        : {}),
    }
  }
  if (shape.type === "check") {
    const match = /^CHECK \(([\s\S]*)\)( NO INHERIT)?$/.exec(shape.definition)
    if (match?.[1] === undefined) return { name, code: () => anyConstraint(scene, object, shape) }
    const expression = condition(match[1])
    const all: readonly Entry[] = [...(match[2] === undefined ? [] : [["noInherit", "true"] as const]), ...options]
    const [column = ""] = shape.columns
    return {
      name,
      code: () => kit(scene, "check", [expression, ...optional(all)]),
      ...(shape.columns.length === 1 && isLeftToChoice(scene, object, `_${column}_check`) && all.length === 0
        ? { inColumn: { column, method: { call: "check", args: [expression] } } }
        : {}),
    }
  }
  return {
    name,
    code: () =>
      kit(scene, "exclude", [
        sqlCode(shape.definition.replace(/^EXCLUDE /, "")),
        ...optional([
          ...(shape.predicate === null ? [] : [["where", condition(shape.predicate)] as const]),
          ...options,
        ]),
      ]),
  }
}

export function foreignKeyCode(scene: Scene, object: Found): ConstraintCode {
  const shape = shapeOf(object, foreignKeyShape)
  say(scene, object)
  const options = entriesOf({
    match: shape.match === "full" ? text("full") : undefined,
    onUpdate: shape.onUpdate === "no action" ? undefined : text(shape.onUpdate),
    onDelete: shape.onDelete === "no action" ? undefined : text(shape.onDelete),
    onDeleteColumns: shape.onDeleteColumns.length === 0 ? undefined : list(shape.onDeleteColumns),
    period: shape.period ? "true" : undefined,
    ...flags(shape),
    comment: object.comment === null ? undefined : text(object.comment),
  })
  const table = nameCode(scene, shape.references)
  const [column = ""] = shape.columns
  const [referenced = ""] = shape.referencedColumns
  return {
    name: nameOf(object),
    code: () =>
      kit(scene, "foreignKey", [list(shape.columns), table, list(shape.referencedColumns), ...optional(options)]),
    ...(shape.columns.length === 1 && isLeftToChoice(scene, object, `_${column}_fkey`) && object.comment === null
      ? { inColumn: { column, method: { call: "references", args: [table, text(referenced), ...optional(options)] } } }
      : {}),
  }
}

/** Anything as SQL. */
function anyConstraint(scene: Scene, object: Found, shape: ConstraintShape): Code {
  return kit(scene, "constraint", [
    sqlCode(shape.definition),
    ...optional(object.comment === null ? [] : [["comment", text(object.comment)]]),
  ])
}

function optional(entries: readonly Entry[]): readonly Code[] {
  return entries.length === 0 ? [] : [{ entries }]
}

/** The columns before and behind INCLUDE: those of `columns` that give the definition. */
function keyParts(
  shape: ConstraintShape,
): { readonly columns: readonly string[]; readonly options: readonly Entry[] } | undefined {
  const match =
    /^(?:PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? \((.*?)( WITHOUT OVERLAPS)?\)(?: INCLUDE \((.*)\))?$/s.exec(
      shape.definition,
    )
  const columns = match?.[2] === undefined ? undefined : identifiers(match[2])
  const include = match?.[4] === undefined ? [] : identifiers(match[4])
  if (columns === undefined || include === undefined) return undefined
  return {
    columns,
    options: entriesOf({
      nullsNotDistinct: match?.[1] === undefined ? undefined : "true",
      withoutOverlaps: match?.[3] === undefined ? undefined : "true",
      include: include.length === 0 ? undefined : list(include),
    }),
  }
}

/** `a, "B c"` as names; undefined where it is anything else. */
function identifiers(sql: string): readonly string[] | undefined {
  const names = [...sql.matchAll(/"((?:[^"]|"")*)"|[^",\s]+/g)].map((it) => it[1]?.replaceAll('""', '"') ?? it[0])
  return names.map(quoteIdent).join(", ") === sql ? names : undefined
}

function optionsOf(object: Found, shape: ConstraintShape): readonly Entry[] {
  return entriesOf({
    // A key is valid where its index is; that of a check is its own.
    ...flags({ ...shape, validated: shape.type === "check" ? shape.validated : true }),
    with: parameters(shape.options),
    tablespace: shape.tablespace === null ? undefined : text(shape.tablespace),
    comment: object.comment === null ? undefined : text(object.comment),
    indexComment: shape.indexComment === null ? undefined : text(shape.indexComment),
  })
}

function flags(
  shape: Pick<ConstraintShape, "deferrable" | "initiallyDeferred" | "validated" | "enforced">,
): Readonly<Record<string, Code | undefined>> {
  return {
    deferrable: shape.deferrable ? (shape.initiallyDeferred ? text("initially deferred") : "true") : undefined,
    notValid: shape.enforced && !shape.validated ? "true" : undefined,
    notEnforced: shape.enforced ? undefined : "true",
  }
}
