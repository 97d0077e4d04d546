// A column's change of type or collation to ALTER COLUMN TYPE, with what stands in its way and what it costs.
import { type ChangeContext, type Found, type Hazard, isForeign, type Step, type View } from "../../model/index.ts"
import { usingClause } from "../../sql/type-cast.ts"
import { followsParent, withChildren } from "./parents.ts"
import { mayRound, narrows, rewrites } from "./rewrite.ts"
import type { ColumnShape } from "./shape.ts"
import { followsType } from "./typed.ts"
import { alterColumn, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

export function retype(
  now: Column,
  fromType: string,
  { before, past, view }: ChangeContext<ColumnShape>,
): readonly Step[] | "rebuild" {
  // The values of a generated column are computed again; there is no USING for them.
  if (now.shape.generated !== null || before.shape.generated !== null) {
    return baseName(fromType) === baseName(now.shape.type) ? [retypeStep(now, fromType, "", past)] : "rebuild"
  }
  // ALTER TYPE on a parent recurses to its children, ALTER TYPE … ALTER ATTRIBUTE to the tables of the type.
  if (followsParent(now, past, view) || followsType(now, past, view)) return []
  // There are no values to convert here, and PostgreSQL takes any type for any other, but no USING.
  if (isForeign(view.get(tableOf(now)))) return [retypeStep(now, fromType, "", past)]
  return [retypeStep(now, fromType, usingClause(nameOfColumn(now), fromType, now.shape.type), past)]
}

/** Kinds that PostgreSQL does not carry along when a column's type changes (ATExecAlterColumnType in tablecmds.c). */
const blockedByType = [
  "view",
  "materialized_view",
  "rule",
  "trigger",
  "policy",
  "function",
  "procedure",
  "column",
  "publication_table",
  // Those are made again by PostgreSQL itself, but without their target and owner (AT_ReAddStatistics).
  "statistics",
]

export function retypeStep(now: Column, from: string, using: string, past: View): Step {
  const another = baseName(from) !== baseName(now.shape.type) || using !== ""
  const collation = now.shape.collation === null ? "" : ` COLLATE ${now.shape.collation}`
  return {
    sql: `${alterColumn(now)} TYPE ${now.shape.type}${collation}${using === "" ? "" : ` ${using}`}`,
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(now) },
    // A default and a foreign key are cast along only where the types get on; across types they go first and come back.
    displaces: {
      objects: withChildren(now, past),
      kinds: another ? [...blockedByType, "default", "foreign_key"] : blockedByType,
    },
    hazards: isForeign(past.get(tableOf(now))) ? [] : retypeHazards(now, from, using),
  }
}

function retypeHazards(now: Column, from: string, using: string): readonly Hazard[] {
  const to = now.shape.type
  const table = tableOf(now)
  const hazards: Hazard[] = []
  if (rewrites(from, to)) {
    hazards.push({ class: "rewrite", code: "rewrite-table", object: table, message: "writes the whole table anew" })
  }
  if (mayRound(from, to)) {
    hazards.push({ class: "loss", code: "round-column", object: now.id, message: `values lose what ${to} cannot hold` })
  }
  if (using !== "") {
    hazards.push({ class: "fail", code: "cast-column", object: now.id, message: "fails where a value cannot be cast" })
  } else if (narrows(from, to)) {
    hazards.push({
      class: "fail",
      code: "narrow-column",
      object: now.id,
      message: `fails where a value does not fit ${to}`,
    })
  }
  return hazards
}

/** The type without its modifiers: `character varying(20)` and `character varying` are one type. */
function baseName(type: string): string {
  return type.replace(/\([^)]*\)/, "")
}
