// Schemas: CREATE, DROP and RENAME; all else that they have is in the envelope.
import { defineKind } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { publicSchema } from "./public.ts"
import { decodeSchema, schemaSql } from "./query.ts"
import { schemaShape, type SchemaShape } from "./shape.ts"

/** Schemas of users; `public` is one of them, and every new database has it. */
export const schema = defineKind<SchemaShape>({
  name: "schema",
  rank: 5,
  shape: schemaShape,
  owned: true,
  builtIn: [publicSchema],
  target: (object) => `SCHEMA ${quotePath(object.path)}`,
  read: { sql: schemaSql, decode: decodeSchema },

  create: (object) => [{ sql: `CREATE SCHEMA ${quotePath(object.path)}` }],
  // Without CASCADE: what is in it and not modelled keeps it from being dropped.
  drop: (object) => [{ sql: `DROP SCHEMA ${quotePath(object.path)}` }],
  // Many schemas of tenants are alike, and an empty one is like every other.
  recognizes: (_from, to, { view, isAlone }) => view.childrenOf(to.id).length > 0 && isAlone(),
  rename: (from, to) => [{ sql: `ALTER SCHEMA ${quotePath(from.path)} RENAME TO ${quoteIdent(to.path[0] ?? "")}` }],
  changes: {},
})
