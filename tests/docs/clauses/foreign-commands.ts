// Foreign data wrappers, servers, user mappings and foreign tables.
import { command, shown } from "./clause.ts"
import { bulk, dependents, existence, noOids, runningRole, spelling } from "./reasons.ts"

export const foreignCommands = [
  command("CREATE FOREIGN DATA WRAPPER", {
    "HANDLER handler_function": shown("foreign_data_wrapper/handler", /CREATE FOREIGN DATA WRAPPER [^;]* HANDLER/),
    "NO HANDLER": spelling("leaving the clause out"),
    "VALIDATOR validator_function": shown("foreign_data_wrapper/create", /CREATE FOREIGN DATA WRAPPER [^;]* VALIDATOR/),
    "NO VALIDATOR": spelling("leaving the clause out"),
    "OPTIONS ( option 'value' )": shown("foreign_data_wrapper/create", /CREATE FOREIGN DATA WRAPPER [^;]* OPTIONS \(/),
  }),

  command("ALTER FOREIGN DATA WRAPPER", {
    "HANDLER handler_function": shown(
      "foreign_data_wrapper/handler",
      /ALTER FOREIGN DATA WRAPPER \S+ [^;]*\bHANDLER \w/,
    ),
    "NO HANDLER": shown("foreign_data_wrapper/handler", /ALTER FOREIGN DATA WRAPPER \S+ [^;]*NO HANDLER/),
    "VALIDATOR validator_function": shown(
      "foreign_data_wrapper/options-and-validator-in-place",
      /ALTER FOREIGN DATA WRAPPER \S+ [^;]*\bVALIDATOR \w/,
    ),
    "NO VALIDATOR": shown(
      "foreign_data_wrapper/options-and-validator-in-place",
      /ALTER FOREIGN DATA WRAPPER \S+ [^;]*NO VALIDATOR/,
    ),
    "OPTIONS ( ADD | SET | DROP option )": shown(
      "foreign_data_wrapper/options-and-validator-in-place",
      /ALTER FOREIGN DATA WRAPPER \S+ [^;]*OPTIONS \((ADD|SET|DROP)/,
    ),
    "OWNER TO new_owner": shown("foreign_data_wrapper/owner", /ALTER FOREIGN DATA WRAPPER \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("foreign_data_wrapper/rename", /ALTER FOREIGN DATA WRAPPER \S+ RENAME TO/),
  }),

  command("CREATE SERVER", {
    "IF NOT EXISTS": existence,
    "TYPE 'server_type'": shown("server/create", /CREATE SERVER \S+ TYPE '/),
    "VERSION 'server_version'": shown("server/version-and-options-in-place", /CREATE SERVER [^;]* VERSION '/),
    "FOREIGN DATA WRAPPER fdw_name": shown(
      "user_mapping/dropped-with-server",
      /CREATE SERVER [^;]* FOREIGN DATA WRAPPER/,
    ),
    "OPTIONS ( option 'value' )": shown("server/secret-in-option", /CREATE SERVER [^;]* OPTIONS \(/),
  }),

  command("ALTER SERVER", {
    "VERSION 'new_version'": shown("server/version-and-options-in-place", /ALTER SERVER \S+ VERSION/),
    "OPTIONS ( ADD | SET | DROP option )": shown(
      "server/version-and-options-in-place",
      /ALTER SERVER \S+ [^;]*OPTIONS \((ADD|SET|DROP)/,
    ),
    "OWNER TO new_owner": shown("server/owner", /ALTER SERVER \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("server/rename", /ALTER SERVER \S+ RENAME TO/),
  }),

  command("CREATE USER MAPPING", {
    "IF NOT EXISTS": existence,
    "FOR user_name": shown("user_mapping/create", /CREATE USER MAPPING FOR (?!PUBLIC)/i),
    "FOR PUBLIC": shown("user_mapping/dropped-with-server", /CREATE USER MAPPING FOR PUBLIC/i),
    "FOR { USER | CURRENT_ROLE | CURRENT_USER }": runningRole,
    "SERVER server_name": shown("user_mapping/dropped-with-server", /CREATE USER MAPPING [^;]* SERVER/),
    "OPTIONS ( option 'value' )": shown("user_mapping/dropped-with-server", /CREATE USER MAPPING [^;]* OPTIONS \(/),
  }),

  command("ALTER USER MAPPING", {
    "OPTIONS ( ADD | SET | DROP option )": shown(
      "user_mapping/options-in-place",
      /ALTER USER MAPPING [^;]* OPTIONS \((ADD|SET|DROP)/,
    ),
    "FOR { USER | CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
  }),

  command("CREATE FOREIGN TABLE", {
    "IF NOT EXISTS": existence,
    "column_name data_type": shown("foreign_table/instead-of-a-table", /CREATE FOREIGN TABLE \S+ \( ?\w+ \w+/),
    "column_name … OPTIONS ( option 'value' )": shown(
      "foreign_table/options-in-place",
      /CREATE FOREIGN TABLE \S+ \([^;]*OPTIONS \([^;]*\) SERVER/,
    ),
    "COLLATE collation": shown("foreign_table/create", /CREATE FOREIGN TABLE [^;]* COLLATE/),
    "LIKE source_table": shown("foreign_table/like", /CREATE FOREIGN TABLE \S+ \( ?LIKE/),
    "INHERITS ( parent_table )": shown("foreign_table/create", /CREATE FOREIGN TABLE [^;]* INHERITS/),
    "PARTITION OF parent_table": shown("foreign_table/partition", /CREATE FOREIGN TABLE [^;]* PARTITION OF/),
    "SERVER server_name": shown("foreign_table/instead-of-a-table", /CREATE FOREIGN TABLE [^;]* SERVER/),
    "OPTIONS ( option 'value' )": shown(
      "foreign_table/options-in-place",
      /CREATE FOREIGN TABLE [^;]* SERVER \S+ OPTIONS \(/,
    ),
    "NOT NULL": shown("foreign_table/instead-of-a-table", /CREATE FOREIGN TABLE [^;]* NOT NULL/),
    NULL: spelling("leaving the clause out"),
    "CHECK ( expression )": shown("foreign_table/create", /CREATE FOREIGN TABLE [^;]* CHECK/),
    "DEFAULT default_expr": shown("foreign_table/type-rebuilt", /CREATE FOREIGN TABLE [^;]* DEFAULT/),
    "GENERATED ALWAYS AS ( generation_expr )": shown(
      "foreign_table/create",
      /CREATE FOREIGN TABLE [^;]* GENERATED ALWAYS/,
    ),
    "NOT ENFORCED": shown("foreign_table/not-enforced", /CREATE FOREIGN TABLE [^;]* NOT ENFORCED/),
  }),

  command("ALTER FOREIGN TABLE", {
    "IF EXISTS": existence,
    "RENAME [ COLUMN ] column_name TO new_column_name": shown(
      "foreign_table/rename-column",
      /ALTER TABLE \S+ RENAME COLUMN/,
    ),
    "RENAME TO new_name": shown("foreign_table/renamed", /ALTER FOREIGN TABLE \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("foreign_table/renamed", /ALTER FOREIGN TABLE \S+ SET SCHEMA/),
    "ADD [ COLUMN ]": shown("foreign_table/columns-in-place", /ALTER TABLE \S+ ADD COLUMN/),
    "DROP [ COLUMN ]": shown("foreign_table/columns-in-place", /ALTER TABLE \S+ DROP COLUMN/),
    "DROP [ COLUMN ] … RESTRICT | CASCADE": dependents,
    "ALTER [ COLUMN ] … [ SET DATA ] TYPE": shown(
      "foreign_table/columns-in-place",
      /ALTER TABLE \S+ ALTER COLUMN \S+ TYPE/,
    ),
    "ALTER [ COLUMN ] … { SET | DROP } DEFAULT": shown(
      "foreign_table/defaults-and-storage",
      /ALTER COLUMN \S+ DROP DEFAULT.*SET DEFAULT/,
    ),
    "ALTER [ COLUMN ] … { SET | DROP } NOT NULL": shown(
      "foreign_table/defaults-and-storage",
      /ALTER COLUMN \S+ DROP NOT NULL/,
    ),
    "ALTER [ COLUMN ] … SET STATISTICS": shown(
      "foreign_table/columns-in-place",
      /ALTER FOREIGN TABLE \S+ ALTER COLUMN \S+ SET STATISTICS/,
    ),
    "ALTER [ COLUMN ] … { SET | RESET } ( attribute_option )": shown(
      "foreign_table/defaults-and-storage",
      /ALTER COLUMN \S+ RESET \(/,
    ),
    "ALTER [ COLUMN ] … SET STORAGE": shown("foreign_table/defaults-and-storage", /SET STORAGE PLAIN/),
    "ALTER [ COLUMN ] … OPTIONS ( ADD | SET | DROP option )": shown(
      "foreign_table/options-in-place",
      /ALTER FOREIGN TABLE \S+ ALTER COLUMN \S+ OPTIONS/,
    ),
    "ADD table_constraint": shown("foreign_table/columns-in-place", /ALTER FOREIGN TABLE \S+ ADD CONSTRAINT/),
    "VALIDATE CONSTRAINT": shown("foreign_table/checks", /VALIDATE CONSTRAINT/),
    "DROP CONSTRAINT": shown("foreign_table/checks", /DROP CONSTRAINT/),
    "DISABLE TRIGGER, ENABLE [ REPLICA | ALWAYS ] TRIGGER": shown(
      "foreign_table/triggers",
      /ALTER FOREIGN TABLE \S+ (DISABLE|ENABLE)[^;]* TRIGGER/,
    ),
    "{ DISABLE | ENABLE } TRIGGER { ALL | USER }": bulk,
    "SET WITHOUT OIDS": noOids,
    "INHERIT parent_table": shown("foreign_table/inherit", /ALTER TABLE \S+ INHERIT/),
    "NO INHERIT parent_table": shown("foreign_table/inherit", /ALTER TABLE \S+ NO INHERIT/),
    "OWNER TO new_owner": shown("foreign_table/owner", /ALTER FOREIGN TABLE \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "OPTIONS ( ADD | SET | DROP option )": shown("foreign_table/options-in-place", /ALTER FOREIGN TABLE \S+ OPTIONS/),
  }),
]
