// CREATE and ALTER SEQUENCE.
import { command, never, shown } from "./clause.ts"
import { existence, runningRole, spelling, temporary } from "./reasons.ts"

export const sequenceCommands = [
  command("CREATE SEQUENCE", {
    "{ TEMPORARY | TEMP }": temporary,
    UNLOGGED: shown("sequence/unlogged", /CREATE UNLOGGED SEQUENCE/),
    "IF NOT EXISTS": existence,
    "AS data_type": shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* AS /),
    "INCREMENT [ BY ]": shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* INCREMENT/),
    MINVALUE: shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* MINVALUE/),
    "NO MINVALUE": spelling("leaving the clause out"),
    MAXVALUE: shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* MAXVALUE/),
    "NO MAXVALUE": spelling("leaving the clause out"),
    CYCLE: shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* CYCLE/),
    "NO CYCLE": spelling("leaving the clause out"),
    "START [ WITH ]": shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* START/),
    CACHE: shown("sequence/create-with-everything", /CREATE SEQUENCE [^;]* CACHE/),
    "OWNED BY table_name.column_name": shown(
      "sequence/owner-column-changes",
      /CREATE SEQUENCE [^;]* OWNED BY \w+\.\w+|ALTER SEQUENCE [^;]* OWNED BY \w+\.\w+/,
    ),
    "OWNED BY NONE": spelling("leaving the clause out"),
  }),

  command("ALTER SEQUENCE", {
    "IF EXISTS": existence,
    "AS data_type": shown("sequence/type", /ALTER SEQUENCE [^;]* AS /),
    "INCREMENT [ BY ]": shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* INCREMENT/),
    MINVALUE: shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* MINVALUE/),
    "NO MINVALUE": spelling("the type's least value"),
    MAXVALUE: shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* MAXVALUE/),
    "NO MAXVALUE": spelling("the type's greatest value"),
    CYCLE: shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* CYCLE/),
    "NO CYCLE": shown("sequence/no-cycle", /ALTER SEQUENCE [^;]* NO CYCLE/),
    "START [ WITH ]": shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* START/),
    "RESTART [ WITH ]": never("A sequence's position is data; it moves only where new bounds leave it outside."),
    CACHE: shown("sequence/alter-every-option", /ALTER SEQUENCE [^;]* CACHE/),
    "OWNED BY table_name.column_name": shown("sequence/owner-column-changes", /ALTER SEQUENCE [^;]* OWNED BY \w+\.\w+/),
    "OWNED BY NONE": shown("sequence/survives-its-table", /ALTER SEQUENCE [^;]* OWNED BY NONE/),
    "SET LOGGED": shown("sequence/logged", /ALTER SEQUENCE \S+ SET LOGGED/),
    "SET UNLOGGED": shown("sequence/unlogged", /ALTER SEQUENCE \S+ SET UNLOGGED/),
    "OWNER TO new_owner": shown("privileges/owner-holds-a-grant-option", /ALTER SEQUENCE \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("column/identity-sequence-name", /ALTER SEQUENCE \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("sequence/move-schema", /ALTER SEQUENCE \S+ SET SCHEMA/),
  }),
]
