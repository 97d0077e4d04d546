// Publications and subscriptions.
import { command, never, shown } from "./clause.ts"
import { runningRole, spelling } from "./reasons.ts"

const running = never("Whether it is enabled is how a subscription runs, not what it is.")

export const replicationCommands = [
  command("CREATE PUBLICATION", {
    name: shown("publication/create", /CREATE PUBLICATION \w+;/),
    "FOR ALL TABLES": shown("publication/all-tables-to-some", /CREATE PUBLICATION \S+ FOR ALL TABLES/),
    "FOR TABLE table_name": shown("publication_table/dropped-with-table", /CREATE PUBLICATION \S+ FOR TABLE \w/),
    "FOR TABLE ONLY table_name": shown("publication_table/parent-alone", /(CREATE|ALTER) PUBLICATION [^;]* TABLE ONLY/),
    "FOR TABLE table_name *": spelling("leaving ONLY out"),
    "FOR TABLE … ( column_name [, ... ] )": shown(
      "publication_table/listed-column-dropped",
      /PUBLICATION [^;]* TABLE [^;(]* \(\w+/,
    ),
    "FOR TABLE … WHERE ( expression )": shown("publication_table/column-type-changed", /PUBLICATION [^;]* WHERE \(/),
    "FOR TABLES IN SCHEMA schema_name": shown("publication_schema/add-and-drop", /PUBLICATION [^;]* TABLES IN SCHEMA/),
    "FOR TABLES IN SCHEMA CURRENT_SCHEMA": spelling("the schema's name"),
    "WITH ( publish )": shown("publication/nothing-published", /PUBLICATION [^;]*publish = /),
    "WITH ( publish_via_partition_root )": shown("publication/create", /PUBLICATION [^;]*publish_via_partition_root/),
    "WITH ( publish_generated_columns )": shown(
      "publication/generated-columns",
      /PUBLICATION [^;]*publish_generated_columns/,
    ),
  }),

  command("ALTER PUBLICATION", {
    "ADD publication_object": shown("publication_schema/add-and-drop", /ALTER PUBLICATION \S+ ADD/),
    "SET publication_object": spelling("ADD and DROP of what differs"),
    "DROP publication_drop_object": shown("publication_table/listed-column-dropped", /ALTER PUBLICATION \S+ DROP/),
    "SET ( publication_parameter [= value] )": shown("publication/nothing-published", /ALTER PUBLICATION \S+ SET \(/),
    "OWNER TO new_owner": shown("publication/owner", /ALTER PUBLICATION \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("publication/rename", /ALTER PUBLICATION \S+ RENAME TO/),
  }),

  command("CREATE SUBSCRIPTION", {
    "CONNECTION 'conninfo'": shown("subscription/drop", /CREATE SUBSCRIPTION [^;]*CONNECTION '/),
    "PUBLICATION publication_name [, ...]": shown("subscription/drop", /CREATE SUBSCRIPTION [^;]*PUBLICATION \w+/),
    "WITH ( connect )": shown("subscription/drop", /CREATE SUBSCRIPTION [^;]*connect = /),
    "WITH ( create_slot )": shown("subscription/words-that-change-nothing", /CREATE SUBSCRIPTION [^;]*create_slot = /),
    "WITH ( enabled )": shown("subscription/words-that-change-nothing", /CREATE SUBSCRIPTION [^;]*enabled = /),
    "WITH ( slot_name )": shown("subscription/renamed", /CREATE SUBSCRIPTION [^;]*slot_name = /),
    "WITH ( copy_data )": never("Says what happens when the subscription is made; nothing of it stays in the catalog."),
    "WITH ( binary )": shown("subscription/create", /CREATE SUBSCRIPTION [^;]*binary = /),
    "WITH ( streaming )": shown("subscription/options-of-16", /CREATE SUBSCRIPTION [^;]*streaming = /),
    "WITH ( synchronous_commit )": shown("subscription/create", /CREATE SUBSCRIPTION [^;]*synchronous_commit = /),
    "WITH ( two_phase )": shown("subscription/create", /CREATE SUBSCRIPTION [^;]*two_phase = /),
    "WITH ( disable_on_error )": shown("subscription/create", /CREATE SUBSCRIPTION [^;]*disable_on_error = /),
    "WITH ( password_required )": shown(
      "subscription/made-with-options-of-17",
      /CREATE SUBSCRIPTION [^;]*password_required = /,
    ),
    "WITH ( run_as_owner )": shown("subscription/made-with-options-of-17", /CREATE SUBSCRIPTION [^;]*run_as_owner = /),
    "WITH ( origin )": shown("subscription/made-with-options-of-17", /CREATE SUBSCRIPTION [^;]*origin = /),
    "WITH ( failover )": shown("subscription/made-with-options-of-17", /CREATE SUBSCRIPTION [^;]*failover = /),
  }),

  command("ALTER SUBSCRIPTION", {
    "CONNECTION 'conninfo'": shown("subscription/uri-with-password", /ALTER SUBSCRIPTION \S+ CONNECTION/),
    "SET PUBLICATION publication_name": shown(
      "subscription/options-in-place",
      /ALTER SUBSCRIPTION \S+ SET PUBLICATION/,
    ),
    "{ ADD | DROP } PUBLICATION publication_name": spelling("SET PUBLICATION with the whole list"),
    "REFRESH PUBLICATION": never("Asks the publisher for its tables: the subscription's data, not its definition."),
    ENABLE: running,
    DISABLE: shown("subscription/drop", /ALTER SUBSCRIPTION \S+ DISABLE/),
    "SET ( subscription_parameter [= value] )": shown("subscription/drop", /ALTER SUBSCRIPTION \S+ SET \(/),
    "SKIP ( skip_option = value )": never("Skips one transaction of the publisher: an incident, not a schema."),
    "OWNER TO new_owner": shown("subscription/owner", /ALTER SUBSCRIPTION \S+ OWNER TO/),
    "OWNER TO { CURRENT_ROLE | CURRENT_USER | SESSION_USER }": runningRole,
    "RENAME TO new_name": shown("subscription/renamed", /ALTER SUBSCRIPTION \S+ RENAME TO/),
  }),
]
