// Identity columns: the clause of a new one, and the statements from one setting to another.
import type { ChangeContext, Found, Hazard, Step } from "../../model/index.ts"
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { intoBounds, mustRestart } from "../../sql/sequence-position.ts"
import { chosenPath, renameSequence } from "./identity-names.ts"
import type { ColumnShape, Identity } from "./shape.ts"
import { alterColumn, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

/** `GENERATED ALWAYS AS IDENTITY (…)` with the options that are not PostgreSQL's own choice. */
export function identityClause(object: Column): string {
  const { identity, type } = object.shape
  if (identity === null) return ""
  const options = [
    ...(identity.sequence === null ? [] : [`SEQUENCE NAME ${quotePath(identity.sequence)}`]),
    ...(identity.persistence === "unlogged" ? ["UNLOGGED"] : []),
    ...optionList(identity, standard(type, identity)),
  ]
  return `GENERATED ${identity.generation} AS IDENTITY${options.length === 0 ? "" : ` (${options.join(" ")})`}`
}

export function identitySteps(
  now: Column,
  from: Identity | null,
  to: Identity | null,
  context: ChangeContext<ColumnShape>,
): readonly Step[] {
  const lock = { mode: "ACCESS EXCLUSIVE", on: tableOf(now) } as const
  if (to === null) return [{ sql: `${alterColumn(now)} DROP IDENTITY`, lock, early: true }]
  if (from === null) {
    return [
      {
        sql: `${alterColumn(now)} ADD ${identityClause(now)}`,
        lock,
        needs: [now.id],
        // DEFAULT and IDENTITY exclude each other.
        frees: [],
      },
      continueAfter(now, to),
    ]
  }
  const options = optionList(to, from).map((option) => `SET ${option}`)
  const generation = from.generation === to.generation ? [] : [`SET GENERATED ${to.generation}`]
  const restart = mustRestart(from, to)
  const clauses = [...generation, ...options, ...(restart ? [`RESTART WITH ${to.start}`] : [])]
  const hazards = restart ? [restartHazard(now)] : []
  return [
    ...intoBounds(from.sequence ?? chosenPath(now), from, to).map(({ sql }) => ({
      sql,
      needs: [now.id],
      produces: [],
    })),
    ...(clauses.length === 0 ? [] : [{ sql: `${alterColumn(now)} ${clauses.join(" ")}`, lock, hazards }]),
    ...renameSequence(now, from, to, context),
    ...persistenceSteps(now, from, to),
  ]
}

function restartHazard(now: Column): Hazard {
  return {
    class: "loss",
    code: "restart-sequence",
    object: now.id,
    message: "the sequence starts anew: its old bounds and the new ones have no value in common",
  }
}

/** The rows that are there have values already: the new sequence goes on after the last of them. */
function continueAfter(now: Column, identity: Identity): Step {
  const table = quotePath(now.path.slice(0, 2))
  const column = nameOfColumn(now)
  const last = identity.increment.startsWith("-") ? `min(${column})` : `max(${column})`
  const within = identity.increment.startsWith("-") ? `<= ${identity.max}` : `>= ${identity.min}`
  const sequence = `pg_catalog.pg_get_serial_sequence(${quoteLiteral(table)}, ${quoteLiteral(now.path[2] ?? "")})`
  return {
    sql: `SELECT pg_catalog.setval(${sequence}, ${last})\nFROM ${table}\nHAVING ${last} ${within}`,
    needs: [now.id],
    produces: [],
  }
}

function persistenceSteps(now: Column, from: Identity, to: Identity): readonly Step[] {
  if (from.persistence === to.persistence || to.sequence === null) return []
  const word = to.persistence === "unlogged" ? "UNLOGGED" : "LOGGED"
  return [{ sql: `ALTER SEQUENCE ${quotePath(to.sequence)} SET ${word}`, needs: [now.id] }]
}

function optionList(
  identity: Identity,
  from: Pick<Identity, "start" | "increment" | "min" | "max" | "cache" | "cycle">,
): readonly string[] {
  return [
    ...(identity.increment === from.increment ? [] : [`INCREMENT BY ${identity.increment}`]),
    ...(identity.min === from.min ? [] : [`MINVALUE ${identity.min}`]),
    ...(identity.max === from.max ? [] : [`MAXVALUE ${identity.max}`]),
    ...(identity.start === from.start ? [] : [`START WITH ${identity.start}`]),
    ...(identity.cache === from.cache ? [] : [`CACHE ${identity.cache}`]),
    ...(identity.cycle === from.cycle ? [] : [identity.cycle ? "CYCLE" : "NO CYCLE"]),
  ]
}

const limits: Readonly<Record<string, readonly [string, string]>> = {
  smallint: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
  bigint: ["-9223372036854775808", "9223372036854775807"],
}

/** What CREATE SEQUENCE chooses for a type and a direction (manual, CREATE SEQUENCE). */
function standard(
  type: string,
  { increment }: Identity,
): Pick<Identity, "start" | "increment" | "min" | "max" | "cache" | "cycle"> {
  const [least, most] = limits[type] ?? ["", ""]
  const down = increment.startsWith("-")
  return {
    increment: "1",
    min: down ? least : "1",
    max: down ? "-1" : most,
    start: down ? "-1" : "1",
    cache: "1",
    cycle: false,
  }
}
