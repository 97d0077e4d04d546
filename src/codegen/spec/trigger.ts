// Triggers and policies of a snapshot to the objects that say them.
import { policyShape } from "../../kinds/policy/shape.ts"
import { triggerShape, type TriggerShape } from "../../kinds/trigger/shape.ts"
import { type Found, nameOf } from "../../model/index.ts"
import { type Code, condition, type Entry, entriesOf, sqlCode, text } from "./code.ts"
import { list, nameCode } from "./names.ts"
import { say, type Scene, shapeOf } from "./scene.ts"

/** The triggers of a relation. One whose copies on partitions are in other states is left to the planner. */
export function triggerEntries(scene: Scene, relation: Found): readonly Entry[] {
  return scene.view
    .childrenOf(relation.id, "trigger")
    .filter((trigger) => shapeOf(trigger, triggerShape).copies.length === 0)
    .map((trigger) => triggerEntry(scene, trigger))
}

function triggerEntry(scene: Scene, object: Found): Entry {
  const shape = shapeOf(object, triggerShape)
  say(scene, object)
  const events = shape.events.map((event): Code =>
    event === "UPDATE" && shape.columns.length > 0
      ? { entries: [["update", list(shape.columns)]] }
      : text(event.toLowerCase()),
  )
  const [only] = events
  const timing = shape.timing === "BEFORE" ? "before" : shape.timing === "AFTER" ? "after" : "insteadOf"
  return [
    nameOf(object),
    {
      entries: entriesOf({
        [timing]: events.length === 1 && only !== undefined ? only : { items: events },
        forEach: shape.level === "ROW" ? text("row") : undefined,
        referencing: referencing(shape),
        when: shape.when === null ? undefined : condition(shape.when),
        execute: nameCode(scene, shape.function),
        args: argumentsCode(shape.arguments),
        constraint: constraint(scene, shape),
        enable: states[shape.enabled],
        dependsOnExtensions: shape.extensions.length === 0 ? undefined : list(shape.extensions),
        comment: object.comment === null ? undefined : text(object.comment),
      }),
    },
  ]
}

const states: Readonly<Record<TriggerShape["enabled"], Code | undefined>> = {
  origin: undefined,
  disabled: "false",
  replica: text("replica"),
  always: text("always"),
}

function referencing({ oldTable, newTable }: TriggerShape): Code | undefined {
  const entries = entriesOf({
    oldTable: oldTable === null ? undefined : text(oldTable),
    newTable: newTable === null ? undefined : text(newTable),
  })
  return entries.length === 0 ? undefined : { entries }
}

function argumentsCode(sql: string): Code | undefined {
  if (sql === "") return undefined
  const literals = [...sql.matchAll(/'((?:[^'\\]|'')*)'/g)].map((match) => match[1]?.replaceAll("''", "'") ?? "")
  const again = literals.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")
  return again === sql ? list(literals) : sqlCode(sql)
}

function constraint(scene: Scene, { constraint: it }: TriggerShape): Code | undefined {
  if (it === null) return undefined
  const entries = entriesOf({
    deferrable: it.deferrable ? (it.initiallyDeferred ? text("initially deferred") : "true") : undefined,
    from: it.from === null ? undefined : nameCode(scene, it.from),
  })
  return entries.length === 0 ? "true" : { entries }
}

export function policyEntry(scene: Scene, object: Found): Entry {
  const shape = shapeOf(object, policyShape)
  say(scene, object)
  const [role = ""] = shape.roles
  const everybody = shape.roles.length === 1 && role === "public"
  return [
    nameOf(object),
    {
      entries: entriesOf({
        as: shape.permissive ? undefined : text("restrictive"),
        for: shape.command === "ALL" ? undefined : text(shape.command.toLowerCase()),
        to: everybody ? undefined : shape.roles.length === 1 ? text(role) : list(shape.roles),
        using: shape.using === null ? undefined : condition(shape.using),
        withCheck: shape.withCheck === null ? undefined : condition(shape.withCheck),
        comment: object.comment === null ? undefined : text(object.comment),
      }),
    },
  ]
}
