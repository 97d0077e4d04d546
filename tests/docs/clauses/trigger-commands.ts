// Triggers, event triggers and policies.
import { command, shown } from "./clause.ts"
import { runningRole, spelling } from "./reasons.ts"

export const triggerCommands = [
  command("CREATE TRIGGER", {
    "OR REPLACE": shown("trigger/change-timing", /CREATE OR REPLACE TRIGGER/),
    CONSTRAINT: shown("trigger/constraint-from", /CREATE CONSTRAINT TRIGGER/),
    BEFORE: shown("trigger/create", /TRIGGER \S+ BEFORE/),
    AFTER: shown("trigger/transition-tables", /TRIGGER \S+ AFTER/),
    "INSTEAD OF": shown("trigger/instead-of", /TRIGGER \S+ INSTEAD OF/),
    INSERT: shown("trigger/create", /(BEFORE|AFTER) INSERT/),
    UPDATE: shown("trigger/update-of", /(BEFORE|AFTER) UPDATE/),
    "UPDATE OF column_name": shown("trigger/update-of", /UPDATE OF/),
    DELETE: shown("trigger/change-timing", /(BEFORE|AFTER|OR) DELETE/),
    TRUNCATE: shown("trigger/truncate", /(BEFORE|AFTER|OR) TRUNCATE/),
    "event OR event": shown("trigger/create", /(INSERT|UPDATE|DELETE) OR /),
    "FROM referenced_table_name": shown("trigger/constraint-from", /CREATE CONSTRAINT TRIGGER [^;]* FROM /),
    DEFERRABLE: shown("trigger/constraint", /TRIGGER [^;]* DEFERRABLE/),
    "INITIALLY DEFERRED": shown("trigger/constraint", /TRIGGER [^;]* INITIALLY DEFERRED/),
    "NOT DEFERRABLE, INITIALLY IMMEDIATE": spelling("leaving the clause out"),
    "REFERENCING OLD TABLE": shown("trigger/transition-tables", /REFERENCING [^;]*OLD TABLE/),
    "REFERENCING NEW TABLE": shown("trigger/transition-tables", /REFERENCING [^;]*NEW TABLE/),
    "FOR EACH ROW": shown("trigger/create", /FOR EACH ROW/),
    "FOR EACH STATEMENT": shown("trigger/truncate", /FOR EACH STATEMENT/),
    "WHEN ( condition )": shown("trigger/change-when", /TRIGGER [^;]* WHEN \(/),
    "EXECUTE FUNCTION": shown("trigger/create", /TRIGGER [^;]* EXECUTE FUNCTION/),
    "EXECUTE PROCEDURE": spelling("EXECUTE FUNCTION"),
    "( arguments )": shown("trigger/arguments", /EXECUTE FUNCTION [^;]*\('/),
    "ON a view": shown("trigger/instead-of", /INSTEAD OF/),
    "ON a partitioned table": shown("trigger/partitioned-table", /PARTITION BY [^]*CREATE TRIGGER/),
    "ON a foreign table": shown("foreign_table/triggers", /CREATE FOREIGN TABLE [^]*CREATE TRIGGER/),
  }),

  command("ALTER TRIGGER", {
    "RENAME TO new_name": shown("trigger/rename", /ALTER TRIGGER \S+ ON \S+ RENAME TO/),
    "DEPENDS ON EXTENSION extension_name": shown(
      "trigger/depends-on-extension",
      /ALTER TRIGGER \S+ ON \S+ DEPENDS ON EXTENSION/,
    ),
    "NO DEPENDS ON EXTENSION extension_name": shown(
      "trigger/depends-on-other-extension",
      /ALTER TRIGGER \S+ ON \S+ NO DEPENDS ON EXTENSION/,
    ),
  }),

  command("CREATE EVENT TRIGGER", {
    "ON ddl_command_start": shown("event_trigger/create", /CREATE EVENT TRIGGER [^;]* ON ddl_command_start/),
    "ON ddl_command_end": shown("event_trigger/create", /CREATE EVENT TRIGGER [^;]* ON ddl_command_end/),
    "ON table_rewrite": shown("event_trigger/create", /CREATE EVENT TRIGGER [^;]* ON table_rewrite/),
    "ON sql_drop": shown("event_trigger/create", /CREATE EVENT TRIGGER [^;]* ON sql_drop/),
    "ON login": shown("event_trigger/login", /CREATE EVENT TRIGGER [^;]* ON login/),
    "WHEN TAG IN ( filter_value [, ... ] )": shown(
      "event_trigger/change-tags-and-function",
      /CREATE EVENT TRIGGER [^;]* WHEN tag IN/i,
    ),
    "EXECUTE FUNCTION": shown("event_trigger/function-replaced", /CREATE EVENT TRIGGER [^;]* EXECUTE FUNCTION/),
    "EXECUTE PROCEDURE": spelling("EXECUTE FUNCTION"),
  }),

  command("ALTER EVENT TRIGGER", {
    DISABLE: shown("event_trigger/enabled-states", /ALTER EVENT TRIGGER \S+ DISABLE/),
    ENABLE: shown("event_trigger/enabled-states", /ALTER EVENT TRIGGER \S+ ENABLE(?! (REPLICA|ALWAYS))/),
    "ENABLE REPLICA": shown("event_trigger/enabled-states", /ALTER EVENT TRIGGER \S+ ENABLE REPLICA/),
    "ENABLE ALWAYS": shown("event_trigger/enabled-states", /ALTER EVENT TRIGGER \S+ ENABLE ALWAYS/),
    "OWNER TO new_owner": shown("event_trigger/owner", /ALTER EVENT TRIGGER \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("event_trigger/rename", /ALTER EVENT TRIGGER \S+ RENAME TO/),
  }),

  command("CREATE POLICY", {
    "AS PERMISSIVE": spelling("leaving the clause out"),
    "AS RESTRICTIVE": shown("policy/restrictive", /AS RESTRICTIVE/),
    "FOR ALL": spelling("leaving the clause out"),
    "FOR SELECT": shown("policy/change-command", /POLICY [^;]* FOR SELECT/),
    "FOR INSERT": shown("policy/insert-with-check", /POLICY [^;]* FOR INSERT/),
    "FOR UPDATE": shown("policy/change-everything-in-place", /POLICY [^;]* FOR UPDATE/),
    "FOR DELETE": shown("policy/change-command", /POLICY [^;]* FOR DELETE/),
    "TO role_name": shown("policy/change-roles", /CREATE POLICY [^;]* TO \w+/),
    "TO PUBLIC": spelling("leaving the clause out"),
    "TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "USING ( using_expression )": shown("policy/create", /CREATE POLICY [^;]* USING \(/),
    "WITH CHECK ( check_expression )": shown("policy/insert-with-check", /CREATE POLICY [^;]* WITH CHECK \(/),
  }),

  command("ALTER POLICY", {
    "RENAME TO new_name": shown("policy/rename", /ALTER POLICY \S+ ON \S+ RENAME TO/),
    "TO role_name": shown("policy/change-roles", /ALTER POLICY \S+ ON \S+ TO /),
    "TO PUBLIC": shown("policy/to-public", /ALTER POLICY \S+ ON \S+ TO PUBLIC/i),
    "TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "USING ( using_expression )": shown("policy/change-using", /ALTER POLICY \S+ ON [^;]*USING \(/),
    "WITH CHECK ( check_expression )": shown(
      "policy/change-everything-in-place",
      /ALTER POLICY \S+ ON [^;]*WITH CHECK \(/,
    ),
  }),
]
