// Operators with their classes and families, casts, conversions, collations and extended statistics.
import { command, never, shown } from "./clause.ts"
import { existence, runningRole, spelling } from "./reasons.ts"

export const operatorCommands = [
  command("CREATE OPERATOR", {
    "FUNCTION = function_name": shown("operator/moves-to-another-schema", /CREATE OPERATOR [^;]*FUNCTION = /i),
    "PROCEDURE = function_name": spelling("FUNCTION"),
    "LEFTARG = left_type": shown("operator/moves-to-another-schema", /CREATE OPERATOR [^;]*LEFTARG = /i),
    "RIGHTARG = right_type": shown("operator/moves-to-another-schema", /CREATE OPERATOR [^;]*RIGHTARG = /i),
    "without LEFTARG (a prefix operator)": shown(
      "operator/create-and-drop",
      /CREATE OPERATOR \S+ \((?![^;]*LEFTARG)[^;]*RIGHTARG/i,
    ),
    "COMMUTATOR = com_op": shown("operator/links-added", /COMMUTATOR = /i),
    "NEGATOR = neg_op": shown("operator/shell", /NEGATOR = /i),
    "RESTRICT = res_proc": shown("operator/estimators", /CREATE OPERATOR [^;]*RESTRICT = /i),
    "JOIN = join_proc": shown("operator/estimators", /CREATE OPERATOR [^;]*JOIN = /i),
    HASHES: shown("operator/links-added", /CREATE OPERATOR [^;]*HASHES/i),
    MERGES: shown("operator/links-added", /CREATE OPERATOR [^;]*MERGES/i),
  }),

  command("ALTER OPERATOR", {
    "OWNER TO new_owner": shown("operator/estimators", /ALTER OPERATOR \S+ \([^;]*OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("operator/moves-to-another-schema", /ALTER OPERATOR \S+ \([^;]*SET SCHEMA/),
    "SET ( RESTRICT = { res_proc | NONE } )": shown(
      "operator/estimators",
      /ALTER OPERATOR [^;]*SET \([^;]*RESTRICT = /,
    ),
    "SET ( JOIN = { join_proc | NONE } )": shown("operator/estimators", /ALTER OPERATOR [^;]*SET \([^;]*JOIN = /),
    "SET ( COMMUTATOR = com_op )": shown("operator/links-added", /ALTER OPERATOR [^;]*SET \([^;]*COMMUTATOR = /),
    "SET ( NEGATOR = neg_op )": shown("operator/links-added", /ALTER OPERATOR [^;]*SET \([^;]*NEGATOR = /),
    "SET ( HASHES )": shown("operator/links-added", /ALTER OPERATOR [^;]*SET \([^;]*HASHES/),
    "SET ( MERGES )": shown("operator/links-added", /ALTER OPERATOR [^;]*SET \([^;]*MERGES/),
  }),

  command("CREATE OPERATOR CLASS", {
    DEFAULT: shown("operator_family/loose-members", /CREATE OPERATOR CLASS \S+ DEFAULT/),
    "FOR TYPE … USING index_method": shown("operator_class/rename", /CREATE OPERATOR CLASS [^;]*FOR TYPE \S+ USING/),
    "FAMILY family_name": shown("operator_class/rename", /CREATE OPERATOR CLASS [^;]* FAMILY/),
    "OPERATOR strategy_number operator_name": shown("operator_class/rename", /CREATE OPERATOR CLASS [^;]*OPERATOR \d/),
    "OPERATOR … ( op_type, op_type )": shown(
      "operator_class/create-and-drop",
      /CREATE OPERATOR CLASS [^;]*OPERATOR \d+ \S+ ?\(/,
    ),
    "FOR SEARCH": spelling("leaving the clause out"),
    "FOR ORDER BY sort_family_name": shown("operator_class/create-and-drop", /CREATE OPERATOR CLASS [^;]*FOR ORDER BY/),
    "FUNCTION support_number function_name": shown("operator_class/rename", /CREATE OPERATOR CLASS [^;]*FUNCTION \d/),
    "FUNCTION support_number ( op_type [ , op_type ] )": shown(
      "operator_class/create-and-drop",
      /CREATE OPERATOR CLASS [^;]*FUNCTION \d+ ?\(/,
    ),
    "STORAGE storage_type": shown("operator_class/create-and-drop", /CREATE OPERATOR CLASS [^;]*STORAGE/),
  }),

  command("ALTER OPERATOR CLASS", {
    "RENAME TO new_name": shown("operator_class/rename", /ALTER OPERATOR CLASS [^;]*RENAME TO/),
    "OWNER TO new_owner": shown("operator_class/members", /ALTER OPERATOR CLASS [^;]*OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("operator_class/rename", /ALTER OPERATOR CLASS [^;]*SET SCHEMA/),
  }),

  command("CREATE OPERATOR FAMILY", {
    "name USING index_method": shown("operator_family/rename", /CREATE OPERATOR FAMILY \S+ USING/),
  }),

  command("ALTER OPERATOR FAMILY", {
    "ADD OPERATOR": shown("operator_family/added-to-a-built-in-one", /ALTER OPERATOR FAMILY [^;]*ADD [^;]*OPERATOR \d/),
    "ADD OPERATOR … FOR SEARCH": spelling("leaving the clause out"),
    "ADD OPERATOR … FOR ORDER BY sort_family_name": shown(
      "operator_class/create-and-drop",
      /ALTER OPERATOR FAMILY [^;]*ADD [^;]*FOR ORDER BY/,
    ),
    "ADD FUNCTION": shown("operator_family/added-to-a-built-in-one", /ALTER OPERATOR FAMILY [^;]*ADD [^;]*FUNCTION \d/),
    "DROP OPERATOR": shown("operator_family/member-replaced", /ALTER OPERATOR FAMILY [^;]*DROP [^;]*OPERATOR \d/),
    "DROP FUNCTION": shown("operator_family/member-replaced", /ALTER OPERATOR FAMILY [^;]*DROP [^;]*FUNCTION \d/),
    "RENAME TO new_name": shown("operator_family/rename", /ALTER OPERATOR FAMILY [^;]*RENAME TO/),
    "OWNER TO new_owner": shown("operator_family/member-replaced", /ALTER OPERATOR FAMILY [^;]*OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("operator_family/rename", /ALTER OPERATOR FAMILY [^;]*SET SCHEMA/),
  }),

  command("CREATE CAST", {
    "WITH FUNCTION function_name": shown("cast/function-rebuilt", /CREATE CAST [^;]*WITH FUNCTION/),
    "WITHOUT FUNCTION": shown("cast/without-function", /CREATE CAST [^;]*WITHOUT FUNCTION/),
    "WITH INOUT": shown("cast/context", /CREATE CAST [^;]*WITH INOUT/),
    "AS ASSIGNMENT": shown("cast/without-function", /CREATE CAST [^;]*AS ASSIGNMENT/),
    "AS IMPLICIT": shown("cast/context", /CREATE CAST [^;]*AS IMPLICIT/),
  }),

  command("CREATE CONVERSION", {
    DEFAULT: shown("conversion/create-and-change", /CREATE DEFAULT CONVERSION/),
    "FOR source_encoding TO dest_encoding FROM function_name": shown(
      "conversion/rename",
      /CREATE (DEFAULT )?CONVERSION [^;]*FOR/,
    ),
  }),

  command("ALTER CONVERSION", {
    "RENAME TO new_name": shown("conversion/rename", /ALTER CONVERSION \S+ RENAME TO/),
    "OWNER TO new_owner": shown("conversion/create-and-change", /ALTER CONVERSION \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("conversion/rename", /ALTER CONVERSION \S+ SET SCHEMA/),
  }),

  command("CREATE COLLATION", {
    "IF NOT EXISTS": existence,
    "LOCALE = locale": shown("collation/builtin", /CREATE COLLATION [^;]*LOCALE = /i),
    "LC_COLLATE = lc_collate, LC_CTYPE = lc_ctype": shown(
      "collation/create-and-drop",
      /CREATE COLLATION [^;]*LC_COLLATE = /i,
    ),
    "PROVIDER = libc": shown("collation/create-and-drop", /CREATE COLLATION [^;]*(PROVIDER = '?libc|lc_collate = )/i),
    "PROVIDER = icu": shown("collation/rules", /CREATE COLLATION [^;]*PROVIDER = '?icu/i),
    "PROVIDER = builtin": shown("collation/builtin", /CREATE COLLATION [^;]*PROVIDER = '?builtin/i),
    "DETERMINISTIC = boolean": shown("collation/create-and-drop", /CREATE COLLATION [^;]*DETERMINISTIC = /i),
    "RULES = rules": shown("collation/rules", /CREATE COLLATION [^;]*RULES = /i),
    "VERSION = version": never("What the operating system has: pg_dump alone needs it, and only for pg_upgrade."),
    "FROM existing_collation": shown("collation/from-existing", /CREATE COLLATION \S+ FROM/),
  }),

  command("ALTER COLLATION", {
    "REFRESH VERSION": never("Says that indexes were rebuilt for another version of the operating system's library."),
    "RENAME TO new_name": shown("collation/rename", /ALTER COLLATION \S+ RENAME TO/),
    "OWNER TO new_owner": shown("collation/create-and-drop", /ALTER COLLATION \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("collation/rename", /ALTER COLLATION \S+ SET SCHEMA/),
  }),

  command("CREATE STATISTICS", {
    "IF NOT EXISTS": existence,
    "without a name": spelling("the name that PostgreSQL chooses"),
    "( ndistinct )": shown("statistics/create-and-drop", /CREATE STATISTICS \S+ \([^)]*ndistinct/),
    "( dependencies )": shown("statistics/create-and-drop", /CREATE STATISTICS \S+ \([^)]*dependencies/),
    "( mcv )": shown("statistics/create-and-drop", /CREATE STATISTICS \S+ \([^)]*mcv/),
    "ON column_name, column_name": shown("statistics/kinds-and-columns", /CREATE STATISTICS [^;]*ON \w+, \w+/),
    "ON ( expression )": shown("statistics/create-and-drop", /CREATE STATISTICS [^;]*ON (\(|\w+\()/),
    "FROM table_name": shown("statistics/goes-with-its-table", /CREATE STATISTICS [^;]*FROM/),
  }),

  command("ALTER STATISTICS", {
    "OWNER TO new_owner": shown("statistics/target-owner-comment", /ALTER STATISTICS \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("statistics/rename", /ALTER STATISTICS \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("statistics/rename", /ALTER STATISTICS \S+ SET SCHEMA/),
    "SET STATISTICS { new_target | DEFAULT }": shown(
      "statistics/target-owner-comment",
      /ALTER STATISTICS \S+ SET STATISTICS/,
    ),
  }),
]
