// Views, materialized views and rules.
import { command, never, shown } from "./clause.ts"
import { bulk, existence, runningRole, spelling, temporary } from "./reasons.ts"

export const viewCommands = [
  command("CREATE VIEW", {
    "OR REPLACE": shown("view/change-query", /CREATE OR REPLACE VIEW/),
    "TEMP | TEMPORARY": temporary,
    RECURSIVE: shown("view/recursive", /CREATE RECURSIVE VIEW|WITH RECURSIVE/),
    "( column_name [, ...] )": shown("view/column-list", /CREATE VIEW \S+ \(/),
    "WITH ( check_option )": spelling("WITH CHECK OPTION"),
    "WITH ( security_barrier )": shown("view/security-barrier", /WITH \([^)]*security_barrier/),
    "WITH ( security_invoker )": shown("view/security-invoker", /WITH \([^)]*security_invoker/),
    "AS query": shown("view/create", /CREATE VIEW \S+ AS/),
    "WITH CASCADED CHECK OPTION": shown("view/check-option", /check_option=cascaded|WITH (CASCADED )?CHECK OPTION/),
    "WITH LOCAL CHECK OPTION": shown("view/check-option", /check_option=local|WITH LOCAL CHECK OPTION/),
  }),

  command("ALTER VIEW", {
    "IF EXISTS": existence,
    "ALTER [ COLUMN ] … SET DEFAULT expression": shown(
      "view/column-default",
      /ALTER VIEW \S+ ALTER COLUMN \S+ SET DEFAULT/,
    ),
    "ALTER [ COLUMN ] … DROP DEFAULT": shown("view/column-default", /ALTER VIEW \S+ ALTER COLUMN \S+ DROP DEFAULT/),
    "OWNER TO new_owner": shown("view/owner-survives-rebuild", /ALTER VIEW \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME [ COLUMN ] column_name TO new_column_name": shown(
      "view/rename-column-asked",
      /ALTER VIEW \S+ RENAME COLUMN/,
    ),
    "RENAME TO new_name": shown("view/rename", /ALTER VIEW \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("view/rename-and-move", /ALTER VIEW \S+ SET SCHEMA/),
    "SET ( view_option_name [= view_option_value] )": shown("view/check-option", /ALTER VIEW \S+ SET \(/),
    "RESET ( view_option_name )": shown("view/remove-check-option", /ALTER VIEW \S+ RESET \(/),
  }),

  command("CREATE MATERIALIZED VIEW", {
    "IF NOT EXISTS": existence,
    "( column_name [, ...] )": shown("materialized_view/column-list", /CREATE MATERIALIZED VIEW \S+ \(/),
    "USING method": shown("access_method/of-relations", /CREATE MATERIALIZED VIEW \S+ USING/),
    "WITH ( storage_parameter [= value] )": shown("materialized_view/options", /CREATE MATERIALIZED VIEW [^;]*WITH \(/),
    "TABLESPACE tablespace_name": shown("materialized_view/tablespace", /CREATE MATERIALIZED VIEW [^;]*TABLESPACE/),
    "AS query": shown("materialized_view/create", /CREATE MATERIALIZED VIEW \S+ AS/),
    "WITH DATA": spelling("leaving the clause out"),
    "WITH NO DATA": shown("materialized_view/with-no-data", /WITH NO DATA/),
  }),

  command("ALTER MATERIALIZED VIEW", {
    "IF EXISTS": existence,
    "DEPENDS ON EXTENSION extension_name": shown(
      "materialized_view/depends-on-extension",
      /ALTER MATERIALIZED VIEW \S+ DEPENDS ON EXTENSION/,
    ),
    "NO DEPENDS ON EXTENSION extension_name": shown(
      "materialized_view/depends-on-other-extension",
      /ALTER MATERIALIZED VIEW \S+ NO DEPENDS ON EXTENSION/,
    ),
    "RENAME [ COLUMN ] column_name TO new_column_name": shown(
      "materialized_view/rename-column",
      /ALTER MATERIALIZED VIEW \S+ RENAME COLUMN/,
    ),
    "RENAME TO new_name": shown("materialized_view/rename", /ALTER MATERIALIZED VIEW \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("materialized_view/move-schema", /ALTER MATERIALIZED VIEW \S+ SET SCHEMA/),
    "ALL IN TABLESPACE … SET TABLESPACE": bulk,
    "ALTER [ COLUMN ] … SET STATISTICS { integer | DEFAULT }": shown(
      "materialized_view/column-attributes-survive-rebuild",
      /ALTER MATERIALIZED VIEW [^;]*ALTER COLUMN \S+ SET STATISTICS/,
    ),
    "ALTER [ COLUMN ] … SET ( attribute_option = value )": shown(
      "materialized_view/column-attributes",
      /ALTER MATERIALIZED VIEW [^;]*ALTER COLUMN \S+ SET \(/,
    ),
    "ALTER [ COLUMN ] … RESET ( attribute_option )": shown(
      "materialized_view/column-attributes",
      /ALTER MATERIALIZED VIEW [^;]*ALTER COLUMN \S+ RESET \(/,
    ),
    "ALTER [ COLUMN ] … SET STORAGE": shown(
      "materialized_view/column-attributes-survive-rebuild",
      /ALTER MATERIALIZED VIEW [^;]*ALTER COLUMN \S+ SET STORAGE/,
    ),
    "ALTER [ COLUMN ] … SET COMPRESSION": shown(
      "materialized_view/column-attributes",
      /ALTER MATERIALIZED VIEW [^;]*ALTER COLUMN \S+ SET COMPRESSION/,
    ),
    "CLUSTER ON index_name": shown("materialized_view/cluster-on", /ALTER MATERIALIZED VIEW \S+ CLUSTER ON/),
    "SET WITHOUT CLUSTER": shown(
      "materialized_view/cluster-on-removed",
      /ALTER MATERIALIZED VIEW \S+ SET WITHOUT CLUSTER/,
    ),
    "SET ACCESS METHOD new_access_method": shown(
      "access_method/of-relations",
      /ALTER MATERIALIZED VIEW \S+ SET ACCESS METHOD/,
    ),
    "SET TABLESPACE new_tablespace": shown(
      "materialized_view/tablespace",
      /ALTER MATERIALIZED VIEW \S+ SET TABLESPACE/,
    ),
    "SET ( storage_parameter [= value] )": shown("materialized_view/options", /ALTER MATERIALIZED VIEW \S+ SET \(/),
    "RESET ( storage_parameter )": shown("materialized_view/options", /ALTER MATERIALIZED VIEW \S+ RESET \(/),
    "OWNER TO new_owner": shown("materialized_view/owner", /ALTER MATERIALIZED VIEW \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
  }),

  command("CREATE RULE", {
    "OR REPLACE": shown("rule/another-event", /CREATE OR REPLACE RULE/),
    "ON SELECT": never("The rule that makes a view; PostgreSQL 16 and later refuse it anywhere else."),
    "ON INSERT": shown("rule/of-a-table-that-another-reads", /RULE [^;]* ON INSERT/),
    "ON UPDATE": shown("rule/another-event", /RULE [^;]* ON UPDATE/),
    "ON DELETE": shown("rule/renamed", /RULE [^;]* ON DELETE/),
    "WHERE condition": shown("rule/replace-in-place", /RULE [^;]* WHERE [^;]* DO /),
    "DO ALSO": shown("rule/column-dropped", /RULE [^;]* DO (?!INSTEAD)/),
    "DO INSTEAD": shown("rule/another-event", /RULE [^;]* DO INSTEAD/),
    NOTHING: shown("rule/another-event", /RULE [^;]* NOTHING/),
    command: shown("rule/column-dropped", /RULE [^;]* DO (INSTEAD |ALSO )?\(?(INSERT|UPDATE|DELETE|NOTIFY)/),
    "( command ; command ... )": shown(
      "rule/several-commands",
      /RULE [^;]* DO (INSTEAD |ALSO )?\( ?(INSERT|UPDATE|DELETE) [^;]*; ?(INSERT|UPDATE|DELETE|NOTIFY)/,
    ),
  }),

  command("ALTER RULE", {
    "RENAME TO new_name": shown("rule/renamed", /ALTER RULE \S+ ON \S+ RENAME TO/),
  }),
]
