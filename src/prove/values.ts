// A column's type, checks and partition bound to SQL constants that it may take.
import { type Found, nameOf, objectId, type View } from "../model/index.ts"
import { quoteLiteral } from "../sql/identifier.ts"

/** Constants to try, different in each round: one made from the type, then one that a check or bound names. */
export function valuesFor(column: Found, table: Found, view: View, round: number): readonly string[] {
  const type = text(column.shape, "type")
  const made = valueOf(type, column, view, round)
  const named = boundValue(column, table) ?? checkedValue(column, table, view, round)
  return named === undefined ? [made] : [made, named]
}

/** A constant of the type; NULL where nothing better is known. */
function valueOf(type: string, user: Found, view: View, round: number): string {
  if (type.endsWith("[]")) {
    const item = valueOf(type.slice(0, -2), user, view, round)
    return item === "NULL" ? `'{}'` : `ARRAY[${item}]::${type}`
  }
  const base = type.replace(/\([^)]*\)/, "")
  const made = builtIn[base]?.(round)
  if (made !== undefined) return quoteLiteral(made)
  const known = user.dependsOn.map((id) => view.get(id)).find((object) => object !== undefined && isType(object, base))
  return known === undefined ? "NULL" : valueOfType(known, base, view, round)
}

function isType(object: Found, name: string): boolean {
  return (
    typeKinds.has(object.kind) && object.id === objectId(object.kind, object.path) && object.id.endsWith(`:${name}`)
  )
}

const typeKinds: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"])

function valueOfType(type: Found, name: string, view: View, round: number): string {
  const { shape } = type
  if ("labels" in shape && Array.isArray(shape.labels)) {
    const label: unknown = shape.labels[(round - 1) % shape.labels.length]
    return typeof label === "string" ? `${quoteLiteral(label)}::${name}` : "NULL"
  }
  if (type.kind === "domain") {
    const checks = view.childrenOf(type.id, "domain_constraint")
    const literal = checks.map((check) => literalIn(JSON.stringify(check.shape), round)).find((it) => it !== undefined)
    return literal ?? valueOf(text(shape, "type"), type, view, round)
  }
  if ("attributes" in shape && Array.isArray(shape.attributes)) {
    const fields = shape.attributes.map((attribute: unknown) =>
      valueOf(typeof attribute === "object" && attribute !== null ? text(attribute, "type") : "", type, view, round),
    )
    return `ROW(${fields.join(", ")})::${name}`
  }
  return type.kind === "range" ? "'empty'" : "NULL"
}

/** The value of the partition's bound for this column of the parent's key: `FROM ('2024-01-01')`, `IN ('eu')`. */
function boundValue(column: Found, { shape }: Found): string | undefined {
  if (!("partitionOf" in shape) || typeof shape.partitionOf !== "object" || shape.partitionOf === null) return undefined
  const bound = text(shape.partitionOf, "bound")
  const first = /(?:FROM|IN) \(('(?:[^']|'')*'|-?[\d.]+)/.exec(bound)?.[1]
  const type = text(column.shape, "type")
  if (first === undefined) return undefined
  // The key's columns are the parent's to know; a value of another column's type is refused, and then left out.
  return fits(first, type) ? first : undefined
}

function fits(literal: string, type: string): boolean {
  if (/^'\d{4}-\d\d-\d\d/.test(literal)) return /^(?:date|timestamp)/.test(type)
  if (/^'?-?[\d.]+'?$/.test(literal)) return /int|numeric|real|double/.test(type)
  return /^(?:text|character)/.test(type) || !(type.replace(/\([^)]*\)/, "") in builtIn)
}

/** A constant that a check of this one column names. */
function checkedValue(column: Found, table: Found, view: View, round: number): string | undefined {
  for (const check of view.childrenOf(table.id, "constraint")) {
    const { shape } = check
    if (!("type" in shape) || shape.type !== "check" || !("columns" in shape) || !Array.isArray(shape.columns)) continue
    if (shape.columns.length !== 1 || shape.columns[0] !== nameOf(column)) continue
    const literal = literalIn(text(shape, "definition"), round)
    if (literal !== undefined) return literal
  }
  return undefined
}

/** Of a check's text only its constants are looked at; whether they fit, the server says. */
function literalIn(definition: string, round: number): string | undefined {
  const quoted = [...definition.matchAll(/'((?:[^']|'')*)'::/g)].map((match) => `'${match[1] ?? ""}'`)
  if (quoted.length > 0) return quoted[(round - 1) % quoted.length]
  const numbers = [...definition.matchAll(/(?<![\w"'])\d+(?:\.\d+)?/g)].map((match) => Number(match[0]))
  return numbers.length === 0 ? undefined : String(Math.min(...numbers) + round)
}

function text(shape: object, field: string): string {
  const value: unknown = Reflect.get(shape, field)
  return typeof value === "string" ? value : ""
}

const builtIn: Readonly<Record<string, (round: number) => string>> = {
  smallint: String,
  integer: String,
  bigint: String,
  numeric: String,
  real: String,
  "double precision": String,
  money: String,
  oid: String,
  text: String,
  character: String,
  "character varying": String,
  name: String,
  '"char"': String,
  boolean: (round) => String(round === 1),
  uuid: (round) => `00000000-0000-0000-0000-00000000000${round}`,
  date: (round) => `2024-01-0${round}`,
  "timestamp without time zone": (round) => `2024-01-0${round} 00:00:00`,
  "timestamp with time zone": (round) => `2024-01-0${round} 00:00:00+00`,
  "time without time zone": (round) => `0${round}:00:00`,
  "time with time zone": (round) => `0${round}:00:00+00`,
  interval: (round) => `${round} day`,
  json: (round) => `{"n": ${round}}`,
  jsonb: (round) => `{"n": ${round}}`,
  bytea: (round) => `\\x0${round}`,
  inet: (round) => `10.0.0.${round}`,
  cidr: (round) => `10.0.${round}.0/24`,
  macaddr: (round) => `08:00:2b:01:02:0${round}`,
  bit: (round) => String(round % 2),
  "bit varying": () => "1",
  xml: (round) => `<n>${round}</n>`,
  point: (round) => `(${round},${round})`,
  tsvector: (round) => `word${round}`,
  int4range: (round) => `[${round},${round + 1})`,
  int8range: (round) => `[${round},${round + 1})`,
  numrange: (round) => `[${round},${round + 1})`,
  daterange: (round) => `[2024-01-0${round},2024-01-0${round + 1})`,
  tstzrange: (round) => `[2024-01-0${round},2024-01-0${round + 1})`,
  tsrange: (round) => `[2024-01-0${round},2024-01-0${round + 1})`,
}
