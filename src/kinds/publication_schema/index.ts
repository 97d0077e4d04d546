// Schemas of publications: ALTER PUBLICATION … ADD TABLES IN SCHEMA and DROP TABLES IN SCHEMA.
import { z } from "zod"
import { notOfExtension } from "../../sql/catalog.ts"
import { address, catalogs, defineKind, type Found, objectId } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"

/** That it is there says all. */
const publicationSchemaShape = z.strictObject({})

type PublicationSchemaShape = z.infer<typeof publicationSchemaShape>
type PublicationSchema = Found<PublicationSchemaShape>

export const publicationSchema = defineKind<PublicationSchemaShape>({
  name: "publication_schema",
  // After the tables: a schema cannot be added while a table has a column list, and those are dropped first.
  rank: 92,
  shape: publicationSchemaShape,
  owned: false,
  // Never used: PostgreSQL has no comment, label or privilege for it.
  target: (object) => `PUBLICATION ${quoteIdent(object.path[0] ?? "")}`,
  read: {
    sql: () => `
SELECT s.oid, p.pubname AS publication, n.nspname AS schema
FROM pg_catalog.pg_publication_namespace s
JOIN pg_catalog.pg_publication p ON p.oid = s.pnpubid
JOIN pg_catalog.pg_namespace n ON n.oid = s.pnnspid
WHERE ${notOfExtension(catalogs.pg_publication, "p.oid")}
ORDER BY p.pubname COLLATE "C", n.nspname COLLATE "C"`,
    decode: (row) => ({
      path: [row.text("publication"), row.text("schema")],
      container: objectId("publication", [row.text("publication")]),
      addresses: [address("pg_publication_namespace", row.int("oid"))],
      // What is in its schema is left out of pg_depend's edges.
      alsoNeeds: [objectId("schema", [row.text("schema")])],
      owner: null,
      comment: null,
      privileges: [],
      labels: [],
      shape: {},
    }),
  },

  create: (object) => [{ sql: `${alter(object)} ADD TABLES IN SCHEMA ${quoteIdent(object.path[1] ?? "")}` }],

  drop: (object) => [
    {
      sql: `${alter(object)} DROP TABLES IN SCHEMA ${quoteIdent(object.path[1] ?? "")}`,
      fold: {
        into: [objectId("publication", object.path.slice(0, 1)), objectId("schema", object.path.slice(1))],
        as: "gone",
      },
    },
  ],

  changes: {},
})

function alter(object: PublicationSchema): string {
  return `ALTER PUBLICATION ${quoteIdent(object.path[0] ?? "")}`
}
