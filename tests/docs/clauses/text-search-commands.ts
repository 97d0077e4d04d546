// Text search configurations, dictionaries, parsers and templates.
import { command, shown } from "./clause.ts"
import { existence, runningRole, spelling } from "./reasons.ts"

export const textSearchCommands = [
  command("CREATE TEXT SEARCH CONFIGURATION", {
    "PARSER = parser_name": shown(
      "text_search_configuration/rename",
      /CREATE TEXT SEARCH CONFIGURATION [^;]*PARSER = /i,
    ),
    "COPY = source_config": shown(
      "text_search_configuration/create-and-drop",
      /CREATE TEXT SEARCH CONFIGURATION [^;]*COPY = /i,
    ),
  }),

  command("ALTER TEXT SEARCH CONFIGURATION", {
    "ADD MAPPING FOR token_type WITH dictionary_name": shown(
      "text_search_configuration/mappings",
      /ALTER TEXT SEARCH CONFIGURATION [^;]*ADD MAPPING FOR/,
    ),
    "ALTER MAPPING FOR token_type WITH dictionary_name": shown(
      "text_search_configuration/mappings",
      /ALTER TEXT SEARCH CONFIGURATION [^;]*ALTER MAPPING FOR/,
    ),
    "ALTER MAPPING REPLACE old_dictionary WITH new_dictionary": spelling("ALTER MAPPING FOR each token type"),
    "ALTER MAPPING FOR token_type REPLACE old_dictionary WITH new_dictionary": spelling("ALTER MAPPING FOR … WITH"),
    "DROP MAPPING FOR token_type": shown(
      "text_search_configuration/mappings",
      /ALTER TEXT SEARCH CONFIGURATION [^;]*DROP MAPPING FOR/,
    ),
    "DROP MAPPING IF EXISTS": existence,
    "RENAME TO new_name": shown("text_search_configuration/rename", /ALTER TEXT SEARCH CONFIGURATION [^;]*RENAME TO/),
    "OWNER TO new_owner": shown("text_search_configuration/mappings", /ALTER TEXT SEARCH CONFIGURATION [^;]*OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown(
      "text_search_configuration/rename",
      /ALTER TEXT SEARCH CONFIGURATION [^;]*SET SCHEMA/,
    ),
  }),

  command("CREATE TEXT SEARCH DICTIONARY", {
    "TEMPLATE = template": shown("text_search_dictionary/rename", /CREATE TEXT SEARCH DICTIONARY [^;]*TEMPLATE = /i),
    "option = value": shown(
      "text_search_dictionary/options",
      /CREATE TEXT SEARCH DICTIONARY [^;]*TEMPLATE = [^;]*, \w+ = /i,
    ),
  }),

  command("ALTER TEXT SEARCH DICTIONARY", {
    "( option = value )": shown("text_search_dictionary/options", /ALTER TEXT SEARCH DICTIONARY \S+ \(/),
    "( option ) (removed)": shown(
      "text_search_dictionary/options",
      /ALTER TEXT SEARCH DICTIONARY \S+ \([^;]*\b\w+ ?[,)]/,
    ),
    "RENAME TO new_name": shown("text_search_dictionary/rename", /ALTER TEXT SEARCH DICTIONARY \S+ RENAME TO/),
    "OWNER TO new_owner": shown("text_search_dictionary/options", /ALTER TEXT SEARCH DICTIONARY \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET SCHEMA new_schema": shown("text_search_dictionary/rename", /ALTER TEXT SEARCH DICTIONARY \S+ SET SCHEMA/),
  }),

  command("CREATE TEXT SEARCH PARSER", {
    "START, GETTOKEN, END, LEXTYPES": shown(
      "text_search_parser/create-and-drop",
      /CREATE TEXT SEARCH PARSER [^;]*START = /i,
    ),
    HEADLINE: shown("text_search_parser/create-and-drop", /CREATE TEXT SEARCH PARSER [^;]*HEADLINE = /i),
  }),

  command("ALTER TEXT SEARCH PARSER", {
    "RENAME TO new_name": shown("text_search_parser/rename", /ALTER TEXT SEARCH PARSER \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("text_search_parser/rename", /ALTER TEXT SEARCH PARSER \S+ SET SCHEMA/),
  }),

  command("CREATE TEXT SEARCH TEMPLATE", {
    LEXIZE: shown("text_search_template/rename", /CREATE TEXT SEARCH TEMPLATE [^;]*LEXIZE = /i),
    INIT: shown("text_search_template/init", /CREATE TEXT SEARCH TEMPLATE [^;]*INIT = /i),
  }),

  command("ALTER TEXT SEARCH TEMPLATE", {
    "RENAME TO new_name": shown("text_search_template/rename", /ALTER TEXT SEARCH TEMPLATE \S+ RENAME TO/),
    "SET SCHEMA new_schema": shown("text_search_template/rename", /ALTER TEXT SEARCH TEMPLATE \S+ SET SCHEMA/),
  }),
]
