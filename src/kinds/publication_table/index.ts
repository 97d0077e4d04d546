// Tables of publications, with their column lists and row filters: ALTER PUBLICATION … ADD TABLE and DROP TABLE.
import { z } from "zod"
import { columnNames, notOfExtension } from "../../sql/catalog.ts"
import { address, catalogs, defineKind, type Found, objectId } from "../../model/index.ts"
import { parenthesized } from "../../sql/expression.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"

const publicationTableShape = z.strictObject({
  /** Sorted; null for every column, those to come included. */
  columns: z.array(z.string()).readonly().nullable(),
  /** As pg_get_expr prints it. */
  where: z.string().nullable(),
})

type PublicationTableShape = z.infer<typeof publicationTableShape>
type PublicationTable = Found<PublicationTableShape>

/** One for each row of pg_publication_rel, which is what a column of the list or of the filter is tied to. */
export const publicationTable = defineKind<PublicationTableShape>({
  name: "publication_table",
  rank: 91,
  shape: publicationTableShape,
  owned: false,
  // Never used: PostgreSQL has no comment, label or privilege for it.
  target: (object) => `PUBLICATION ${quoteIdent(object.path[0] ?? "")}`,
  read: {
    sql: () => `
SELECT r.oid, p.pubname AS publication, n.nspname AS schema, c.relname AS name,
  CASE WHEN r.prattrs IS NOT NULL THEN ${columnNames("r.prattrs::pg_catalog.int2[]", "r.prrelid")} END AS columns,
  pg_catalog.pg_get_expr(r.prqual, r.prrelid) AS where
FROM pg_catalog.pg_publication_rel r
JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE ${notOfExtension(catalogs.pg_publication, "p.oid")}
ORDER BY p.pubname COLLATE "C", n.nspname COLLATE "C", c.relname COLLATE "C"`,
    decode(row) {
      const columns = row.textsOrNull("columns")
      return {
        path: [row.text("publication"), row.text("schema"), row.text("name")],
        container: objectId("publication", [row.text("publication")]),
        addresses: [address("pg_publication_rel", row.int("oid"))],
        owner: null,
        comment: null,
        privileges: [],
        labels: [],
        shape: { columns: columns === null ? null : [...columns].sort(), where: row.textOrNull("where") },
      }
    },
  },

  create: (object) => [{ sql: addSql(object), lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(object) } }],

  drop: (object) => [
    {
      // ONLY, as below.
      sql: `${alter(object)} DROP TABLE ONLY ${quotePath(object.path.slice(1))}`,
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: tableOf(object) },
      fold: { into: [objectId("publication", object.path.slice(0, 1)), tableOf(object)], as: "gone" },
    },
  ],

  changes: {
    // SET TABLE takes the whole list of tables, so that of a single one it can only be said by dropping and adding it.
    columns: "rebuild",
    where: "rebuild",
  },
})

function tableOf(object: PublicationTable) {
  return objectId("table", object.path.slice(1))
}

function alter(object: PublicationTable): string {
  return `ALTER PUBLICATION ${quoteIdent(object.path[0] ?? "")}`
}

/** ONLY: without it the children that a table has at that moment are added as well (manual, CREATE PUBLICATION, FOR TABLE). */
function addSql(object: PublicationTable): string {
  const { columns, where } = object.shape
  return [
    `${alter(object)} ADD TABLE ONLY ${quotePath(object.path.slice(1))}`,
    ...(columns === null ? [] : [`(${columns.map(quoteIdent).join(", ")})`]),
    ...(where === null ? [] : [`WHERE ${parenthesized(where)}`]),
  ].join(" ")
}
