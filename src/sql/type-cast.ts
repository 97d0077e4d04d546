// Whether a column's values get from one type to another on their own, and the USING clause where they do not.

/**
 * `USING …` only where ALTER COLUMN TYPE would refuse without it: where no implicit or assignment cast exists
 * (manual, ALTER TABLE, SET DATA TYPE). Where there is no cast at all, the value goes through its text form.
 */
export function usingClause(column: string, from: string, to: string): string {
  const [source, target] = [parts(from), parts(to)]
  if (source.base === target.base && source.array === target.array) return ""
  if (source.array !== target.array) return `USING ${column}::text::${to}`
  const cast = builtIn[source.base]
  if (strings.has(target.base) || cast?.assignment.includes(target.base) === true) return ""
  if (strings.has(source.base) || cast?.explicit.includes(target.base) === true) return `USING ${column}::${to}`
  return `USING ${column}::text${source.array}::${to}`
}

/** Modifiers do not matter for which cast is found. */
function parts(type: string): { base: string; array: string } {
  const array = /(\[\])+$/.exec(type)?.[0] ?? ""
  return { base: type.slice(0, type.length - array.length).replace(/ ?\([^)]*\)/, ""), array }
}

/** Every type casts to these on assignment through its output function (manual, CREATE CAST, "I/O conversion casts"). */
const strings: ReadonlySet<string> = new Set(["text", "character varying", "character"])

/** pg_cast of PostgreSQL 18 by type, without pseudo-types and OID aliases; `assignment` includes implicit casts. */
const builtIn: Readonly<
  Record<string, { readonly assignment: readonly string[]; readonly explicit: readonly string[] }>
> = {
  '"char"': { assignment: ["character", "character varying", "text"], explicit: ["integer"] },
  bigint: {
    assignment: ["double precision", "integer", "money", "numeric", "oid", "real", "smallint"],
    explicit: ["bit", "bytea"],
  },
  bit: { assignment: ["bit varying"], explicit: ["bigint", "integer"] },
  "bit varying": { assignment: ["bit"], explicit: [] },
  boolean: { assignment: ["character", "character varying", "text"], explicit: ["integer"] },
  box: { assignment: ["polygon"], explicit: ["circle", "lseg", "point"] },
  bytea: { assignment: [], explicit: ["bigint", "integer", "smallint"] },
  character: { assignment: ['"char"', "character varying", "name", "text"], explicit: ["xml"] },
  "character varying": { assignment: ['"char"', "character", "name", "text"], explicit: ["xml"] },
  cidr: { assignment: ["character", "character varying", "inet", "text"], explicit: [] },
  circle: { assignment: [], explicit: ["box", "point", "polygon"] },
  date: { assignment: ["timestamp with time zone", "timestamp without time zone"], explicit: [] },
  daterange: { assignment: [], explicit: ["datemultirange"] },
  "double precision": { assignment: ["bigint", "integer", "numeric", "real", "smallint"], explicit: [] },
  inet: { assignment: ["character", "character varying", "cidr", "text"], explicit: [] },
  int4range: { assignment: [], explicit: ["int4multirange"] },
  int8range: { assignment: [], explicit: ["int8multirange"] },
  integer: {
    assignment: ["bigint", "double precision", "money", "numeric", "oid", "real", "smallint"],
    explicit: ['"char"', "bit", "boolean", "bytea"],
  },
  interval: { assignment: ["time without time zone"], explicit: [] },
  json: { assignment: ["jsonb"], explicit: [] },
  jsonb: {
    assignment: ["json"],
    explicit: ["bigint", "boolean", "double precision", "integer", "numeric", "real", "smallint"],
  },
  lseg: { assignment: [], explicit: ["point"] },
  macaddr: { assignment: ["macaddr8"], explicit: [] },
  macaddr8: { assignment: ["macaddr"], explicit: [] },
  money: { assignment: ["numeric"], explicit: [] },
  name: { assignment: ["character", "character varying", "text"], explicit: [] },
  numeric: { assignment: ["bigint", "double precision", "integer", "money", "real", "smallint"], explicit: [] },
  numrange: { assignment: [], explicit: ["nummultirange"] },
  oid: { assignment: ["bigint", "integer"], explicit: [] },
  path: { assignment: ["polygon"], explicit: [] },
  point: { assignment: ["box"], explicit: [] },
  polygon: { assignment: ["path"], explicit: ["box", "circle", "point"] },
  real: { assignment: ["bigint", "double precision", "integer", "numeric", "smallint"], explicit: [] },
  smallint: { assignment: ["bigint", "double precision", "integer", "numeric", "oid", "real"], explicit: ["bytea"] },
  text: { assignment: ['"char"', "character", "character varying", "name"], explicit: ["xml"] },
  "time with time zone": { assignment: ["time without time zone"], explicit: [] },
  "time without time zone": { assignment: ["interval", "time with time zone"], explicit: [] },
  "timestamp with time zone": {
    assignment: ["date", "time with time zone", "time without time zone", "timestamp without time zone"],
    explicit: [],
  },
  "timestamp without time zone": {
    assignment: ["date", "time without time zone", "timestamp with time zone"],
    explicit: [],
  },
  tsrange: { assignment: [], explicit: ["tsmultirange"] },
  tstzrange: { assignment: [], explicit: ["tstzmultirange"] },
  xid8: { assignment: [], explicit: ["xid"] },
  xml: { assignment: ["character", "character varying", "text"], explicit: [] },
}
