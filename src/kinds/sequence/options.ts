// A sequence's settings to the clauses of CREATE SEQUENCE and ALTER SEQUENCE.
import type { SequenceShape } from "./shape.ts"

const limits: Readonly<Record<SequenceShape["dataType"], { readonly min: string; readonly max: string }>> = {
  smallint: { min: "-32768", max: "32767" },
  integer: { min: "-2147483648", max: "2147483647" },
  bigint: { min: "-9223372036854775808", max: "9223372036854775807" },
}

/** What CREATE SEQUENCE has to say: the settings that are not PostgreSQL's own choice (manual, CREATE SEQUENCE). */
export function createClauses(shape: SequenceShape): readonly string[] {
  const descends = shape.increment.startsWith("-")
  const min = descends ? limits[shape.dataType].min : "1"
  const max = descends ? "-1" : limits[shape.dataType].max
  return [
    ...(shape.dataType === "bigint" ? [] : [`AS ${shape.dataType}`]),
    ...(shape.increment === "1" ? [] : [`INCREMENT BY ${shape.increment}`]),
    ...(shape.min === min ? [] : [`MINVALUE ${shape.min}`]),
    ...(shape.max === max ? [] : [`MAXVALUE ${shape.max}`]),
    ...(shape.start === (descends ? shape.max : shape.min) ? [] : [`START WITH ${shape.start}`]),
    ...(shape.cache === "1" ? [] : [`CACHE ${shape.cache}`]),
    ...(shape.cycle ? ["CYCLE"] : []),
  ]
}

/** What ALTER SEQUENCE has to say. */
export function alterClauses(from: SequenceShape, to: SequenceShape): readonly string[] {
  const bounds = retyped(from, to.dataType)
  return [
    ...(from.dataType === to.dataType ? [] : [`AS ${to.dataType}`]),
    ...(from.increment === to.increment ? [] : [`INCREMENT BY ${to.increment}`]),
    ...(bounds.min === to.min ? [] : [`MINVALUE ${to.min}`]),
    ...(bounds.max === to.max ? [] : [`MAXVALUE ${to.max}`]),
    ...(from.start === to.start ? [] : [`START WITH ${to.start}`]),
    ...(from.cache === to.cache ? [] : [`CACHE ${to.cache}`]),
    ...(from.cycle === to.cycle ? [] : [to.cycle ? "CYCLE" : "NO CYCLE"]),
  ]
}

/** AS moves a bound that is the old type's limit to the new type's (manual, ALTER SEQUENCE, data_type). */
function retyped(from: SequenceShape, type: SequenceShape["dataType"]): { readonly min: string; readonly max: string } {
  if (from.dataType === type) return from
  const [before, after] = [limits[from.dataType], limits[type]]
  return { min: from.min === before.min ? after.min : from.min, max: from.max === before.max ? after.max : from.max }
}
