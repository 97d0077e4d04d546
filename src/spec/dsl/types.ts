// PostgreSQL's types as the beginnings of columns: `text()`, `numeric(12, 2)`, `type("geometry(Point, 4326)")`.
import { Column } from "./column.ts"

/** PostgreSQL's own types, offered while you type; any other text is as good. */
export type TypeName =
  | "bigint"
  | "bigserial"
  | "bit"
  | "boolean"
  | "box"
  | "bytea"
  | "character"
  | "character varying"
  | "cidr"
  | "circle"
  | "date"
  | "daterange"
  | "double precision"
  | "inet"
  | "int4range"
  | "int8range"
  | "integer"
  | "interval"
  | "json"
  | "jsonb"
  | "line"
  | "lseg"
  | "macaddr"
  | "money"
  | "name"
  | "numeric"
  | "numrange"
  | "oid"
  | "path"
  | "pg_lsn"
  | "point"
  | "polygon"
  | "real"
  | "smallint"
  | "text"
  | "time"
  | "timestamp"
  | "timestamptz"
  | "tsquery"
  | "tsrange"
  | "tstzrange"
  | "tsvector"
  | "uuid"
  | "varchar"
  | "xml"
  | (string & {})

/** A column of any type, as SQL writes it: `type("order_status")`, `type("geometry(Point, 4326)")`. */
export function type(name: TypeName): Column {
  return new Column({ type: name })
}

const plain = (name: string) => (): Column => new Column({ type: name })
const sized =
  (name: string) =>
  (size?: number): Column =>
    new Column({ type: size === undefined ? name : `${name}(${String(size)})` })

export const smallint = plain("smallint")
export const integer = plain("integer")
export const bigint = plain("bigint")
/** `integer` with a sequence of its own and a default; `integer().identity()` is what the manual advises instead. */
export const serial = plain("serial")
export const bigserial = plain("bigserial")
export const real = plain("real")
export const doublePrecision = plain("double precision")
export const boolean = plain("boolean")
export const text = plain("text")
export const uuid = plain("uuid")
export const json = plain("json")
export const jsonb = plain("jsonb")
export const bytea = plain("bytea")
export const date = plain("date")
export const inet = plain("inet")
export const cidr = plain("cidr")
export const tsvector = plain("tsvector")
export const xml = plain("xml")
export const varchar = sized("varchar")
export const char = sized("char")
/** TIME WITHOUT TIME ZONE; the number is the digits after the second. */
export const time = sized("time")
export const timestamp = sized("timestamp")
export const timestamptz = sized("timestamptz")
export const interval = sized("interval")

/** `numeric(precision, scale)`. */
export function numeric(precision?: number, scale?: number): Column {
  const modifier = precision === undefined ? "" : `(${[precision, scale].filter((it) => it !== undefined).join(",")})`
  return new Column({ type: `numeric${modifier}` })
}
