// Text search configurations, dictionaries, parsers and templates.
import { command, open } from "./clause.ts"
import { existence, runningRole, spelling } from "./reasons.ts"

export const textSearchCommands = [
  command("CREATE TEXT SEARCH CONFIGURATION", {
    "PARSER = parser_name": open(/CREATE TEXT SEARCH CONFIGURATION [^;]*PARSER = /i),
    "COPY = source_config": open(/CREATE TEXT SEARCH CONFIGURATION [^;]*COPY = /i),
  }),

  command("ALTER TEXT SEARCH CONFIGURATION", {
    "ADD MAPPING FOR token_type WITH dictionary_name": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*ADD MAPPING FOR/),
    "ALTER MAPPING FOR token_type WITH dictionary_name": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*ALTER MAPPING FOR/),
    "ALTER MAPPING REPLACE old_dictionary WITH new_dictionary": spelling("ALTER MAPPING FOR each token type"),
    "ALTER MAPPING FOR token_type REPLACE old_dictionary WITH new_dictionary": spelling("ALTER MAPPING FOR … WITH"),
    "DROP MAPPING FOR token_type": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*DROP MAPPING FOR/),
    "DROP MAPPING IF EXISTS": existence,
    "RENAME TO new_name": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*RENAME TO/),
    "OWNER TO new_owner": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": open(/ALTER TEXT SEARCH CONFIGURATION [^;]*SET SCHEMA/),
  }),

  command("CREATE TEXT SEARCH DICTIONARY", {
    "TEMPLATE = template": open(/CREATE TEXT SEARCH DICTIONARY [^;]*TEMPLATE = /i),
    "option = value": open(/CREATE TEXT SEARCH DICTIONARY [^;]*TEMPLATE = [^;]*, \w+ = /i),
  }),

  command("ALTER TEXT SEARCH DICTIONARY", {
    "( option = value )": open(/ALTER TEXT SEARCH DICTIONARY \S+ \(/),
    "( option ) (removed)": open(/ALTER TEXT SEARCH DICTIONARY \S+ \([^;]*\b\w+ ?[,)]/),
    "RENAME TO new_name": open(/ALTER TEXT SEARCH DICTIONARY \S+ RENAME TO/),
    "OWNER TO new_owner": open(/ALTER TEXT SEARCH DICTIONARY \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": open(/ALTER TEXT SEARCH DICTIONARY \S+ SET SCHEMA/),
  }),

  command("CREATE TEXT SEARCH PARSER", {
    "START, GETTOKEN, END, LEXTYPES": open(/CREATE TEXT SEARCH PARSER [^;]*START = /i),
    HEADLINE: open(/CREATE TEXT SEARCH PARSER [^;]*HEADLINE = /i),
  }),

  command("ALTER TEXT SEARCH PARSER", {
    "RENAME TO new_name": open(/ALTER TEXT SEARCH PARSER \S+ RENAME TO/),
    "SET SCHEMA new_schema": open(/ALTER TEXT SEARCH PARSER \S+ SET SCHEMA/),
  }),

  command("CREATE TEXT SEARCH TEMPLATE", {
    LEXIZE: open(/CREATE TEXT SEARCH TEMPLATE [^;]*LEXIZE = /i),
    INIT: open(/CREATE TEXT SEARCH TEMPLATE [^;]*INIT = /i),
  }),

  command("ALTER TEXT SEARCH TEMPLATE", {
    "RENAME TO new_name": open(/ALTER TEXT SEARCH TEMPLATE \S+ RENAME TO/),
    "SET SCHEMA new_schema": open(/ALTER TEXT SEARCH TEMPLATE \S+ SET SCHEMA/),
  }),
]
