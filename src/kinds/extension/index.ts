// Extensions: CREATE, UPDATE TO, SET SCHEMA and DROP. Their members are no objects of a snapshot.
import { defineKind, type Found, objectId, type Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { decodeExtension, extensionSql } from "./query.ts"
import { extensionShape, type ExtensionShape } from "./shape.ts"
import { isOlder } from "./version.ts"

type Extension = Found<ExtensionShape>

/** Extensions; plpgsql is one of them, and every new database has it. */
export const extension = defineKind<ExtensionShape>({
  name: "extension",
  rank: 10,
  shape: extensionShape,
  owned: false,
  builtIn: [
    {
      id: objectId("extension", ["plpgsql"]),
      kind: "extension",
      path: ["plpgsql"],
      container: null,
      position: 0,
      owner: null,
      comment: null,
      privileges: [],
      labels: [],
      shape: { schema: "pg_catalog", version: null, relocatable: false },
      dependsOn: [],
    },
  ],
  target: (object) => `EXTENSION ${quotePath(object.path)}`,
  uncomment: ({ path }) => ownComment(path),
  read: { sql: extensionSql, decode: decodeExtension },

  create: ({ path, shape: { schema, version } }) => {
    const exactly = version === null ? "" : ` VERSION ${quoteLiteral(version)}`
    return [{ sql: `CREATE EXTENSION ${quotePath(path)} WITH SCHEMA ${quoteIdent(schema)}${exactly}` }]
  },
  drop: (object) => [
    {
      sql: `DROP EXTENSION ${quotePath(object.path)}`,
      hazards: [
        {
          class: "loss",
          code: "drop-extension",
          object: object.id,
          message: "drops the extension with all that it brought, and the rows of tables among it",
        },
      ],
    },
  ],

  move: (from, to) => (from.shape.schema !== to.shape.schema && from.shape.relocatable ? [setSchema(to)] : []),

  changes: {
    // Where it cannot be moved, nothing but a new installation is left.
    schema: (now, _from, _to, { before }) => (before.shape.relocatable ? [setSchema(now)] : "rebuild"),
    version: (now, from, to, { before, past }) =>
      // Few have update scripts to an older version than the present or the default one: where nobody uses the
      // extension, it is installed anew.
      to !== null && (from === null || isOlder(to, from)) && past.dependentsOf(before.id).length === 0
        ? "rebuild"
        : [update(now, to)],
    // Comes with the version.
    relocatable: () => [],
  },
})

function setSchema(now: Extension): Step {
  return { sql: `ALTER ${targetOf(now)} SET SCHEMA ${quoteIdent(now.shape.schema)}` }
}

function targetOf(object: Extension): string {
  return `EXTENSION ${quotePath(object.path)}`
}

/** Back to the comment of the control file, as CREATE EXTENSION sets it; COMMENT takes no expression. */
function ownComment(path: readonly string[]): string {
  const name = quoteLiteral(path[0] ?? "")
  return `DO $$
BEGIN
  EXECUTE pg_catalog.format('COMMENT ON EXTENSION %I IS %L', ${name},
    (SELECT x.comment FROM pg_catalog.pg_available_extensions() x WHERE x.name = ${name}));
END
$$`
}

function update(now: Extension, to: string | null): Step {
  return {
    sql: to === null ? `ALTER ${targetOf(now)} UPDATE` : `ALTER ${targetOf(now)} UPDATE TO ${quoteLiteral(to)}`,
    hazards: [
      {
        class: "fail",
        code: "update-extension",
        object: now.id,
        message: "fails where the server has no update script between the two versions",
      },
    ],
  }
}
