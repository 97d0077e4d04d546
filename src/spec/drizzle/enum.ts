// Drizzle enums, schemas and roles to the statements that everything else stands on.
import type { PgEnum, PgRole } from "drizzle-orm/pg-core"
import { quoteIdent, quoteLiteral } from "../../sql/identifier.ts"
import type { SpecStatement } from "../statement.ts"
import { qualified } from "./names.ts"

export function createEnum(made: PgEnum<[string, ...string[]]>): SpecStatement {
  const name = qualified(made.schema, made.enumName)
  return {
    sql: `CREATE TYPE ${name} AS ENUM (${made.enumValues.map(quoteLiteral).join(", ")})`,
    object: `type ${name}`,
  }
}

/** SQL files beside the Drizzle schema may make the same schema. */
export function createSchema(name: string): SpecStatement {
  return { sql: `CREATE SCHEMA IF NOT EXISTS ${quoteIdent(name)}`, object: `schema ${quoteIdent(name)}` }
}

/** The statement of a role; undefined for one that exists elsewhere. */
export function createRole(role: PgRole): SpecStatement | undefined {
  if (Reflect.get(role, "_existing") === true) return undefined
  const options = [
    Reflect.get(role, "createDb") === true ? " CREATEDB" : "",
    Reflect.get(role, "createRole") === true ? " CREATEROLE" : "",
    Reflect.get(role, "inherit") === false ? " NOINHERIT" : "",
  ]
  const name = quoteIdent(role.name)
  return { sql: `CREATE ROLE ${name}${options.join("")}`, object: `role ${name}` }
}
