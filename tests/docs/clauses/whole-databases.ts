// Commands about the database or the cluster as a whole: of the former a snapshot holds what `manage` asks for.
import { command, never, shown } from "./clause.ts"
import { inThisDatabase, largeObjects, runningRole, spelling } from "./reasons.ts"

const made = never("Fixed when the database is made, and making one is not a migration of what it holds.")

export const wholeDatabases = [
  command("CREATE DATABASE", {
    "TEMPLATE, ENCODING, STRATEGY, OID": made,
    "LOCALE, LC_COLLATE, LC_CTYPE, BUILTIN_LOCALE, ICU_LOCALE, ICU_RULES, LOCALE_PROVIDER, COLLATION_VERSION": made,
    "OWNER, ALLOW_CONNECTIONS, CONNECTION LIMIT, IS_TEMPLATE, TABLESPACE": spelling("the clauses of ALTER DATABASE"),
  }),

  command("ALTER DATABASE", {
    "ALLOW_CONNECTIONS allowconn, IS_TEMPLATE istemplate": inThisDatabase,
    "CONNECTION LIMIT connlimit": shown("database/settings-and-envelope", /ALTER DATABASE %I CONNECTION LIMIT/),
    "RENAME TO new_name": never("Nobody can rename the database that they are connected to."),
    "OWNER TO new_owner": shown("database/owner-and-grant", /ALTER DATABASE %I OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "SET TABLESPACE new_tablespace": never("Refused while anybody is connected to the database."),
    "REFRESH COLLATION VERSION": never(
      "Says that indexes were rebuilt for another version of the operating system's library.",
    ),
    "SET configuration_parameter { TO | = } value": shown(
      "database/settings-and-envelope",
      /ALTER DATABASE %I SET search_path/,
    ),
    "SET configuration_parameter FROM CURRENT": spelling("SET with the value"),
    "RESET configuration_parameter": shown("database/settings-and-envelope", /ALTER DATABASE %I RESET work_mem/),
    "RESET ALL": spelling("RESET of each parameter"),
  }),

  command("CREATE TABLESPACE, ALTER TABLESPACE", { "every clause": inThisDatabase }),
  command("ALTER SYSTEM", { "every clause": inThisDatabase }),
  command("ALTER LARGE OBJECT", { "every clause": largeObjects }),
]
