// A sequence of a spec to CREATE SEQUENCE, and the options that identity columns share with it.
import type { Name } from "../name.ts"
import { placeOf } from "../place.ts"
import type { SequenceOptions, SequenceSpec } from "../sequence.ts"
import { nameSql, words } from "./clauses.ts"
import { envelopeSqls } from "./envelope.ts"
import type { Made } from "./made.ts"

/** @example createSequenceSql("shop.order_number", sequence({ startWith: 1000 })) */
export function createSequenceSql(name: Name, spec: SequenceSpec): string {
  return words(
    `CREATE ${spec.unlogged === true ? "UNLOGGED " : ""}SEQUENCE ${nameSql(name)}`,
    spec.as === undefined ? "" : `AS ${spec.as}`,
    sequenceOptionsSql(spec),
  )
}

export function sequenceOptionsSql(spec: SequenceOptions): string {
  const number = (clause: string, value: number | bigint | string | undefined) =>
    value === undefined ? "" : `${clause} ${String(value)}`
  return words(
    number("INCREMENT BY", spec.incrementBy),
    number("MINVALUE", spec.minValue),
    number("MAXVALUE", spec.maxValue),
    number("START WITH", spec.startWith),
    number("CACHE", spec.cache),
    spec.cycle === true ? "CYCLE" : "",
  )
}

export function sequenceStatements(path: readonly string[], spec: SequenceSpec): readonly Made[] {
  const target = `SEQUENCE ${nameSql(path)}`
  const about = { object: `sequence ${nameSql(path)}`, place: placeOf(spec) }
  return [
    { ...about, phase: "sequences", sql: createSequenceSql(path, spec) },
    ...(spec.ownedBy === undefined
      ? []
      : [
          {
            ...about,
            phase: "settings",
            sql: `ALTER ${target} OWNED BY ${nameSql(spec.ownedBy)}`,
          } as const,
        ]),
    ...envelopeSqls(target, spec).map((sql) => ({ ...about, phase: "privileges", sql }) as const),
  ]
}
