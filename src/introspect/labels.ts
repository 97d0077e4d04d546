// pg_seclabel rows to the labels of the objects that they are on.
import type { SqlRow } from "../db/executor.ts"
import type { Diagnostic } from "../errors/index.ts"
import { Row } from "../model/index.ts"
import type { AddressBook } from "./address-book.ts"

/** Labels are rare, and one query reads those of all kinds. Those of members of extensions are the extension's. */
export const labelSql = `
SELECT l.classoid::int4 AS class, l.objoid AS object, l.objsubid AS sub, l.provider, l.label,
  i.type || ' ' || i.identity AS name
FROM pg_catalog.pg_seclabel l, pg_catalog.pg_identify_object(l.classoid, l.objoid, l.objsubid) i
WHERE NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend e WHERE e.classid = l.classoid AND e.objid = l.objoid AND e.deptype = 'e')
ORDER BY l.provider COLLATE "C"`

/** Adds to every draft its labels, and returns those that are on something that no snapshot holds. */
export function readLabels(rows: readonly SqlRow[], book: AddressBook): readonly Diagnostic[] {
  return rows.flatMap((values) => {
    const row = new Row(values)
    const draft = book.at(row.int("class"), row.int("object"), row.int("sub"))
    const label = { provider: row.text("provider"), label: row.text("label") }
    if (draft === undefined) return [unread(`security label ${label.provider} on ${row.text("name")}`)]
    draft.labels = [...draft.labels, label]
    return []
  })
}

function unread(object: string): Diagnostic {
  return {
    code: "NOT_MODELLED",
    severity: "warning",
    object,
    message: `${object} is in the database, and pgkit does not compare it yet.`,
    hint: "It is left as it is; keep its definition where you keep the rest of the schema.",
  }
}
