// Whether a change of type writes the table anew, as measured on PostgreSQL 15 to 18.

/**
 * False for the changes that PostgreSQL makes in the catalog alone: a binary-coercible type, or a modifier that only
 * allows more (the types' support functions, e.g. varchar_support in src/backend/utils/adt/varchar.c).
 */
export function rewrites(from: string, to: string): boolean {
  const [old, fresh] = [typeOf(from), typeOf(to)]
  if (old.array !== fresh.array) return true
  if (old.name !== fresh.name) return !coercible.has(`${old.name} > ${fresh.name}`) || fresh.modifiers.length > 0
  if (fresh.modifiers.length === 0) return false
  if (old.modifiers.length === 0) return !(withFullPrecision.has(old.name) && fresh.modifiers[0] === 6)
  const [oldFirst = 0, oldSecond = 0] = old.modifiers
  const [freshFirst = 0, freshSecond = 0] = fresh.modifiers
  if (old.name === "numeric") return oldSecond !== freshSecond || freshFirst < oldFirst
  return fixedLength.has(old.name) ? freshFirst !== oldFirst : freshFirst < oldFirst
}

/** True where the new type holds less of the same: a shorter string, a smaller number. */
export function narrows(from: string, to: string): boolean {
  const [old, fresh] = [typeOf(from), typeOf(to)]
  const sizes = ["smallint", "integer", "bigint", "numeric"]
  if (sizes.includes(old.name) && sizes.includes(fresh.name) && old.name !== fresh.name) {
    return sizes.indexOf(fresh.name) < sizes.indexOf(old.name) || fresh.modifiers.length > 0
  }
  if (fresh.modifiers.length === 0 || withFullPrecision.has(fresh.name)) return false
  const [limit = 0] = fresh.modifiers
  return old.name !== fresh.name || old.modifiers.length === 0 || limit < (old.modifiers[0] ?? 0)
}

/** True where values are cut off without an error: fractions, seconds, the time of a day. */
export function mayRound(from: string, to: string): boolean {
  const [old, fresh] = [typeOf(from), typeOf(to)]
  if (old.name !== fresh.name) return rounding.has(`${old.name} > ${fresh.name}`)
  if (old.name === "numeric")
    return fresh.modifiers.length > 0 && (fresh.modifiers[1] ?? 0) < (old.modifiers[1] ?? Infinity)
  return withFullPrecision.has(old.name) && (fresh.modifiers[0] ?? 6) < (old.modifiers[0] ?? 6)
}

const rounding: ReadonlySet<string> = new Set([
  "double precision > real",
  ...["smallint", "integer", "bigint"].flatMap((integer) =>
    ["numeric", "real", "double precision"].map((fraction) => `${fraction} > ${integer}`),
  ),
  "numeric > real",
  "numeric > double precision",
  "timestamp without time zone > date",
  "timestamp with time zone > date",
  "timestamp without time zone > time without time zone",
  "timestamp with time zone > time without time zone",
  "timestamp with time zone > time with time zone",
])

const coercible: ReadonlySet<string> = new Set([
  "character varying > text",
  "text > character varying",
  "cidr > inet",
  "xml > text",
  "xml > character varying",
])

/** A modifier of 6 says nothing for these: it is all the precision that there is. */
const withFullPrecision: ReadonlySet<string> = new Set([
  "timestamp without time zone",
  "timestamp with time zone",
  "time without time zone",
  "time with time zone",
  "interval",
])

/** Values are padded to the length, or must have it. */
const fixedLength: ReadonlySet<string> = new Set(["character", "bit"])

function typeOf(type: string): { name: string; modifiers: readonly number[]; array: string } {
  const array = /(\[\])+$/.exec(type)?.[0] ?? ""
  const modifiers = /\(([^)]*)\)/.exec(type)?.[1]
  const bare = type.replace(/ ?\([^)]*\)/, "")
  return {
    name: bare.slice(0, bare.length - array.length),
    modifiers: modifiers === undefined ? [] : modifiers.split(",").map(Number),
    array,
  }
}
