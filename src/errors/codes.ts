// The table of error codes: each with the exit status of the command that it ends and what it means.

/** Exit statuses: 1 internal or database · 2 differs · 3 incomplete · 4 usage, configuration, unreadable input · 5 lock or time limit · 6 migration history. */
export type ExitStatus = 1 | 2 | 3 | 4 | 5 | 6

interface CodeInfo {
  readonly exit: ExitStatus
  /** One sentence for docs/errors.md. */
  readonly means: string
}

/** Every code that pgkit can end with. docs/errors.md is generated from it. */
export const errorCodes = {
  USAGE: { exit: 4, means: "The command line was not understood." },
  CONFIG_INVALID: { exit: 4, means: "pgkit.config.ts cannot be loaded, or a value in it is not allowed." },
  SOURCE_UNKNOWN: {
    exit: 4,
    means: "A SOURCE is neither a URL, a snapshot, a schema file, SQL, migrations:DIR nor empty.",
  },
  SOURCE_MISSING: {
    exit: 4,
    means: "A SOURCE names a file or folder that does not exist, or that holds nothing to read.",
  },
  SPEC_FAILED: { exit: 4, means: "A schema file could not be loaded: it throws, or exports nothing that pgkit knows." },
  SPEC_INVALID: { exit: 4, means: "A kit spec holds a field or a value that pgkit does not know." },
  SPEC_SQL: { exit: 4, means: "PostgreSQL refused a statement of the spec." },
  SQL_UNREADABLE: {
    exit: 4,
    means: "A SQL file holds what is no SQL: a command of psql, or text behind COPY … FROM stdin.",
  },
  SNAPSHOT_UNREADABLE: { exit: 4, means: "A snapshot file is not valid JSON or not of the expected shape." },
  SNAPSHOT_NEWER: { exit: 4, means: "A snapshot file was written in a newer format than this pgkit reads." },
  SNAPSHOT_TAMPERED: { exit: 4, means: "A snapshot file's content does not match its hash." },
  PEER_MISSING: { exit: 4, means: "An optional package is needed and not installed." },
  IDENTIFIER_INVALID: { exit: 4, means: "A name cannot be a PostgreSQL identifier: it is empty or holds a NUL." },
  CONNECT_FAILED: { exit: 1, means: "No connection to the database." },
  SERVER_UNSUPPORTED: { exit: 1, means: "The server's major version is not supported." },
  QUERY_FAILED: { exit: 1, means: "PostgreSQL refused a query." },
  SCRATCH_FAILED: { exit: 1, means: "No scratch database could be made." },
  INTROSPECT_INCOMPLETE: { exit: 3, means: "The role may not see enough of the database for a complete answer." },
  PLAN_CYCLE: { exit: 1, means: "Steps need each other and cannot be ordered." },
  PLAN_HAZARD: { exit: 4, means: "The plan loses data or leaves something behind, and was not allowed to." },
  PROOF_FAILED: { exit: 1, means: "A migration, applied to a clone of the source, did not make the target." },
  MIGRATION_FAILED: { exit: 1, means: "A statement of a migration failed." },
  MIGRATION_DIR: { exit: 4, means: "A migrations folder is missing, malformed, or leads outside itself." },
  HISTORY_EDITED: { exit: 6, means: "An applied migration file was edited since." },
  HISTORY_MISSING: { exit: 6, means: "An applied migration has no file any more." },
  HISTORY_ORDER: { exit: 6, means: "A pending migration sorts before one that is applied." },
  HISTORY_DIRTY: { exit: 6, means: "A migration was begun and its end is not recorded." },
  HISTORY_RENAMED: { exit: 6, means: "An applied migration file was renamed since." },
  LOCK_TIMEOUT: { exit: 5, means: "Another runner holds the migration lock, or a table stayed busy." },
  POOLER_REFUSED: {
    exit: 1,
    means: "The connection changes its backend between statements, as a transaction pooler does.",
  },
  CANCELLED: { exit: 1, means: "The work was stopped by a signal." },
  INTERNAL: { exit: 1, means: "A defect of pgkit." },
} as const satisfies Record<string, CodeInfo>

export type ErrorCode = keyof typeof errorCodes
