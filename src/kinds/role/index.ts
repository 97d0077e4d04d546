// Roles: CREATE, ALTER, DROP and RENAME. They belong to the server, and are planned only where somebody asks for them.
import { defineKind, type Found, type Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { settingStatements } from "../../sql/setting.ts"
import { decodeRole, roleSql } from "./query.ts"
import { roleShape, type RoleShape } from "./shape.ts"

type Role = Found<RoleShape>

export const role = defineKind<RoleShape>({
  name: "role",
  rank: 1,
  shape: roleShape,
  owned: false,
  target: (object) => `ROLE ${quotePath(object.path)}`,
  read: { sql: roleSql, decode: decodeRole },

  create: (object) => [
    { sql: [`CREATE ROLE ${quotePath(object.path)}`, ...attributes(object.shape)].join(" ") },
    ...settings(object, []),
  ],
  drop: (object) => [
    {
      sql: `DROP ROLE ${quotePath(object.path)}`,
      hazards: [
        {
          class: "loss",
          code: "drop-role",
          object: object.id,
          message: "drops the role with its password; refused while it owns or may do anything in any database",
        },
      ],
    },
  ],
  // A password that is hashed with MD5 is lost, because the name is part of the hash (manual, ALTER ROLE).
  rename: (from, to) => [{ sql: `ALTER ROLE ${quotePath(from.path)} RENAME TO ${quoteIdent(to.path[0] ?? "")}` }],

  changes: {
    superuser: (now, _from, to) => [alter(now, to ? "SUPERUSER" : "NOSUPERUSER")],
    inherit: (now, _from, to) => [alter(now, to ? "INHERIT" : "NOINHERIT")],
    createRole: (now, _from, to) => [alter(now, to ? "CREATEROLE" : "NOCREATEROLE")],
    createDb: (now, _from, to) => [alter(now, to ? "CREATEDB" : "NOCREATEDB")],
    login: (now, _from, to) => [alter(now, to ? "LOGIN" : "NOLOGIN")],
    replication: (now, _from, to) => [alter(now, to ? "REPLICATION" : "NOREPLICATION")],
    bypassRls: (now, _from, to) => [alter(now, to ? "BYPASSRLS" : "NOBYPASSRLS")],
    connectionLimit: (now, _from, to) => [alter(now, `CONNECTION LIMIT ${String(to)}`)],
    validUntil: (now, _from, to) => [alter(now, validUntil(to))],
    settings: (now, from) => settings(now, from),
  },
})

function attributes(shape: RoleShape): readonly string[] {
  return [
    ...(shape.superuser ? ["SUPERUSER"] : []),
    ...(shape.createDb ? ["CREATEDB"] : []),
    ...(shape.createRole ? ["CREATEROLE"] : []),
    ...(shape.inherit ? [] : ["NOINHERIT"]),
    ...(shape.login ? ["LOGIN"] : []),
    ...(shape.replication ? ["REPLICATION"] : []),
    ...(shape.bypassRls ? ["BYPASSRLS"] : []),
    ...(shape.connectionLimit === -1 ? [] : [`CONNECTION LIMIT ${String(shape.connectionLimit)}`]),
    ...(shape.validUntil === null ? [] : [validUntil(shape.validUntil)]),
  ]
}

function validUntil(time: string | null): string {
  return `VALID UNTIL ${quoteLiteral(time === null ? "infinity" : `${time}+00`)}`
}

function alter(object: Role, what: string): Step {
  return { sql: `ALTER ROLE ${quotePath(object.path)} ${what}` }
}

function settings(now: Role, from: readonly string[]): readonly Step[] {
  return settingStatements(`ALTER ROLE ${quotePath(now.path)}`, from, now.shape.settings).map((sql) => ({ sql }))
}
