// Functions and procedures of a snapshot to the calls that make them.
import { type Argument, routineShape, type RoutineShape } from "../../kinds/routine/shape.ts"
import type { Found } from "../../model/index.ts"
import { isList, listElements } from "../../sql/setting.ts"
import { type Code, entriesOf, type Entry, sqlCode, text } from "./code.ts"
import { envelopeCode } from "./envelope.ts"
import { list, nameOfSql, typeText } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"
import { valueCode } from "./value.ts"

export function routineCode(scene: Scene, object: Found): Code | undefined {
  const shape = shapeOf(object, routineShape)
  const support = shape.support === null ? undefined : nameOfSql(scene, shape.support)
  if (shape.support !== null && support === undefined) return undefined
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  const options = entriesOf({
    args: argumentsCode(scene, shape.arguments),
    returns: shape.returns === null ? undefined : text(typeText(scene, shape.returns)),
    language: shape.language === "sql" ? undefined : text(shape.language),
    volatility: shape.volatility === "volatile" ? undefined : text(shape.volatility),
    strict: shape.strict ? "true" : undefined,
    leakproof: shape.leakproof ? "true" : undefined,
    window: shape.window ? "true" : undefined,
    security: shape.securityDefiner ? text("definer") : undefined,
    parallel: shape.parallel === "unsafe" ? undefined : text(shape.parallel),
    cost: shape.cost === standardCost(shape.language) ? undefined : String(shape.cost),
    rows: shape.rows === 0 || shape.rows === 1000 ? undefined : String(shape.rows),
    support,
    set: settings(shape.config),
    transform: shape.transforms.length === 0 ? undefined : list(shape.transforms.map((type) => typeText(scene, type))),
    dependsOnExtensions: shape.extensions.length === 0 ? undefined : list(shape.extensions),
    ...body(shape.body),
    ...fields,
  })
  return kit(scene, shape.returns === null ? "procedure" : "fn", [{ entries: options }])
}

function body(it: RoutineShape["body"]): Readonly<Record<string, Code>> {
  switch (it.as) {
    case "text":
      return { as: { sql: it.source, exact: true } }
    case "library":
      return {
        as: {
          entries: [
            ["file", text(it.file)],
            ["symbol", text(it.symbol)],
          ],
        },
      }
    case "sql":
      return { sqlBody: sqlCode(it.statement) }
  }
}

/** COST where it is not given (manual, CREATE FUNCTION). */
function standardCost(language: string): number {
  return language === "c" || language === "internal" ? 1 : 100
}

/** An object where each has a name of its own, which is no number: those would come first. */
function argumentsCode(scene: Scene, all: readonly Argument[]): Code | undefined {
  const given = all.filter(({ mode }) => mode !== "table")
  if (given.length === 0) return undefined
  const names = given.map(({ name }) => name)
  const asObject = names.every((name) => name !== null && !/^\d+$/.test(name)) && new Set(names).size === names.length
  if (asObject) return { entries: given.map((it): Entry => [it.name ?? "", argumentCode(scene, it, false)]) }
  return { items: given.map((it) => argumentCode(scene, it, true)) }
}

function argumentCode(scene: Scene, { name, type, mode, default: value }: Argument, named: boolean): Code {
  const typeCode = text(typeText(scene, type))
  const details = entriesOf({
    name: named && name !== null ? text(name) : undefined,
    mode: mode === "in" ? undefined : text(mode),
    default: value === null ? undefined : valueCode(value, type),
  })
  return details.length === 0 ? typeCode : { entries: [["type", typeCode], ...details] }
}

/** `search_path=public, pg_temp`: a setting that holds names is a list. */
function settings(config: readonly string[]): Code | undefined {
  if (config.length === 0) return undefined
  return {
    entries: config.map((setting): Entry => {
      const at = setting.indexOf("=")
      const [name, value] = [setting.slice(0, at), setting.slice(at + 1)]
      // `search_path=""`: an empty name is no name at all.
      return [name, isList(name) ? list(listElements(value).filter((it) => it !== "")) : text(value)]
    }),
  }
}
