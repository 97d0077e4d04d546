// Default privileges: what the new objects of a role begin with. They are nothing but their privileges.
import { defineKind, type Found, objectId } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { decodeDefaultPrivileges, defaultPrivilegesSql } from "./query.ts"
import { defaultPrivilegesShape, type DefaultPrivilegesShape } from "./shape.ts"

type DefaultPrivileges = Found<DefaultPrivilegesShape>

/** The kinds whose objects each word stands for (manual, ALTER DEFAULT PRIVILEGES). */
const kindsOf: Readonly<Record<DefaultPrivilegesShape["objects"], readonly string[]>> = {
  TABLES: ["table", "view", "materialized_view", "foreign_table"],
  SEQUENCES: ["sequence", "identity_sequence"],
  FUNCTIONS: ["function", "procedure", "aggregate"],
  TYPES: ["enum", "domain", "composite", "range", "base_type"],
  SCHEMAS: ["schema"],
  "LARGE OBJECTS": [],
}

/** What PUBLIC has where nothing else is said (manual, 5.8 Privileges). */
const everyone: { readonly [O in DefaultPrivilegesShape["objects"]]?: readonly string[] } = {
  FUNCTIONS: ["EXECUTE"],
  TYPES: ["USAGE"],
}

export const defaultPrivileges = defineKind<DefaultPrivilegesShape>({
  name: "default_privileges",
  rank: 200,
  shape: defaultPrivilegesShape,
  owned: false,
  target: ({ shape }) => shape.objects,
  read: { sql: defaultPrivilegesSql, decode: decodeDefaultPrivileges },
  // All of it is the identity.
  changes: { role: "rebuild", schema: "rebuild", objects: "rebuild" },
  create: () => [],
  drop: () => [],
  grants: {
    prefix,
    owner: ({ shape }) => shape.role,
    ownerHasAll: ({ shape }) => shape.schema === null,
    presets: ({ shape }) => ({
      kinds: kindsOf[shape.objects],
      container: shape.schema === null ? null : objectId("schema", [shape.schema]),
      everyone: everyone[shape.objects] ?? [],
    }),
  },
})

function prefix({ shape }: DefaultPrivileges): string {
  const schema = shape.schema === null ? "" : ` IN SCHEMA ${quoteIdent(shape.schema)}`
  return `ALTER DEFAULT PRIVILEGES FOR ROLE ${quoteIdent(shape.role)}${schema} `
}
