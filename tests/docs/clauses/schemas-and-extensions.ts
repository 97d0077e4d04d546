// CREATE and ALTER SCHEMA, CREATE and ALTER EXTENSION.
import { command, never, shown } from "./clause.ts"
import { existence, runningRole, spelling } from "./reasons.ts"

export const schemasAndExtensions = [
  command("CREATE SCHEMA", {
    schema_name: shown("schema/create-and-drop", /CREATE SCHEMA \w+/),
    "AUTHORIZATION role_specification": shown("schema/owner", /CREATE SCHEMA \S+ AUTHORIZATION/),
    "without a name": spelling("CREATE SCHEMA with the role's name"),
    "AUTHORIZATION { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    schema_element: shown("table/move-schema", /CREATE SCHEMA \S+ CREATE TABLE/),
    "IF NOT EXISTS": existence,
  }),

  command("ALTER SCHEMA", {
    "RENAME TO new_name": shown("schema/rename", /ALTER SCHEMA \S+ RENAME TO/),
    "OWNER TO new_owner": shown("schema/owner", /ALTER SCHEMA \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
  }),

  command("CREATE EXTENSION", {
    extension_name: shown("extension/one-requires-another", /CREATE EXTENSION/),
    "IF NOT EXISTS": existence,
    "SCHEMA schema_name": shown("extension/schema-is-made-first", /CREATE EXTENSION [^;]*SCHEMA/),
    "VERSION version": shown("extension/version", /CREATE EXTENSION [^;]*VERSION/),
    CASCADE: spelling("a CREATE EXTENSION for each required extension"),
  }),

  command("ALTER EXTENSION", {
    "UPDATE TO new_version": shown("extension/version", /ALTER EXTENSION \S+ UPDATE TO/),
    "UPDATE without a version": spelling("UPDATE TO the default version"),
    "SET SCHEMA new_schema": shown("extension/set-schema", /ALTER EXTENSION \S+ SET SCHEMA/),
    "ADD member_object": never("Members belong to the extension's script; who adds one by hand writes an extension."),
    "DROP member_object": never("Members belong to the extension's script; who drops one by hand writes an extension."),
  }),
]
