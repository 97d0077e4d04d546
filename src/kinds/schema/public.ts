// The schema that every new database has, as an object.
import { type Found, objectId, PUBLIC } from "../../model/index.ts"
import type { SchemaShape } from "./shape.ts"

const path: readonly string[] = ["public"]

/** As initdb makes it since PostgreSQL 15: owned by the database's owner, usable by all, created in by nobody else. */
export const publicSchema: Found<SchemaShape> = {
  id: objectId("schema", path),
  kind: "schema",
  path,
  container: null,
  position: 0,
  owner: "pg_database_owner",
  comment: "standard public schema",
  privileges: [{ grantee: PUBLIC, privilege: "USAGE", grantable: false, revoked: false }],
  labels: [],
  shape: {},
  dependsOn: [],
}

/**
 * The comment that `public` has where it has none: many a database lost it with DROP SCHEMA public CASCADE and
 * CREATE SCHEMA public, the usual way to empty one, and nobody wants to hear of that.
 */
export function standardComment([name]: readonly string[]): string | null {
  return name === path[0] ? publicSchema.comment : null
}
