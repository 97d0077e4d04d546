// Roles, privileges and default privileges.
import { command, never, shown } from "./clause.ts"
import { bulk, inThisDatabase, largeObjects, runningRole, spelling } from "./reasons.ts"

const secret = never("Passwords are secrets; the kit neither reads nor writes them.")

export const roleCommands = [
  command("CREATE ROLE", {
    name: shown("membership/admin", /CREATE ROLE \w+/),
    SUPERUSER: shown("role/create", /CREATE ROLE [^;]*\bSUPERUSER/),
    CREATEDB: shown("role/create", /CREATE ROLE [^;]*\bCREATEDB/),
    CREATEROLE: shown("role/create", /CREATE ROLE [^;]*\bCREATEROLE/),
    NOINHERIT: shown("role/create", /CREATE ROLE [^;]*\bNOINHERIT/),
    LOGIN: shown("role/rename", /CREATE ROLE [^;]*\bLOGIN/),
    REPLICATION: shown("role/create", /CREATE ROLE [^;]*\bREPLICATION/),
    BYPASSRLS: shown("role/create", /CREATE ROLE [^;]*\bBYPASSRLS/),
    "NOSUPERUSER, NOCREATEDB, NOCREATEROLE, INHERIT, NOLOGIN, NOREPLICATION, NOBYPASSRLS":
      spelling("leaving the word out"),
    "CONNECTION LIMIT connlimit": shown("role/create", /CREATE ROLE [^;]*CONNECTION LIMIT/),
    "[ ENCRYPTED ] PASSWORD 'password', PASSWORD NULL": secret,
    "VALID UNTIL 'timestamp'": shown("role/create", /CREATE ROLE [^;]*VALID UNTIL/),
    "IN ROLE, IN GROUP, ROLE, USER, ADMIN role_name": spelling("GRANT role_name TO"),
    "SYSID uid": never("Accepted and without effect."),
  }),

  command("ALTER ROLE", {
    "SUPERUSER | NOSUPERUSER": shown("role/alter", /ALTER ROLE \S+ [^;]*SUPERUSER/),
    "CREATEDB | NOCREATEDB": shown("role/alter", /ALTER ROLE \S+ [^;]*CREATEDB/),
    "CREATEROLE | NOCREATEROLE": shown("role/alter", /ALTER ROLE \S+ [^;]*CREATEROLE/),
    "INHERIT | NOINHERIT": shown("role/alter", /ALTER ROLE \S+ [^;]*INHERIT/),
    "LOGIN | NOLOGIN": shown("role/alter", /ALTER ROLE \S+ [^;]*LOGIN/),
    "REPLICATION | NOREPLICATION": shown("role/alter", /ALTER ROLE \S+ [^;]*REPLICATION/),
    "BYPASSRLS | NOBYPASSRLS": shown("role/alter", /ALTER ROLE \S+ [^;]*BYPASSRLS/),
    "CONNECTION LIMIT connlimit": shown("role/alter", /ALTER ROLE \S+ [^;]*CONNECTION LIMIT/),
    "[ ENCRYPTED ] PASSWORD 'password', PASSWORD NULL": secret,
    "VALID UNTIL 'timestamp'": shown("role/alter", /ALTER ROLE \S+ [^;]*VALID UNTIL/),
    "RENAME TO new_name": shown("role/rename", /ALTER ROLE \S+ RENAME TO/),
    "SET configuration_parameter { TO | = } value": shown("role/create", /ALTER ROLE \S+ SET \w+/),
    "IN DATABASE database_name SET": shown("role_setting/in-this-database", /ALTER ROLE \S+ IN DATABASE \S+ SET/),
    "SET configuration_parameter FROM CURRENT": spelling("SET with the value"),
    "RESET configuration_parameter": shown("role/alter", /ALTER ROLE \S+ RESET \w+/),
    "RESET ALL": spelling("RESET of each parameter"),
    ALL: inThisDatabase,
    "CURRENT_ROLE | CURRENT_USER | SESSION_USER": runningRole,
  }),

  command("CREATE USER, ALTER USER, CREATE GROUP, ALTER GROUP", {
    "every clause": spelling("CREATE ROLE, ALTER ROLE and GRANT role_name"),
  }),

  command("GRANT", {
    "SELECT | INSERT | UPDATE | DELETE ON TABLE": shown(
      "table/privileges",
      /GRANT [^;]*(SELECT|INSERT|UPDATE|DELETE)[^;]* ON (TABLE )?\w/,
    ),
    "TRUNCATE ON TABLE": shown("privileges/maintain", /GRANT [^;]*TRUNCATE[^;]* ON/),
    "REFERENCES ON TABLE": shown("privileges/maintain", /GRANT [^;]*REFERENCES[^;]* ON/),
    "TRIGGER ON TABLE": shown("privileges/maintain", /GRANT [^;]*TRIGGER[^;]* ON/),
    "MAINTAIN ON TABLE": shown("privileges/maintain", /GRANT [^;]*MAINTAIN[^;]* ON/),
    "ALL [ PRIVILEGES ]": shown("privileges/maintain", /GRANT ALL /),
    "ON ALL TABLES IN SCHEMA (and SEQUENCES, FUNCTIONS, PROCEDURES, ROUTINES)": bulk,
    "{ SELECT | INSERT | UPDATE | REFERENCES } ( column_name )": shown(
      "column/privileges",
      /GRANT (SELECT|INSERT|UPDATE|REFERENCES) \(/,
    ),
    "ON SEQUENCE": shown("sequence/owner-and-grants", /GRANT [^;]* ON SEQUENCE/),
    "ON DATABASE": shown("database/owner-and-grant", /GRANT CREATE, TEMPORARY ON DATABASE/),
    "ON DOMAIN": shown("domain/comment-owner-privileges", /GRANT USAGE ON (DOMAIN|TYPE)/),
    "ON FOREIGN DATA WRAPPER": shown("foreign_data_wrapper/create", /GRANT USAGE ON FOREIGN DATA WRAPPER/),
    "ON FOREIGN SERVER": shown("server/create", /GRANT USAGE ON FOREIGN SERVER/),
    "ON FUNCTION": shown("function/privileges", /GRANT (EXECUTE|ALL) ON FUNCTION/),
    "ON PROCEDURE": shown("procedure/create", /GRANT (EXECUTE|ALL) ON PROCEDURE/),
    "ON ROUTINE": spelling("ON FUNCTION or ON PROCEDURE"),
    "ON LANGUAGE": shown("language/create-and-replace", /GRANT USAGE ON LANGUAGE/),
    "ON LARGE OBJECT": largeObjects,
    "ON PARAMETER": shown("parameter/grants", /GRANT SET ON PARAMETER/),
    "ON SCHEMA": shown("schema/privileges", /GRANT [^;]* ON SCHEMA/),
    "ON TABLESPACE": inThisDatabase,
    "ON TYPE": shown("enum/comment-owner-privileges", /GRANT USAGE ON TYPE/),
    "TO role_name": shown("schema/privileges", /GRANT [^;]* TO (?!PUBLIC)\w/),
    "TO PUBLIC": shown("table/privileges", /GRANT [^;]* TO PUBLIC/),
    "TO GROUP role_name": spelling("TO role_name"),
    "TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "WITH GRANT OPTION": shown("schema/privileges", /GRANT [^;]* WITH GRANT OPTION/),
    "GRANTED BY role_specification": shown(
      "privileges/owner-becomes-a-grantor",
      /GRANT [^;]*GRANTED BY|SET (SESSION AUTHORIZATION|ROLE)[^;]*; GRANT/,
    ),
    "role_name TO role_specification": shown("membership/admin", /GRANT \w+ TO \w+/),
    "WITH ADMIN OPTION": shown("membership/admin", /GRANT [^;]* WITH ADMIN (OPTION|TRUE)/),
    "WITH INHERIT { TRUE | FALSE }": shown("membership/options", /GRANT [^;]*INHERIT (TRUE|FALSE)/),
    "WITH SET { TRUE | FALSE }": shown("membership/options", /GRANT [^;]*SET (TRUE|FALSE)/),
  }),

  command("REVOKE", {
    "privileges ON object FROM role_name": shown("table/privileges", /REVOKE [^;]* ON [^;]* FROM \w/),
    "FROM PUBLIC": shown("function/privileges", /REVOKE [^;]* FROM PUBLIC/),
    "( column_name )": shown("column/privileges", /REVOKE (SELECT|INSERT|UPDATE|REFERENCES) \(/),
    "GRANT OPTION FOR": shown("function/privileges", /REVOKE GRANT OPTION FOR/),
    "ADMIN OPTION FOR": shown("membership/admin", /REVOKE ADMIN OPTION FOR/),
    "role_name FROM role_specification": shown("membership/admin", /REVOKE \w+ FROM \w+/),
    "GRANTED BY role_specification": shown(
      "membership/grantor-takes-back",
      /REVOKE [^;]*GRANTED BY|SET (SESSION AUTHORIZATION|ROLE)[^;]*; REVOKE/,
    ),
    CASCADE: shown("privileges/revoke-that-others-lean-on", /REVOKE [^;]*CASCADE/),
    RESTRICT: spelling("leaving the clause out"),
  }),

  command("ALTER DEFAULT PRIVILEGES", {
    "FOR ROLE target_role": shown("default_privileges/large-objects", /ALTER DEFAULT PRIVILEGES FOR ROLE/),
    "without FOR ROLE": runningRole,
    "IN SCHEMA schema_name": shown("default_privileges/schema-goes", /ALTER DEFAULT PRIVILEGES [^;]*IN SCHEMA/),
    "GRANT … ON TABLES": shown("default_privileges/schema-goes", /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON TABLES/),
    "GRANT … ON SEQUENCES": shown(
      "default_privileges/every-sort",
      /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON SEQUENCES/,
    ),
    "GRANT … ON { FUNCTIONS | ROUTINES }": shown(
      "default_privileges/every-sort",
      /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON (FUNCTIONS|ROUTINES)/,
    ),
    "GRANT … ON TYPES": shown(
      "default_privileges/types-and-routines",
      /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON TYPES/,
    ),
    "GRANT … ON SCHEMAS": shown("default_privileges/every-sort", /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON SCHEMAS/),
    "GRANT … ON LARGE OBJECTS": shown(
      "default_privileges/large-objects",
      /ALTER DEFAULT PRIVILEGES [^;]*GRANT [^;]*ON LARGE OBJECTS/,
    ),
    "WITH GRANT OPTION": shown("default_privileges/every-sort", /ALTER DEFAULT PRIVILEGES [^;]*WITH GRANT OPTION/),
    REVOKE: shown("default_privileges/every-sort", /ALTER DEFAULT PRIVILEGES [^;]*REVOKE/),
    "REVOKE GRANT OPTION FOR": shown(
      "default_privileges/every-sort",
      /ALTER DEFAULT PRIVILEGES [^;]*REVOKE GRANT OPTION FOR/,
    ),
    "REVOKE … CASCADE | RESTRICT": never("Without effect on entries of pg_default_acl, which have one grantor."),
  }),
]
