// CREATE INDEX, ALTER INDEX and CREATE ACCESS METHOD.
import { command, never, shown } from "./clause.ts"
import { bulk, existence, spelling } from "./reasons.ts"

export const indexCommands = [
  command("CREATE INDEX", {
    UNIQUE: shown("index/unique", /CREATE UNIQUE INDEX/),
    CONCURRENTLY: never("The same index with other locks: how a plan runs, not what a schema is."),
    "an index that CONCURRENTLY left INVALID": shown("index/left-invalid", /REINDEX INDEX/),
    "IF NOT EXISTS": existence,
    "ON ONLY table_name": shown("index/partitioned-unattached", /CREATE INDEX \S+ ON ONLY/),
    "USING btree": shown("index/add", /CREATE INDEX [^;]*ON \S+ \(/),
    "USING hash": shown("index/method", /CREATE INDEX [^;]*USING hash/),
    "USING gist": shown("index/operator-class-parameters", /CREATE INDEX [^;]*USING gist/),
    "USING spgist": shown("index/methods", /CREATE INDEX [^;]*USING spgist/),
    "USING gin": shown("index/methods", /CREATE INDEX [^;]*USING gin/),
    "USING brin": shown("index/methods", /CREATE INDEX [^;]*USING brin/),
    "USING method of an extension": shown("index/bloom", /CREATE INDEX [^;]*USING bloom/),
    "( expression )": shown("index/expression", /CREATE INDEX [^;]*\((\(|\w+\()/),
    "COLLATE collation": shown("index/collation", /CREATE INDEX [^;]* COLLATE /),
    opclass: shown("index/operator-class", /CREATE INDEX [^;]*\w+_ops/),
    "opclass ( opclass_parameter = value )": shown("index/operator-class-parameters", /CREATE INDEX [^;]*\w+_ops ?\(/),
    ASC: spelling("leaving the clause out"),
    DESC: shown("index/sort-order", /CREATE INDEX [^;]* DESC/),
    "NULLS FIRST": shown("index/nulls-first", /CREATE INDEX [^;]* NULLS FIRST/),
    "NULLS LAST": shown("index/sort-order", /CREATE INDEX [^;]* DESC NULLS LAST/),
    "INCLUDE ( column_name )": shown("index/include", /CREATE (UNIQUE )?INDEX [^;]*INCLUDE \(/),
    "NULLS NOT DISTINCT": shown("index/nulls-not-distinct", /CREATE UNIQUE INDEX [^;]*NULLS NOT DISTINCT/),
    "NULLS DISTINCT": spelling("leaving the clause out"),
    "WITH ( storage_parameter [= value] )": shown("index/storage-parameters", /CREATE INDEX [^;]*WITH \(/),
    "TABLESPACE tablespace_name": shown("index/tablespace", /CREATE INDEX [^;]*TABLESPACE /),
    "WHERE predicate": shown("index/partial", /CREATE INDEX [^;]* WHERE /),
  }),

  command("ALTER INDEX", {
    "IF EXISTS": existence,
    "RENAME TO new_name": shown("index/rename-only", /ALTER INDEX \S+ RENAME TO/),
    "SET TABLESPACE tablespace_name": shown("constraint/index-tablespace-default", /ALTER INDEX \S+ SET TABLESPACE/),
    "ATTACH PARTITION index_name": shown("index/partitioned-attach-last", /ALTER INDEX \S+ ATTACH PARTITION/),
    "DEPENDS ON EXTENSION extension_name": shown("index/depends-on-extension", /ALTER INDEX \S+ DEPENDS ON EXTENSION/),
    "NO DEPENDS ON EXTENSION extension_name": shown(
      "index/depends-on-extension",
      /ALTER INDEX \S+ NO DEPENDS ON EXTENSION/,
    ),
    "SET ( storage_parameter [= value] )": shown("index/storage-parameters", /ALTER INDEX \S+ SET \(/),
    "RESET ( storage_parameter )": shown("index/storage-parameters-reset", /ALTER INDEX \S+ RESET \(/),
    "ALTER [ COLUMN ] column_number SET STATISTICS integer": shown(
      "index/statistics-of-new-index",
      /ALTER INDEX \S+ ALTER COLUMN \d+ SET STATISTICS/,
    ),
    "ALL IN TABLESPACE … SET TABLESPACE": bulk,
  }),

  command("CREATE ACCESS METHOD", {
    "TYPE INDEX": shown("access_method/create-and-drop", /CREATE ACCESS METHOD \S+ TYPE INDEX/),
    "TYPE TABLE": shown("access_method/create-and-drop", /CREATE ACCESS METHOD \S+ TYPE TABLE/),
    "HANDLER handler_function": shown("access_method/create-and-drop", /CREATE ACCESS METHOD [^;]* HANDLER/),
  }),
]
