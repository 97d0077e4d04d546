// A sequence of a snapshot to the call that makes it.
import { sequenceShape, type SequenceShape } from "../../kinds/sequence/shape.ts"
import type { Found } from "../../model/index.ts"
import { type Code, entriesOf, text } from "./code.ts"
import { envelopeCode } from "./envelope.ts"
import { nameCode } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"

export function sequenceCode(scene: Scene, object: Found): Code {
  const shape = shapeOf(object, sequenceShape)
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  const entries = entriesOf({
    as: shape.dataType === "bigint" ? undefined : text(shape.dataType),
    unlogged: shape.persistence === "unlogged" ? "true" : undefined,
    ...sequenceFields(shape),
    ownedBy: shape.ownedBy === null ? undefined : nameCode(scene, shape.ownedBy),
    ...fields,
  })
  return kit(scene, "sequence", entries.length === 0 ? [] : [{ entries }])
}

type Options = Pick<SequenceShape, "dataType" | "start" | "increment" | "min" | "max" | "cache" | "cycle">

const limits: Readonly<Record<SequenceShape["dataType"], readonly [string, string]>> = {
  smallint: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
  bigint: ["-9223372036854775808", "9223372036854775807"],
}

/** What is not PostgreSQL's own choice (manual, CREATE SEQUENCE). */
export function sequenceFields(shape: Options): Readonly<Record<string, Code | undefined>> {
  const down = shape.increment.startsWith("-")
  const [least, most] = limits[shape.dataType]
  const unless = (value: string, standard: string) => (value === standard ? undefined : number(value))
  return {
    incrementBy: unless(shape.increment, "1"),
    minValue: unless(shape.min, down ? least : "1"),
    maxValue: unless(shape.max, down ? "-1" : most),
    startWith: unless(shape.start, down ? shape.max : shape.min),
    cache: unless(shape.cache, "1"),
    cycle: shape.cycle ? "true" : undefined,
  }
}

/** Beyond 2^53 a number of JavaScript is not exact. */
function number(value: string): Code {
  return Number.isSafeInteger(Number(value)) ? value : text(value)
}
