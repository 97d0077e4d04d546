// A new column: its line, and what it costs where rows are there.
import { type Found, type Hazard, isForeign, objectId, type Step, type View } from "../../model/index.ts"
import { optionsClause } from "../../sql/generic-options.ts"
import { domainFacts } from "./domain.ts"
import { identityClause } from "./identity.ts"
import { notNullClause } from "./not-null.ts"
import type { ColumnShape } from "./shape.ts"
import { alterTable, nameOfColumn, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>

/** The column's line in CREATE TABLE and behind ADD COLUMN; its default comes as a suffix. */
export function addColumn(object: Column, view: View, past: View): Step {
  const { shape } = object
  const text = [
    nameOfColumn(object),
    shape.type,
    optionsClause(shape.foreignOptions),
    shape.compression === null ? "" : `COMPRESSION ${shape.compression}`,
    shape.collation === null ? "" : `COLLATE ${shape.collation}`,
    shape.generated === null
      ? ""
      : `GENERATED ALWAYS AS (${shape.generated.expression}) ${shape.generated.stored ? "STORED" : "VIRTUAL"}`,
    identityClause(object),
    notNullClause(object, view, past),
  ]
    .filter((clause) => clause !== "")
    .join(" ")
  return {
    sql: `${alterTable(object)} ADD COLUMN ${text}`,
    fold: { into: tableOf(object), as: "item", text, order: object.position },
    lock: { mode: "ACCESS EXCLUSIVE", on: tableOf(object) },
    hazards: addHazards(object, view, past),
  }
}

function addHazards(object: Column, view: View, past: View): readonly Hazard[] {
  const { shape } = object
  const hazards: Hazard[] = []
  if (!past.has(tableOf(object)) || isForeign(view.get(tableOf(object)))) return hazards
  const ownDefault = view.has(objectId("default", object.path))
  const domain = domainFacts(object, view)
  const computed = shape.identity !== null || shape.generated?.stored === true
  // Else the value is kept once, for all rows that are there (manual, ALTER TABLE, Notes); 18 checks domains row by row, too.
  if (computed || domain.constrained || (domain.volatileDefault && !ownDefault)) {
    hazards.push({
      class: "rewrite",
      code: "rewrite-table",
      object: tableOf(object),
      message: "writes the whole table anew",
    })
  }
  const filled = computed || shape.generated !== null || ownDefault || domain.hasDefault
  if ((shape.notNull !== null || domain.notNull) && !filled) {
    hazards.push({
      class: "fail",
      code: "add-not-null",
      object: object.id,
      message: "fails where the table has rows: it has no default",
    })
  }
  return hazards
}
