// A column of a snapshot to the chain that makes it.
import { columnShape, type ColumnShape } from "../../kinds/column/shape.ts"
import { type Found, isPartition, objectId } from "../../model/index.ts"
import { type Code, condition, entriesOf, type Method, text } from "./code.ts"
import { notNullName } from "./chosen.ts"
import { needs } from "./cycles.ts"
import { envelopeCode } from "./envelope.ts"
import { nameCode, nameOfSql, parameters, typeText } from "./names.ts"
import { expressionOf, kit, say, type Scene, shapeOf } from "./scene.ts"
import { sequenceFields } from "./sequence.ts"
import { valueCode } from "./value.ts"

/** `constraints` are the calls that constraints of this column alone make of themselves. */
export function columnCode(scene: Scene, column: Found, constraints: readonly Method[]): Code {
  const shape = shapeOf(column, columnShape)
  const { fields, said } = envelopeCode(column)
  say(scene, column, { ...said, shape: withoutComment(shape) })
  const { call, args, methods } = typeCall(scene, shape.type)
  return kit(scene, call, args, [
    ...methods,
    ...(shape.collation === null
      ? []
      : [method("collate", nameOfSql(scene, shape.collation) ?? text(shape.collation))]),
    ...(isImplied(scene, column, shape, constraints) || comesFromParent(scene, column, shape)
      ? []
      : notNull(scene, column, shape.notNull)),
    ...identity(scene, shape),
    ...(shape.generated === null
      ? []
      : [
          method(
            "generatedAs",
            condition(shape.generated.expression),
            ...(shape.generated.stored ? [] : [text("virtual")]),
          ),
        ]),
    ...defaultOf(scene, column, shape.type),
    ...constraints,
    ...(shape.storage === null ? [] : [method("storage", text(shape.storage.toLowerCase()))]),
    ...(shape.compression === null ? [] : [method("compression", text(shape.compression))]),
    ...(shape.statistics === null ? [] : [method("statistics", String(shape.statistics))]),
    ...(shape.options.length === 0 ? [] : [method("with", parameters(shape.options) ?? "{}")]),
    ...(fields.grants === undefined ? [] : [method("grants", fields.grants)]),
    ...(fields.comment === undefined ? [] : [method("comment", fields.comment)]),
  ])
}

/** That of NOT NULL is a fragment's to say. */
export function withoutComment({ notNull: it, ...shape }: ColumnShape): ColumnShape {
  if (it?.comment === undefined) return { ...shape, notNull: it }
  const { comment: _comment, ...rest } = it
  return { ...shape, notNull: rest }
}

function method(call: string, ...args: readonly Code[]): Method {
  return { call, args }
}

/** NOT NULL without a name of its own comes with a primary key and with IDENTITY. */
function isImplied(
  scene: Scene,
  column: Found,
  { notNull: it, identity: generated }: ColumnShape,
  constraints: readonly Method[],
): boolean {
  if (it === null || notNullName(scene, column, it.name) !== undefined || it.noInherit || !it.valid) return false
  return generated !== null || constraints.some(({ call }) => call === "primaryKey")
}

/** A child's column of its own may have NOT NULL from a parent alone; a partition is made before it has a parent. */
function comesFromParent({ view }: Scene, column: Found, { notNull: it }: ColumnShape): boolean {
  const table = column.container === null ? undefined : view.get(column.container)
  return it !== null && it.inherited && !it.local && !isPartition(table)
}

function notNull(scene: Scene, column: Found, it: ColumnShape["notNull"]): readonly Method[] {
  if (it === null) return []
  const name = notNullName(scene, column, it.name)
  const options = entriesOf({
    name: name === undefined ? undefined : text(name),
    noInherit: it.noInherit ? "true" : undefined,
    notValid: it.valid ? undefined : "true",
  })
  return [method("notNull", ...(options.length === 0 ? [] : [{ entries: options }]))]
}

function identity(scene: Scene, { identity: it, type }: ColumnShape): readonly Method[] {
  if (it === null) return []
  const options = entriesOf({
    sequence: it.sequence === null ? undefined : nameCode(scene, it.sequence),
    unlogged: it.persistence === "unlogged" ? "true" : undefined,
    ...sequenceFields({ ...it, dataType: integerType(type) }),
  })
  const generation = it.generation.toLowerCase()
  if (options.length === 0 && it.generation === "ALWAYS") return [method("identity")]
  return [method("identity", text(generation), ...(options.length === 0 ? [] : [{ entries: options }]))]
}

function integerType(type: string): "smallint" | "integer" | "bigint" {
  return type === "smallint" || type === "integer" ? type : "bigint"
}

function defaultOf(scene: Scene, column: Found, type: string): readonly Method[] {
  const found = scene.view.get(objectId("default", column.path))
  const expression = found === undefined ? undefined : expressionOf(found)
  if (found === undefined || expression === undefined || needs(scene.view, found, column.container)) return []
  say(scene, found)
  return [method("default", valueCode(expression, type))]
}

/** `character varying(20)[]` as `varchar(20).array()`. */
function typeCall(
  scene: Scene,
  type: string,
): { readonly call: string; readonly args: readonly Code[]; readonly methods: readonly Method[] } {
  const [, base = type, arrays = ""] = /^(.*?)((?:\[\])*)$/s.exec(type) ?? []
  const [, before = "", size, after = ""] = /^(.*?)\(([\d,]+)\)(.*)$/s.exec(base) ?? [undefined, base]
  const call = calls[`${before}${after}`]
  const methods = (arrays.match(/\[\]/g) ?? []).map(() => method("array"))
  if (call === undefined || (size !== undefined && !sized.has(call))) {
    return { call: "type", args: [text(typeText(scene, type))], methods: [] }
  }
  // `character` alone is character(1), and format_type says so; "bpchar" without a size is another type.
  return { call, args: size === undefined ? [] : size.split(",").map(String), methods }
}

const calls: Readonly<Record<string, string>> = {
  smallint: "smallint",
  integer: "integer",
  bigint: "bigint",
  real: "real",
  "double precision": "doublePrecision",
  numeric: "numeric",
  boolean: "boolean",
  text: "text",
  "character varying": "varchar",
  character: "char",
  uuid: "uuid",
  json: "json",
  jsonb: "jsonb",
  bytea: "bytea",
  date: "date",
  inet: "inet",
  cidr: "cidr",
  tsvector: "tsvector",
  xml: "xml",
  interval: "interval",
  "time without time zone": "time",
  "timestamp without time zone": "timestamp",
  "timestamp with time zone": "timestamptz",
}
const sized: ReadonlySet<string> = new Set([
  "numeric",
  "varchar",
  "char",
  "interval",
  "time",
  "timestamp",
  "timestamptz",
])
