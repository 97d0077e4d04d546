// Publications: CREATE PUBLICATION and ALTER PUBLICATION … SET; what they publish are kinds of their own.
import { z } from "zod"
import { comment, notOfExtension, owner } from "../../sql/catalog.ts"
import { address, catalogs, defineKind, envelopeOf, type Found } from "../../model/index.ts"
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"

const publicationShape = z.strictObject({
  allTables: z.boolean(),
  /** `insert`, `update`, `delete`, `truncate`, those that are published, in this order. */
  publish: z.array(z.enum(["insert", "update", "delete", "truncate"])).readonly(),
  viaPartitionRoot: z.boolean(),
  /** publish_generated_columns, from 18 on. */
  generatedColumns: z.enum(["none", "stored"]),
})

type PublicationShape = z.infer<typeof publicationShape>
type Publication = Found<PublicationShape>

/** Publications, without their tables (`publication_table`) and schemas (`publication_schema`). */
export const publication = defineKind<PublicationShape>({
  name: "publication",
  rank: 90,
  shape: publicationShape,
  owned: true,
  target: (object) => `PUBLICATION ${quotePath(object.path)}`,
  read: {
    sql: (serverVersion) => `
SELECT p.oid, p.pubname AS name, p.puballtables AS all_tables, p.pubinsert AS insert, p.pubupdate AS update,
  p.pubdelete AS delete, p.pubtruncate AS truncate, p.pubviaroot AS via_root,
  ${serverVersion >= 180000 ? "p.pubgencols = 's'" : "false"} AS stored,
  ${comment(catalogs.pg_publication, "p.oid")},
  ${owner("p.pubowner")}
FROM pg_catalog.pg_publication p
WHERE ${notOfExtension(catalogs.pg_publication, "p.oid")}
ORDER BY p.pubname COLLATE "C"`,
    decode: (row) => ({
      path: [row.text("name")],
      container: null,
      addresses: [address("pg_publication", row.int("oid"))],
      ...envelopeOf(row, { owner: true, comment: true }),
      shape: {
        allTables: row.bool("all_tables"),
        publish: operations.filter((operation) => row.bool(operation)),
        viaPartitionRoot: row.bool("via_root"),
        generatedColumns: row.bool("stored") ? "stored" : "none",
      },
    }),
  },

  create: (object) => [{ sql: createSql(object) }],

  drop: (object) => [{ sql: `DROP PUBLICATION ${quotePath(object.path)}` }],

  rename: (from, to) => [{ sql: `ALTER PUBLICATION ${quotePath(from.path)} RENAME TO ${quotePath(to.path)}` }],

  changes: {
    // ALTER PUBLICATION refuses to add tables to, or take them from, one that is FOR ALL TABLES.
    allTables: "rebuild",
    publish: (now) => set(now, publishOption(now)),
    viaPartitionRoot: (now, _from, to) => set(now, `publish_via_partition_root = ${String(to)}`),
    generatedColumns: (now, _from, to) => set(now, `publish_generated_columns = ${to}`),
  },
})

const operations = ["insert", "update", "delete", "truncate"] as const

function createSql(object: Publication): string {
  const { allTables, publish, viaPartitionRoot, generatedColumns } = object.shape
  const options = [
    ...(publish.length === operations.length ? [] : [publishOption(object)]),
    ...(viaPartitionRoot ? ["publish_via_partition_root = true"] : []),
    ...(generatedColumns === "none" ? [] : [`publish_generated_columns = ${generatedColumns}`]),
  ]
  return [
    `CREATE PUBLICATION ${quotePath(object.path)}${allTables ? " FOR ALL TABLES" : ""}`,
    ...(options.length === 0 ? [] : [`WITH (${options.join(", ")})`]),
  ].join("\n  ")
}

function publishOption({ shape }: Publication): string {
  return `publish = ${quoteLiteral(shape.publish.join(", "))}`
}

function set(object: Publication, option: string) {
  return [{ sql: `ALTER PUBLICATION ${quotePath(object.path)} SET (${option})`, needs: [object.id] }]
}
