// pg_depend rows to the `needs` of the objects at both ends.
import type { SqlRow } from "../db/executor.ts"
import { catalogs, Row } from "../model/index.ts"
import type { AddressBook } from "./address-book.ts"
import { addNeed } from "./draft.ts"

/**
 * All edges as one text for each pair of catalogs, because 300,000 rows cost a driver more than the query costs the
 * server: `objid objsubid refobjid refobjsubid`, a line each. What is known from the container or the shape is left
 * out at the source: an object in its schema, an index on its own constraint, a row type of its relation, the
 * triggers of a foreign key. Members of extensions come first, then their row types.
 */
export const dependencySql = `
SELECT e.mark, e.class::int4, e.ref_class::int4, pg_catalog.string_agg(e.edge, E'\\n') AS edges
FROM (
  SELECT CASE WHEN d.deptype = 'e' THEN 0 WHEN m.member THEN 1 ELSE 2 END AS mark, d.classid AS class, d.refclassid AS ref_class,
    d.objid || ' ' || d.objsubid || ' ' || d.refobjid || ' ' || d.refobjsubid AS edge
  FROM pg_catalog.pg_depend d
  LEFT JOIN (SELECT DISTINCT classid, objid, true AS member FROM pg_catalog.pg_depend WHERE deptype = 'e') m
    ON d.deptype = 'i' AND d.classid = ${catalogs.pg_type} AND m.classid = d.refclassid AND m.objid = d.refobjid
  WHERE d.deptype IN ('n', 'a', 'e', 'P', 'S', 'i')
    AND d.refclassid <> ${catalogs.pg_namespace}
    AND (m.member OR d.deptype <> 'i' OR d.classid NOT IN (${catalogs.pg_type}, ${catalogs.pg_class}, ${catalogs.pg_trigger}))
    AND (d.classid <> d.refclassid OR d.objid <> d.refobjid)
    AND d.objid >= 16384
) e
GROUP BY e.mark, e.class, e.ref_class
ORDER BY e.mark, e.class, e.ref_class`

/** Adds to every draft what it needs. Members of an extension stand for the extension itself. */
export function readDependencies(rows: readonly SqlRow[], book: AddressBook): void {
  for (const values of rows) {
    const row = new Row(values)
    const member = row.int("mark") < 2
    const [catalog, refCatalog] = [row.int("class"), row.int("ref_class")]
    for (const [object, sub, refObject, refSub] of edges(row.text("edges"))) {
      const referenced = book.find(refCatalog, refObject, refSub)
      if (referenced === undefined) continue
      if (member) book.add(catalog, object, 0, referenced)
      else {
        const dependent = book.find(catalog, object, sub)
        if (dependent !== undefined) addNeed(dependent, referenced.id)
      }
    }
  }
}

type Edge = [object: number, sub: number, refObject: number, refSub: number]

/** The numbers of each line; the tuple is the same one every time. */
function* edges(text: string): Generator<Edge> {
  const edge: Edge = [0, 0, 0, 0]
  let field = 0
  let value = 0
  let sign = 1
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? newline : text.charCodeAt(at)
    if (code === minus) sign = -1
    else if (code !== space && code !== newline) value = value * 10 + code - zero
    else {
      edge[field] = sign * value
      value = 0
      sign = 1
      field = code === space ? field + 1 : 0
      if (code === newline) yield edge
    }
  }
}

const [space, newline, minus, zero] = [32, 10, 45, 48]
