// Enums, domains, composite types and ranges of a snapshot to the calls that make them.
import { compositeShape } from "../../kinds/composite/shape.ts"
import { domainShape } from "../../kinds/domain/shape.ts"
import { domainConstraintShape } from "../../kinds/domain_constraint/shape.ts"
import { enumShape } from "../../kinds/enum/shape.ts"
import { rangeShape } from "../../kinds/range/shape.ts"
import { type Found, nameOf } from "../../model/index.ts"
import { type Code, condition, entriesOf, type Entry, text } from "./code.ts"
import { envelopeCode } from "./envelope.ts"
import { list, nameCode, nameOfSql, typeText } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"
import { valueCode } from "./value.ts"

export function enumCode(scene: Scene, object: Found): Code {
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  return kit(scene, "enumType", [list(shapeOf(object, enumShape).labels), ...optional(entriesOf({ ...fields }))])
}

export function domainCode(scene: Scene, object: Found): Code {
  const shape = shapeOf(object, domainShape)
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  const checks = scene.view.childrenOf(object.id, "domain_constraint").map((check): Entry => {
    const { expression, validated } = shapeOf(check, domainConstraintShape)
    say(scene, check)
    const details = entriesOf({
      notValid: validated ? undefined : "true",
      comment: check.comment === null ? undefined : text(check.comment),
    })
    const allowed = condition(expression)
    return [nameOf(check), details.length === 0 ? allowed : { entries: [["expression", allowed], ...details] }]
  })
  return kit(scene, "domain", [
    text(typeText(scene, shape.type)),
    ...optional(
      entriesOf({
        collate: shape.collation === null ? undefined : (nameOfSql(scene, shape.collation) ?? text(shape.collation)),
        default: shape.default === null ? undefined : valueCode(shape.default, shape.type),
        notNull: shape.notNull
          ? shape.notNullName === null
            ? "true"
            : { entries: [["name", text(shape.notNullName)]] }
          : undefined,
        checks: checks.length === 0 ? undefined : { entries: checks },
        ...fields,
      }),
    ),
  ])
}

/** Undefined for a type without attributes whose text could not be told from one with a number for a name. */
export function compositeCode(scene: Scene, object: Found): Code | undefined {
  const { fields, said } = envelopeCode(object)
  const { attributes } = shapeOf(object, compositeShape)
  // Keys that are whole numbers would come first, whatever their place.
  if (attributes.some(({ name }) => /^\d+$/.test(name))) return undefined
  say(scene, object, said)
  const entries = attributes.map(({ name, type, collation, comment }): Entry => {
    const details = entriesOf({
      collate: collation === null ? undefined : (nameOfSql(scene, collation) ?? text(collation)),
      comment: comment === null ? undefined : text(comment),
    })
    const typeCode = text(typeText(scene, type))
    return [name, details.length === 0 ? typeCode : { entries: [["type", typeCode], ...details] }]
  })
  return kit(scene, "composite", [{ entries }, ...optional(entriesOf({ ...fields }))])
}

/** Undefined where a function of the type itself has to come between CREATE TYPE and CREATE TYPE. */
export function rangeCode(scene: Scene, object: Found): Code | undefined {
  const shape = shapeOf(object, rangeShape)
  const name = (sql: string | null) => (sql === null ? undefined : nameOfSql(scene, sql))
  const names = [shape.opclass, shape.collation, shape.subtypeDiff]
  if (shape.canonical !== null || names.some((sql) => sql !== null && name(sql) === undefined)) return undefined
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  return kit(scene, "range", [
    text(typeText(scene, shape.subtype)),
    ...optional(
      entriesOf({
        opclass: name(shape.opclass),
        collate: name(shape.collation),
        subtypeDiff: name(shape.subtypeDiff),
        multirange: nameCode(scene, shape.multirange),
        ...fields,
      }),
    ),
  ])
}

function optional(entries: readonly Entry[]): readonly Code[] {
  return entries.length === 0 ? [] : [{ entries }]
}
