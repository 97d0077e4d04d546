// pg_depend rows to the `needs` of the objects at both ends.
import { catalogs } from "../model/index.ts"
import { type SqlRow } from "../db/executor.ts"
import { type AddressBook } from "./address-book.ts"

/**
 * All edges as one text, because 300,000 rows cost a driver more than the query costs the server. What is known
 * from the container or the shape is left out at the source: an object in its schema, an index on its own table,
 * a row type of its relation.
 */
export const dependencySql = `
SELECT pg_catalog.string_agg(
  CASE WHEN d.deptype = 'e' OR m.member THEN 'e' ELSE 'n' END || ' ' || d.classid || ' ' || d.objid || ' ' || d.objsubid || ' ' ||
  d.refclassid || ' ' || d.refobjid || ' ' || d.refobjsubid, E'\\n' ORDER BY d.deptype = 'e' DESC, m.member) AS edges
FROM pg_catalog.pg_depend d
LEFT JOIN (SELECT DISTINCT classid, objid, true AS member FROM pg_catalog.pg_depend WHERE deptype = 'e') m
  ON d.deptype = 'i' AND d.classid = ${catalogs.pg_type} AND m.classid = d.refclassid AND m.objid = d.refobjid
WHERE d.deptype IN ('n', 'a', 'e', 'P', 'S', 'i')
  AND d.refclassid <> ${catalogs.pg_namespace}
  AND (m.member OR NOT (d.deptype = 'i' AND d.classid = ${catalogs.pg_type}))
  AND (d.classid <> d.refclassid OR d.objid <> d.refobjid)
  AND d.objid >= 16384`

/** Adds to every draft what it needs. Members of an extension stand for the extension itself. */
export function readDependencies(rows: readonly SqlRow[], book: AddressBook): void {
  const text = rows[0]?.["edges"]
  if (typeof text !== "string") return
  for (const line of lines(text)) {
    const [mark, classId, objectId, sub, refClass, refObject, refSub] = line.split(" ")
    const referenced = book.find(Number(refClass), Number(refObject), Number(refSub))
    if (referenced === undefined) continue
    if (mark === "e") {
      book.add(Number(classId), Number(objectId), 0, referenced)
      continue
    }
    const dependent = book.find(Number(classId), Number(objectId), Number(sub))
    if (dependent !== undefined && dependent !== referenced) dependent.needs.add(referenced.id)
  }
}

function* lines(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf("\n", start)
    const stop = end === -1 ? text.length : end
    yield text.slice(start, stop)
    start = stop + 1
  }
}
